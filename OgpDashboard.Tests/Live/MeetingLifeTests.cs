using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

public sealed class MeetingLifeTests : LiveBase
{
    private Board Seed => Live.Now.Book.Boards[0];

    [Fact]
    public void Opening_copies_the_last_closed_rows_forward()
    {
        Store.Query(FormattableString.Invariant($"SELECT COUNT(*) FROM Reports WHERE MeetingId = {Meeting}")).ShouldBe(["17"]);
        Board.Meeting.Follows.ShouldBe(Seed.Meeting.Id);
        Board.Rows.Select(r => r.Said).ShouldBe(Seed.Rows.Select(r => r.Said));
        Board.Find(7)!.Report.ShouldBeNull();
    }

    [Fact]
    public void Those_who_answered_are_invited_again()
    {
        Board.Meeting.Participants.Select(p => p.Person).ShouldBe(Seed.Meeting.Participants.Select(p => p.Person));
        Board.Meeting.Participants.ShouldAllBe(p => p.Attendance == Attendance.Invited);
        Board.Rows.Select(r => r.AnsweredBy?.Person).ShouldBe(Seed.Rows.Select(r => r.AnsweredBy?.Person));
    }

    [Fact]
    public void At_first_nothing_moved_and_the_twelve_unfinished_are_said_to_stand_still()
    {
        Board.Rows.Where(r => r.Number != 7).ShouldAllBe(r => r.Delta == 0);
        Board.Find(7)!.Delta.ShouldBeNull();
        Board.Totals.NoProgress.ShouldBe(12);
    }

    [Fact]
    public async Task The_delta_shows_from_the_first_edit()
    {
        await Live.Submit(Percent(4, 70), Edit());

        Board.Find(4)!.Delta.ShouldBe(6);
        Board.Totals.NoProgress.ShouldBe(11);
        Board.Totals.Mean.ShouldBe(new Mean(77.71m, 17));
    }

    [Fact]
    public async Task A_commitment_reported_for_the_first_time_has_no_delta_and_enters_the_mean()
    {
        await Live.Submit(Percent(7, 10), Edit());

        Board.Find(7)!.Delta.ShouldBeNull();
        Board.Totals.NotReported.ShouldBeEmpty();
        Board.Totals.Mean.ShouldBe(new Mean(73.61m, 18));
    }

    [Fact]
    public async Task Closing_freezes_for_good()
    {
        await Live.Submit(Percent(4, 70), Edit());
        await Live.Submit(new MeetingClosed(), Edit());
        var before = Store.Dump();

        await Live.Submit(Percent(4, 75), Edit()).ShouldBeRefused(Refusal.MeetingNotOpen);
        await Live.Submit(new MeetingOpened(), Edit()).ShouldBeRefused(Refusal.WrongMeetingState);
        await Live.Submit(new MeetingClosed(), Edit()).ShouldBeRefused(Refusal.WrongMeetingState);

        Store.Dump().ShouldBe(before);
        Board.Meeting.State.ShouldBe(MeetingState.Closed);
        Board.Meeting.ClosedAt.ShouldBe(Noon);
        Live.Now.Book.Current.ShouldBe(Board);
    }

    [Fact]
    public async Task The_next_meeting_follows_the_one_just_closed_and_leaves_it_as_it_was()
    {
        await Live.Submit(Percent(4, 70), Edit());
        await Live.Submit(new MeetingClosed(), Edit());
        var closed = Board;

        var next = (await Live.Submit(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), null, null)), SeededStore.Edit(0))).Meeting;
        Live.Now.Book.Current.ShouldBe(closed);
        await Live.Submit(new MeetingOpened(), SeededStore.Edit(next));
        await Live.Submit(new PercentReported(4, new Percentage(80)), SeededStore.Edit(next, long.MaxValue));

        Live.Now.Book.Current!.Meeting.Id.ShouldBe(next);
        Live.Now.Book.Find(next)!.Find(4)!.Delta.ShouldBe(10);
        Store.Book.Find(Meeting)!.ShouldSayTheSameAs(closed);
        Live.Now.Book.HeldUpTo(Live.Now.Book.Find(next)!).Select(b => b.Meeting.Id).ShouldBe([Seed.Meeting.Id, Meeting, next]);
    }

    [Fact]
    public async Task A_meeting_that_is_only_prepared_reports_nothing_yet()
    {
        var next = (await Live.Submit(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), null, null)), SeededStore.Edit(0))).Meeting;

        Live.Now.Book.Prepared!.Meeting.Id.ShouldBe(next);
        Live.Now.Book.Prepared.Rows.ShouldAllBe(r => r.Report == null);
        Live.Now.Book.Current!.Meeting.Id.ShouldBe(Meeting);
    }
}
