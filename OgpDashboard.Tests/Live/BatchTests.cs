using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>Several changes that stand or fall together, through the one door.</summary>
public sealed class BatchTests : LiveBase
{
    [Fact]
    public async Task All_stand_in_one_go_each_with_an_entry_of_its_own()
    {
        var told = new List<Moved>();
        using var watch = Live.Watch(told.Add);

        var receipt = await Live.SubmitAll(Steps(Percent(4, 68), Percent(9, 90), new PlatformReported(4, new PlatformReport(PlatformStatus.Updated, null))), Edit());

        (Board.Find(4)!.Percent!.Value.Value, Board.Find(9)!.Percent!.Value.Value, Board.Find(4)!.Said.Platform.Status).ShouldBe((68, 90, PlatformStatus.Updated));
        Store.Boards.LoadJournal().TakeLast(3).Select(e => e.Commitment).ShouldBe([4, 9, 4]);
        receipt.Number.ShouldBe(Live.Now.Number);

        // Who asked is answered first; whoever watches has been told when the door has ended.
        await Live.DisposeAsync();
        told.Select(m => m.Number).ShouldBe([receipt.Number]);
        new RecordBook(Store).Verify().Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task When_one_is_refused_none_is_written_and_it_is_named()
    {
        var before = Store.Dump();

        var refused = await Should.ThrowAsync<StepRefusedException>(Live.SubmitAll(Steps(Percent(4, 68), Percent(9, 10), Percent(13, 20)), Edit()));

        (refused.Step, refused.Refusal).ShouldBe((1, Refusal.FallNeedsReason));
        Store.Dump().ShouldBe(before);
        Board.Find(4)!.Percent!.Value.Value.ShouldBe(64);
    }

    [Fact]
    public async Task Sent_twice_they_are_written_once()
    {
        var steps = Steps(Percent(4, 68), Percent(9, 90));
        var first = await Live.SubmitAll(steps, Edit());
        var entries = Store.Count("Journal");

        (await Live.SubmitAll(steps, Edit())).ShouldBe(first);
        Store.Count("Journal").ShouldBe(entries);
    }

    [Fact]
    public async Task What_stands_already_is_not_recorded_once_more()
    {
        await Live.SubmitAll(Steps(Percent(4, 64), Percent(9, 90)), Edit());

        Store.Boards.LoadJournal().Count(e => e.Change is PercentReported).ShouldBe(1);
        (await Live.SubmitAll(Steps(Percent(4, 64)), Edit())).Hash.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_that_somebody_made_meanwhile_is_a_conflict_of_all()
    {
        var seen = Edit();
        await Live.Submit(Percent(9, 90), Edit());

        var refused = await Should.ThrowAsync<StepRefusedException>(Live.SubmitAll(Steps(Percent(4, 68), Percent(9, 91)), seen));

        refused.Step.ShouldBe(1);
        refused.Cause.ShouldBeOfType<ConflictException>().Theirs.By.Key.ShouldBe("coordinator");
        Board.Find(4)!.Percent!.Value.Value.ShouldBe(64);
    }

    [Fact]
    public async Task A_meeting_can_be_made_opened_and_filled_at_once()
    {
        await Live.Submit(new MeetingClosed(), Edit());

        var receipt = await Live.SubmitAll(
            Steps(
                new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 12, 1), new TimeOnly(14, 0), "الرباط")),
                new AgendaSet([new AgendaItem(1, "تقدم الإنجاز")]),
                new AgendaSet([new AgendaItem(1, "تقدم إنجاز الأنشطة"), new AgendaItem(2, "البرمجة الجديدة")]),
                new AttendanceMarked("lasfar", Attendance.Present, null, null, null),
                new MeetingOpened(),
                Percent(4, 70)),
            SeededStore.Edit(0, Live.Now.Number));

        var board = Live.Now.Book.Find(receipt.Meeting)!;
        (board.Meeting.State, board.Meeting.Details.Place, board.Meeting.Agenda.Length, board.Meeting.Part("lasfar")!.Attendance, board.Find(4)!.Percent!.Value.Value)
            .ShouldBe((MeetingState.Open, "الرباط", 2, Attendance.Present, 70));
        Store.Book.Find(receipt.Meeting)!.Rows.Select(r => r.Percent).ShouldBe(board.Rows.Select(r => r.Percent));
    }

    private static Step[] Steps(params Change[] changes) => [.. changes.Select(c => new Step(Guid.NewGuid(), c))];
}
