using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

public sealed class LiveMeetingTests : LiveBase
{
    [Fact]
    public async Task A_change_stands_on_the_board_and_in_the_journal_when_it_is_acknowledged()
    {
        var receipt = await Live.Submit(Percent(4, 70), Edit());

        Board.Find(4)!.Percent.ShouldBe(new Percentage(70));
        Board.Number.ShouldBe(receipt.Number);
        Live.Now.Journal[^1].Receipt.ShouldBe(receipt);
        receipt.ShouldBe(new Receipt(Live.Now.Journal[^1].Number, Noon, Meeting, Live.Now.Journal[^1].Hash));
        Store.Book.Find(Meeting)!.ShouldSayTheSameAs(Board);
    }

    [Fact]
    public async Task A_change_makes_one_new_row_and_leaves_the_others_the_same()
    {
        var before = Board;

        await Live.Submit(Percent(4, 70), Edit());

        Board.Rows.Where((row, i) => !ReferenceEquals(row, before.Rows[i])).Select(r => r.Number).ShouldBe([4]);
    }

    [Fact]
    public async Task The_same_edit_sent_twice_is_one_edit_with_one_receipt()
    {
        var edit = Edit();
        var journal = Live.Now.Journal.Count;

        var first = await Live.Submit(Percent(4, 70), edit);
        await Live.Submit(Percent(4, 75), Edit());
        var again = await Live.Submit(Percent(4, 70), edit);

        again.ShouldBe(first);
        Board.Find(4)!.Percent.ShouldBe(new Percentage(75));
        Live.Now.Journal.Count.ShouldBe(journal + 2);
    }

    [Fact]
    public async Task The_same_edit_sent_through_another_door_is_one_edit_too()
    {
        var other = Door();
        var edit = Edit();

        var first = await Live.Submit(Percent(4, 70), edit);
        var again = await other.Submit(Percent(4, 70), edit);

        again.ShouldBe(first);
        Store.Boards.LoadJournal().Count(e => e.EditId == edit.Id).ShouldBe(1);
    }

    [Fact]
    public async Task Saying_what_stands_is_acknowledged_and_not_recorded()
    {
        var before = Store.Dump();
        var moved = 0;
        using var watching = Live.Watch(_ => moved++);

        await Live.Submit(Percent(4, 64), Edit());
        await Live.Submit(new PercentReported(7, null), Edit());
        await Live.Submit(new PlatformReported(4, new PlatformReport(PlatformStatus.NotUpdated, null)), Edit());
        await Live.Submit(new ActionsNoted(4, Board.Find(4)!.Said.Actions), Edit());
        await Live.DisposeAsync();

        Store.Dump().ShouldBe(before);
        moved.ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_change_changes_nothing_and_is_told_to_nobody()
    {
        var before = Store.Dump();
        var moved = 0;
        using var watching = Live.Watch(_ => moved++);

        await Live.Submit(Percent(4, 60), Edit()).ShouldBeRefused(Refusal.FallNeedsReason);
        await Live.Submit(Percent(19, 60), Edit()).ShouldBeRefused(Refusal.UnknownCommitment);
        await Live.DisposeAsync();

        Store.Dump().ShouldBe(before);
        moved.ShouldBe(0);
    }

    [Fact]
    public async Task A_change_is_told_when_it_is_on_the_disk_and_on_the_board()
    {
        var told = new List<(Moved News, string OnDisk, Percentage? OnBoard)>();
        using var watching = Live.Watch(news => told.Add((news, PercentOnDisk(4), Board.Find(4)!.Percent)));

        var receipt = await Live.Submit(Percent(4, 70), Edit());
        await Live.DisposeAsync();

        told.ShouldBe([(new Moved(receipt.Number, Meeting, 4), "70", new Percentage(70))]);
    }

    [Fact]
    public async Task A_watcher_that_has_gone_is_told_nothing()
    {
        var (stayed, gone) = (0, 0);
        using var staying = Live.Watch(_ => stayed++);
        Live.Watch(_ => gone++).Dispose();

        await Live.Submit(Percent(4, 70), Edit());
        await Live.DisposeAsync();

        (stayed, gone).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_watcher_that_fails_keeps_the_news_from_nobody()
    {
        var told = 0;
        for (var i = 0; i < 8; i++)
        {
            Live.Watch(_ => throw new InvalidOperationException("a page that failed"));
            Live.Watch(_ => told++);
        }

        await Live.Submit(Percent(4, 70), Edit());
        await Live.Submit(Percent(4, 71), Edit());
        await Live.DisposeAsync();

        told.ShouldBe(16);
    }

    [Fact]
    public async Task Many_who_write_at_once_all_stand_in_the_journal()
    {
        var edits = Enumerable.Range(65, 30).Select(v => Live.Submit(Percent(4, v), Edit() with { Seen = long.MaxValue })).ToList();

        var receipts = await Task.WhenAll(edits);

        receipts.Select(r => r.Number).ShouldBeUnique();
        Board.Find(4)!.Percent.ShouldBe(new Percentage(94));
        Store.Book.Find(Meeting)!.ShouldSayTheSameAs(Board);
    }

    [Fact]
    public async Task A_store_that_cannot_write_refuses_and_the_next_change_is_taken()
    {
        Store.Execute("CREATE TRIGGER Refuse BEFORE UPDATE ON Reports BEGIN SELECT RAISE(ABORT, 'full'); END");
        await Live.Submit(Percent(4, 70), Edit()).ShouldBeRefused(Refusal.StoreUnavailable);
        Board.Find(4)!.Percent.ShouldBe(new Percentage(64));

        Store.Execute("DROP TRIGGER Refuse");
        await Live.Submit(Percent(4, 70), Edit());

        Board.Find(4)!.Percent.ShouldBe(new Percentage(70));
    }

    [Fact]
    public async Task After_the_end_a_change_is_refused()
    {
        await Live.DisposeAsync();

        await Live.Submit(Percent(4, 70), Edit()).ShouldBeRefused(Refusal.StoreUnavailable);
    }

    private string PercentOnDisk(int commitment) => Store.Query(FormattableString.Invariant(
        $"SELECT Percent FROM Reports r JOIN Commitments c ON c.Id = r.CommitmentId WHERE r.MeetingId = {Meeting} AND c.Number = {commitment}")).Single();
}
