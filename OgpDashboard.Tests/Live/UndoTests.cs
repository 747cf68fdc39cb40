using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>Taking back one's own change: its opposite, said by somebody who has seen nothing after it.</summary>
public sealed class UndoTests : LiveBase
{
    public static TheoryData<RowChange> Changes => new(
        new PercentReported(4, new Percentage(70)),
        new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "ملاحظة")),
        new ActionsNoted(4, [new ActionLine("سطر", false)]),
        new Rescheduled(4, [ScheduleLine.Undated("لاحقا")]),
        new ReasonGiven(4, new DelayReason(DelayKind.Pandemic, null, null)));

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Taking_back_restores_the_field_and_is_recorded_as_the_opposite(RowChange change)
    {
        var before = Board.Find(4)!.Said;
        var entry = await Say(change);

        await Undo(entry);

        Board.Find(4)!.Said.ShouldBe(before);
        var undone = Live.Now.Journal[^1];
        undone.Change.Why.ShouldBe("تراجع");
        undone.TakesBack(entry).ShouldBeTrue();
        Store.Book.Find(Meeting)!.ShouldSayTheSameAs(Board);
    }

    [Fact]
    public async Task It_is_refused_when_somebody_changed_the_field_since_and_theirs_stays()
    {
        var entry = await Say(Percent(4, 70));
        await Say(Percent(4, 80), Someone.Secretary);

        var refused = await Undo(entry).ShouldBeRefused(Refusal.Conflict);

        refused.ShouldBeOfType<ConflictException>().Theirs.By.ShouldBe(Someone.Secretary);
        Board.Find(4)!.Percent.ShouldBe(new Percentage(80));
    }

    [Fact]
    public async Task Another_field_that_somebody_changed_since_stays_as_they_said()
    {
        var entry = await Say(Percent(4, 70));
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Updated, null)), Someone.Secretary);

        await Undo(entry);

        Board.Find(4)!.Percent.ShouldBe(new Percentage(64));
        Board.Find(4)!.Said.Platform.Status.ShouldBe(PlatformStatus.Updated);
    }

    [Fact]
    public async Task It_is_refused_when_the_meeting_is_closed()
    {
        var entry = await Say(Percent(4, 70));
        await Live.Submit(new MeetingClosed(), Edit());

        await Undo(entry).ShouldBeRefused(Refusal.MeetingNotOpen);

        Board.Find(4)!.Percent.ShouldBe(new Percentage(70));
    }

    private async Task<JournalEntry> Say(RowChange change, Actor? by = null)
    {
        await Live.Submit(change, Edit() with { By = by ?? Someone.Coordinator });
        return Live.Now.Journal[^1];
    }

    private Task<Receipt> Undo(JournalEntry entry) =>
        Live.Submit(entry.Was! with { Why = "تراجع" }, SeededStore.Edit(Meeting, entry.Number));
}
