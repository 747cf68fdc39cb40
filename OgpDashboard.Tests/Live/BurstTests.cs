using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>Figures that come in a burst are written in one commit, and each is still judged and answered for itself.</summary>
public sealed class BurstTests : LiveBase
{
    [Fact]
    public async Task One_that_is_refused_keeps_back_none_of_the_others()
    {
        var answers = await Together(
            () => Live.Submit(Percent(4, 70), Edit()),
            () => Live.Submit(Percent(9, 10), Edit()),
            () => Live.Submit(Percent(13, 20), Edit()));

        answers.Select(a => a.IsCompletedSuccessfully).ShouldBe([true, false, true]);
        (await answers[1].ShouldBeRefused(Refusal.FallNeedsReason)).Details.ShouldBe([88]);
        (Board.Find(4)!.Percent, Board.Find(9)!.Percent, Board.Find(13)!.Percent).ShouldBe((new Percentage(70), new Percentage(88), new Percentage(20)));
        Store.Book.Find(Meeting)!.ShouldSayTheSameAs(Board);
        new RecordBook(Store).Verify().Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_who_change_the_same_field_in_it_conflict()
    {
        var seen = Edit().Seen;

        var answers = await Together(
            () => Live.Submit(Percent(4, 70), SeededStore.Edit(Meeting, seen)),
            () => Live.Submit(Percent(4, 71), SeededStore.Edit(Meeting, seen)));

        (await answers[1].ShouldBeRefused(Refusal.Conflict)).ShouldBeOfType<ConflictException>().Theirs.Change.ShouldBe(Percent(4, 70));
        Board.Find(4)!.Percent.ShouldBe(new Percentage(70));
    }

    [Fact]
    public async Task The_same_edit_twice_in_it_is_one_edit()
    {
        var edit = Edit();

        var answers = await Together(() => Live.Submit(Percent(4, 70), edit), () => Live.Submit(Percent(4, 70), edit));

        (await answers[1]).ShouldBe(await answers[0]);
        Store.Boards.LoadJournal().Count(e => e.EditId == edit.Id).ShouldBe(1);
    }

    [Fact]
    public async Task When_the_disk_refuses_it_none_stands_and_each_is_told()
    {
        Store.Execute("CREATE TRIGGER Refuse BEFORE UPDATE ON Reports WHEN NEW.Percent = 20 BEGIN SELECT RAISE(ABORT, 'full'); END");

        var answers = await Together(() => Live.Submit(Percent(4, 70), Edit()), () => Live.Submit(Percent(13, 20), Edit()));

        foreach (var answer in answers)
        {
            await answer.ShouldBeRefused(Refusal.StoreUnavailable);
        }

        Store.Execute("DROP TRIGGER Refuse");
        Store.Boards.LoadJournal().ShouldNotContain(e => e.Change is PercentReported);
        (Board.Find(4)!.Percent, Store.Book.Find(Meeting)!.Find(4)!.Percent).ShouldBe((new Percentage(64), new Percentage(64)));
        await Live.Submit(Percent(4, 70), Edit());
        Store.Book.Find(Meeting)!.ShouldSayTheSameAs(Board);
    }

    [Fact]
    public async Task What_comes_after_the_closing_is_refused_and_what_came_before_is_in_the_minutes()
    {
        var answers = await Together(
            () => Live.Submit(Percent(4, 70), Edit()),
            () => Live.Submit(new MeetingClosed(), Edit()),
            () => Live.Submit(Percent(13, 20), Edit()));

        await answers[2].ShouldBeRefused(Refusal.MeetingNotOpen);
        (Board.Meeting.State, Board.Find(4)!.Percent).ShouldBe((MeetingState.Closed, new Percentage(70)));
        Store.Boards.LoadSnapshots(Meeting).Single().Content.ShouldContain("\"percent\":70");
    }

    // While another process holds the write lock they all queue; when it lets go they are written.
    private async Task<List<Task<Receipt>>> Together(params Func<Task<Receipt>>[] submits)
    {
        List<Task<Receipt>> answers;
        using (var db = Store.CreateDbContext())
        {
            using var held = db.Database.BeginTransaction();
            answers = [Live.Submit(new PlatformReported(17, new PlatformReport(PlatformStatus.Updated, null)), Edit()), .. submits.Select(s => s())];
        }

        await Task.WhenAll(answers.Select(a => a.ContinueWith(_ => { }, TaskScheduler.Default)));
        return [.. answers.Skip(1)];
    }
}
