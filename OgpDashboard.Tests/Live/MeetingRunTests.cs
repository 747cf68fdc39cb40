using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>A meeting runs: what is said of it through the door is what everybody sees, and what a restart would show.</summary>
public sealed class MeetingRunTests : LiveBase
{
    [Fact]
    public async Task What_is_called_is_the_same_for_all_and_after_a_restart()
    {
        await Live.Submit(new CommitmentCalled(4), Edit());

        Board.Meeting.Course.Commitment.ShouldBe(4);
        Door().Now.Book.Find(Meeting)!.Meeting.Course.ShouldBeEquivalentTo(Board.Meeting.Course);
    }

    [Fact]
    public async Task A_call_leaves_every_row_the_same_instance()
    {
        var before = Board;

        await Live.Submit(new CommitmentCalled(4), Edit());

        Board.Number.ShouldBe(before.Number + 1);
        Board.Rows.Zip(before.Rows).ShouldAllBe(r => ReferenceEquals(r.First, r.Second));
    }

    [Fact]
    public async Task Marking_somebody_moves_only_the_rows_they_answer_for()
    {
        var before = Board;

        await Live.Submit(new AttendanceMarked("mouradi", Attendance.Present, null, new TimeOnly(14, 0), null), Edit());

        Board.Rows.Where(r => !ReferenceEquals(r, before.Find(r.Number))).Select(r => r.Number).ShouldBe([1, 2, 8]);
        Board.Find(1)!.AnsweredBy!.Attendance.ShouldBe(Attendance.Present);
        Board.Find(1)!.AnsweredBy!.Arrived.ShouldBe(new TimeOnly(14, 0));
    }

    [Fact]
    public async Task A_reason_is_said_for_one_meeting_and_asked_anew_in_the_next()
    {
        var reason = new DelayReason(DelayKind.AwaitingReplies, 9, null);
        await Live.Submit(new ReasonGiven(13, reason), Edit());
        Board.Find(13)!.Said.Reason.ShouldBe(reason);
        await Live.Submit(new MeetingClosed(), Edit());

        var next = (await Live.Submit(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), null, null)), SeededStore.Edit(0))).Meeting;
        await Live.Submit(new MeetingOpened(), SeededStore.Edit(next));

        Live.Now.Book.Find(next)!.Find(13)!.Said.Reason.ShouldBeNull();
        Live.Now.Book.Find(next)!.Find(13)!.Standstill.ShouldBe(3);
        Store.Book.Find(Meeting)!.Find(13)!.Said.Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task Closed_by_two_at_once_it_closes_once_and_the_other_is_told()
    {
        var edits = new[] { Edit(), Edit() };

        var answers = await Task.WhenAll(edits.Select(async edit =>
        {
            try
            {
                await Live.Submit(new MeetingClosed(), edit);
                return (Refusal?)null;
            }
            catch (RefusedException refused)
            {
                return refused.Refusal;
            }
        }));

        answers.ShouldBe([null, Refusal.WrongMeetingState], ignoreOrder: true);
        Live.Now.Journal.Count(e => e.Change is MeetingClosed).ShouldBe(1);
    }

    [Fact]
    public async Task Reopened_it_can_be_put_right_and_closes_as_another_version()
    {
        await Live.Submit(new MeetingClosed(), Edit());
        await Live.Submit(new MeetingReopened { Why = "خطأ في رقم الالتزام 4" }, Edit());
        Board.Meeting.State.ShouldBe(MeetingState.Open);
        Board.Meeting.Version.ShouldBe(2);

        await Live.Submit(Percent(4, 70), Edit());
        await Live.Submit(new MeetingClosed(), Edit());

        Board.Find(4)!.Delta.ShouldBe(6);
        Store.Boards.LoadSnapshots(Meeting).Select(s => s.Version).ShouldBe([1, 2]);
        Live.Now.Journal.Select(e => e.Change).OfType<MeetingClosed>().Select(c => c.Snapshot).ShouldBe(Store.Boards.LoadSnapshots(Meeting).Select(s => s.Hash));
    }

    [Fact]
    public async Task The_plan_s_extension_reaches_every_board()
    {
        await Live.Submit(new PlanExtended(new Month(2021, 2)), SeededStore.Edit(0));

        Live.Now.Book.Plan.ExtendedUntil.ShouldBe(new Month(2021, 2));
        Board.Plan.ExtendedUntil.ShouldBe(new Month(2021, 2));
    }

    [Fact]
    public async Task An_action_is_carried_over_until_it_is_done()
    {
        var seeded = Live.Now.Book.DecisionsOf(Meeting).ShouldHaveSingleItem();
        (seeded.Decision.Commitment, seeded.Decision.Due, seeded.IsOpen, seeded.IsLate(new DateOnly(2020, 6, 23))).ShouldBe((4, new DateOnly(2020, 6, 22), true, true));
        await Live.Submit(new DecisionSettled(seeded.Decision.Id, true), Edit());
        Live.Now.Book.DecisionsOf(Meeting).ShouldHaveSingleItem().IsOpen.ShouldBeFalse();
        await Live.Submit(new MeetingClosed(), Edit());

        var next = (await Live.Submit(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), null, null)), SeededStore.Edit(0))).Meeting;

        Live.Now.Book.DecisionsOf(next).ShouldBeEmpty();
        Live.Now.Book.DecisionsOf(Live.Now.Book.Boards[0].Meeting.Id).ShouldHaveSingleItem();
    }
}
