using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Changes;

/// <summary>What may be said of a meeting's agenda, of who is there, of its reopening, and of the plan's extension.</summary>
public sealed class MeetingLifeRulesTests : RulesBase
{
    private static readonly DateOnly LastDay = new(2020, 9, 15);

    [Fact]
    public void No_two_items_of_an_agenda_have_one_number() =>
        Refused(Refusal.DuplicateAgendaNumber, new AgendaSet([new AgendaItem(2, "أ"), new AgendaItem(1, "ب"), new AgendaItem(2, "ج")])).Details.ShouldBe([2]);

    [Fact]
    public void An_agenda_has_a_bearable_length()
    {
        Check(new AgendaSet([.. Enumerable.Range(1, 50).Select(n => new AgendaItem(n, "نقطة"))]));
        Refused(Refusal.TooManyLines, new AgendaSet([.. Enumerable.Range(1, 51).Select(n => new AgendaItem(n, "نقطة"))]));
    }

    [Theory]
    [InlineData(0, "نقطة", null, Refusal.AgendaNumberOutOfRange)]
    [InlineData(100, "نقطة", null, Refusal.AgendaNumberOutOfRange)]
    [InlineData(1, "  ", null, Refusal.TextMissing)]
    [InlineData(1, "نقطة", 0, Refusal.MinutesOutOfRange)]
    [InlineData(1, "نقطة", 601, Refusal.MinutesOutOfRange)]
    public void An_item_of_an_agenda_cannot_be_wrong(int number, string text, int? minutes, Refusal refusal) =>
        ((Action)(() => _ = new AgendaItem(number, text, minutes))).ShouldBeRefused(refusal);

    [Fact]
    public void Only_what_stands_on_the_agenda_is_begun_or_finished()
    {
        Store.Append(new AgendaSet([new AgendaItem(1, "نقطة")]), SeededStore.Edit(Meeting));

        Check(new AgendaItemBegun(1));
        Check(new AgendaItemBegun(null));
        Check(new AgendaItemFinished(1, true));
        Refused(Refusal.UnknownAgendaItem, new AgendaItemBegun(2)).Details.ShouldBe([2]);
        Refused(Refusal.UnknownAgendaItem, new AgendaItemFinished(2, true));
    }

    [Fact]
    public void Only_a_commitment_of_the_plan_is_called()
    {
        Check(new CommitmentCalled(18));
        Check(new CommitmentCalled(null));
        Refused(Refusal.UnknownCommitment, new CommitmentCalled(19)).Details.ShouldBe([19]);
    }

    [Fact]
    public void Only_who_is_invited_is_marked()
    {
        Check(new AttendanceMarked("hami", Attendance.Absent, null, null, null));
        Refused(Refusal.UnknownPerson, new AttendanceMarked("nobody", Attendance.Absent, null, null, null));
    }

    [Fact]
    public void Whoever_is_represented_is_so_by_somebody() =>
        ((Action)(() => _ = new AttendanceMarked("hami", Attendance.Represented, " ", null, null))).ShouldBeRefused(Refusal.RepresentativeMissing);

    [Fact]
    public void Nobody_leaves_before_they_come()
    {
        ((Action)(() => _ = new AttendanceMarked("hami", Attendance.Present, null, new TimeOnly(14, 30), new TimeOnly(14, 29)))).ShouldBeRefused(Refusal.LeftBeforeArriving);
        new AttendanceMarked("hami", Attendance.Present, null, new TimeOnly(14, 30), new TimeOnly(14, 30)).Left.ShouldBe(new TimeOnly(14, 30));
    }

    [Fact]
    public void Who_is_not_there_has_no_times_and_who_is_has_no_representative()
    {
        var absent = new AttendanceMarked("hami", Attendance.Absent, "سعيد", new TimeOnly(14, 0), new TimeOnly(13, 0));

        (absent.RepresentedBy, absent.Arrived, absent.Left).ShouldBe((null, null, null));
        new AttendanceMarked("hami", Attendance.Present, "سعيد", null, null).RepresentedBy.ShouldBeNull();
    }

    [Fact]
    public void Who_was_marked_is_not_removed_until_the_mark_is_taken_back()
    {
        Store.Append(new AttendanceMarked("hami", Attendance.Present, null, null, null), SeededStore.Edit(Meeting));
        Refused(Refusal.PersonHasAttendance, new ParticipantRemoved("hami")).Details.ShouldBe(["إكرام حمي"]);

        Store.Append(new AttendanceMarked("hami", Attendance.Invited, null, null, null), SeededStore.Edit(Meeting));
        Check(new ParticipantRemoved("hami"));
    }

    [Fact]
    public void Only_the_last_meeting_is_reopened_for_a_reason_and_while_none_is_open()
    {
        var seed = Store.Book.Boards[0].Meeting.Id;
        var reopened = new MeetingReopened { Why = "خطأ في رقم" };
        Store.Append(new MeetingClosed(), SeededStore.Edit(Meeting));

        Check(reopened);
        Refused(Refusal.ReopeningNeedsReason, reopened with { Why = "  " });
        Meeting = seed;
        Refused(Refusal.LaterMeetingBegan, reopened);

        var next = Store.Append(new MeetingPrepared(November), SeededStore.Edit(0)).Meeting;
        Store.Append(new MeetingOpened(), SeededStore.Edit(next));
        Refused(Refusal.AnotherMeetingOpen, reopened);
        Meeting = next;
        Refused(Refusal.WrongMeetingState, reopened);
    }

    [Fact]
    public void A_reopened_meeting_can_keep_its_own_date()
    {
        Store.Append(new MeetingClosed(), SeededStore.Edit(Meeting));
        Store.Append(new MeetingReopened { Why = "خطأ في رقم" }, SeededStore.Edit(Meeting));

        Check(new MeetingCorrected(new MeetingDetails(LastDay.AddDays(-1), null, null)));
        Refused(Refusal.DateBeforeLastMeeting, new MeetingCorrected(new MeetingDetails(new DateOnly(2020, 6, 16), null, null)));
    }

    [Theory]
    [InlineData(2020, 8, Refusal.ExtensionNotAfterEnd)]
    [InlineData(2019, 12, Refusal.ExtensionNotAfterEnd)]
    [InlineData(2021, 9, Refusal.ExtensionBeyondLimit)]
    public void The_plan_is_extended_beyond_its_end_and_not_beyond_the_limit(int year, int month, Refusal refusal)
    {
        var edit = SeededStore.Edit(0);

        ((Action)(() => Rules.Check(Store.Book, new PlanExtended(new Month(year, month)), edit))).ShouldBeRefused(refusal);
        Rules.Check(Store.Book, new PlanExtended(new Month(2020, 9)), edit);
        Rules.Check(Store.Book, new PlanExtended(new Month(2021, 8)), edit);
        Rules.Check(Store.Book, new PlanExtended(null), edit);
    }

    [Fact]
    public void The_extension_is_kept_and_can_be_taken_back()
    {
        Store.Append(new PlanExtended(new Month(2021, 8)), SeededStore.Edit(0));
        Store.Book.Plan.ExtendedUntil.ShouldBe(new Month(2021, 8));
        Store.Book.Boards.ShouldAllBe(b => b.Plan.ExtendedUntil == new Month(2021, 8));

        var entry = Store.Append(new PlanExtended(null), SeededStore.Edit(0));
        entry.Was.ShouldBe(new PlanExtended(new Month(2021, 8)));
        Store.Book.Plan.ExtendedUntil.ShouldBeNull();
    }
}
