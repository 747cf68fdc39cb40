using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>Two processes on one file: neither may lose what the other wrote.</summary>
public sealed class TwoDoorsTests : LiveBase
{
    private readonly LiveMeeting _other;
    private readonly long _seen;

    public TwoDoorsTests()
    {
        _other = Door();
        _seen = Board.Number;
    }

    [Fact]
    public async Task The_second_sees_a_conflict_on_the_same_field()
    {
        await Live.Submit(Percent(4, 70), AsSeen());

        var conflict = (await _other.Submit(Percent(4, 72), AsSeen()).ShouldBeRefused(Refusal.Conflict)).ShouldBeOfType<ConflictException>();

        conflict.Theirs.Change.ShouldBe(Percent(4, 70));
        Reloaded.Find(4)!.Percent.ShouldBe(new Percentage(70));
    }

    [Fact]
    public async Task The_second_merges_a_different_field()
    {
        var updated = new PlatformReport(PlatformStatus.Updated, null);
        await Live.Submit(Percent(4, 70), AsSeen());

        await _other.Submit(new PlatformReported(4, updated), AsSeen());

        Reloaded.Find(4)!.Percent.ShouldBe(new Percentage(70));
        Reloaded.Find(4)!.Said.Platform.ShouldBe(updated);
        _other.Now.Book.Find(Meeting)!.ShouldSayTheSameAs(Reloaded);
    }

    [Fact]
    public async Task The_second_to_report_what_was_never_reported_sees_a_conflict()
    {
        await Live.Submit(Percent(7, 10), AsSeen());

        await _other.Submit(Percent(7, 20), AsSeen()).ShouldBeRefused(Refusal.Conflict);

        Reloaded.Find(7)!.Percent.ShouldBe(new Percentage(10));
    }

    [Fact]
    public async Task The_second_to_say_the_same_is_acknowledged_and_not_recorded()
    {
        await Live.Submit(Percent(4, 70), AsSeen());
        var before = Store.Dump();

        await _other.Submit(Percent(4, 70), AsSeen());

        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task What_one_closes_the_other_cannot_write_to()
    {
        await Live.Submit(new MeetingClosed(), AsSeen());
        var before = Store.Dump();

        await _other.Submit(Percent(4, 70), AsSeen()).ShouldBeRefused(Refusal.MeetingNotOpen);
        await _other.Submit(new MeetingClosed(), AsSeen()).ShouldBeRefused(Refusal.WrongMeetingState);

        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task What_one_prepares_the_other_cannot_prepare_again()
    {
        var november = new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), null, null));
        await Live.Submit(november, SeededStore.Edit(0));

        await _other.Submit(november, SeededStore.Edit(0)).ShouldBeRefused(Refusal.AnotherMeetingPrepared);
    }

    [Fact]
    public async Task What_one_wrote_the_other_does_not_take_for_what_stands()
    {
        await Live.Submit(Percent(4, 70), AsSeen());

        await _other.Submit(Percent(4, 64), AsSeen()).ShouldBeRefused(Refusal.Conflict);
    }

    [Fact]
    public async Task After_its_own_change_each_board_holds_the_other_s_too()
    {
        await Live.Submit(Percent(4, 70), AsSeen());
        await _other.Submit(Percent(3, 70), AsSeen());

        _other.Now.Book.Find(Meeting)!.ShouldSayTheSameAs(Reloaded);
        _other.Now.Journal.Select(e => e.Number).ShouldBe(Store.Boards.LoadJournal().Select(e => e.Number));
    }

    [Fact]
    public async Task Both_writing_at_once_on_one_row_lose_nothing()
    {
        var figures = Enumerable.Range(65, 4).Select(v => Live.Submit(Percent(4, v), Last()));
        var actions = Enumerable.Range(65, 4).Select(v => _other.Submit(new ActionsNoted(4, [new ActionLine(new string('ا', v), false)]), Last()));

        await Task.WhenAll([.. figures, .. actions]);

        Reloaded.Find(4)!.Percent.ShouldBe(new Percentage(68));
        Reloaded.Find(4)!.Said.Actions.Single().Text.Length.ShouldBe(68);
        Store.Boards.LoadJournal().Count(e => e.Commitment == 4).ShouldBe(8);
    }

    private Edit Last() => SeededStore.Edit(Meeting, long.MaxValue);

    private Board Reloaded => Store.Book.Find(Meeting)!;

    private Edit AsSeen() => SeededStore.Edit(Meeting, _seen);
}
