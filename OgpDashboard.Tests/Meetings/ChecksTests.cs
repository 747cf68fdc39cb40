using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

/// <summary>What the minutes leave open, found and named; and what they do not, left alone.</summary>
public sealed class ChecksTests : StoreBase
{
    [Fact]
    public void The_seeds_minutes_leave_open_just_what_a_reader_finds_in_them()
    {
        var found = Found(Store.Book.Boards.Single().Meeting.Id);

        found.Select(c => (c.Kind, string.Join(' ', c.Commitments))).ShouldBe(
        [
            (CheckKind.WeekdayAgainstDate, ""),
            (CheckKind.RowsMissing, "7"),
            (CheckKind.CompleteYetRemaining, "5"),
            (CheckKind.CompleteWithoutDetails, "1 2 8"),
            (CheckKind.UnfinishedUndated, "13 16"),
            (CheckKind.PlatformNotUpdated, "4 5 10 13 17"),
            (CheckKind.NobodyPresent, "7 9 13 14 15 16 18"),
            (CheckKind.Cancelled, "11 14"),
            (CheckKind.WaitsForAnother, "14"),
            (CheckKind.ActionDue, "4"),
        ]);
        found.Single(c => c.Kind == CheckKind.WaitsForAnother).On.ShouldBe(16);
        found.Single(c => c.Kind == CheckKind.ActionDue).Action!.Due.ShouldBe(new DateOnly(2020, 6, 22));
    }

    [Fact]
    public void A_meeting_whose_weekday_is_stated_rightly_or_not_at_all_is_left_alone()
    {
        Store.Execute("UPDATE Meetings SET StatedWeekday = 'الأربعاء'");
        Of(CheckKind.WeekdayAgainstDate, 1).ShouldBeNull();

        Store.Execute("UPDATE Meetings SET StatedWeekday = NULL");
        Of(CheckKind.WeekdayAgainstDate, 1).ShouldBeNull();

        Store.Execute("UPDATE Meetings SET StatedWeekday = 'غداً'");
        Of(CheckKind.WeekdayAgainstDate, 1).ShouldNotBeNull();
    }

    [Fact]
    public void The_weekday_of_a_document_is_read_however_its_first_letter_is_spelt()
    {
        Weekdays.Read("الإثنين").ShouldBe(DayOfWeek.Monday);
        Weekdays.Read(" الاحد ").ShouldBe(DayOfWeek.Sunday);
        Weekdays.Read("السبت").ShouldBe(DayOfWeek.Saturday);
        Weekdays.Read("").ShouldBeNull();
    }

    [Fact]
    public void Before_anybody_is_marked_nobody_is_there()
    {
        var meeting = Store.OpenMeeting();
        Of(CheckKind.NobodyMarked, meeting).ShouldNotBeNull();
        Of(CheckKind.NobodyPresent, meeting)!.Commitments.Length.ShouldBe(18);

        Say(meeting, new AttendanceMarked("mouradi", Attendance.Present, null, null, null));
        Say(meeting, new AttendanceMarked("lasfar", Attendance.Represented, "سعاد", null, null));
        Say(meeting, new AttendanceMarked("bouihi", Attendance.Excused, null, null, null));

        Of(CheckKind.NobodyMarked, meeting).ShouldBeNull();
        Of(CheckKind.NobodyPresent, meeting)!.Commitments.ShouldBe([3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
    }

    [Fact]
    public void A_fall_with_its_reason_is_left_alone_and_one_that_came_by_a_withdrawal_is_found()
    {
        var meeting = Store.OpenMeeting();
        Say(meeting, new PercentReported(9, new Percentage(80)) { Why = "تصحيح" });
        Of(CheckKind.FallWithoutReason, meeting).ShouldBeNull();

        Say(meeting, new PercentReported(4, null) { Why = "خطأ" });
        Say(meeting, new PercentReported(4, new Percentage(50)));
        Of(CheckKind.FallWithoutReason, meeting)!.Commitments.ShouldBe([4]);

        Say(meeting, new ReasonGiven(4, new DelayReason(DelayKind.Pandemic, null, null)));
        Of(CheckKind.FallWithoutReason, meeting).ShouldBeNull();
    }

    [Theory]
    [InlineData("بنسبة 50 % ثم 60 %", 50, 60)]
    [InlineData("بنسبة ٧٠٪", 70, 70)]
    [InlineData("من 65% إلى 100 %", 65, 100)]
    public void Percentages_of_the_lines_that_do_not_hold_the_stated_one_contradict_it(string line, int least, int most)
    {
        var meeting = Store.OpenMeeting();
        Say(meeting, new ActionsNoted(4, [new ActionLine(line, false)]));

        var found = Of(CheckKind.ActivitiesContradict, meeting)!;
        (found.Commitments.Single(), found.Lines).ShouldBe((4, (least, most)));
    }

    [Theory]
    [InlineData("بنسبة 50 % و90 %")]
    [InlineData("بنسبة 64 %")]
    [InlineData("زيادة 150 % في الزيارات")]
    [InlineData("النشاط 12 من 40")]
    public void Lines_that_hold_the_stated_percentage_or_state_none_do_not(string line)
    {
        var meeting = Store.OpenMeeting();
        Say(meeting, new ActionsNoted(4, [new ActionLine(line, false)]));

        Of(CheckKind.ActivitiesContradict, meeting).ShouldBeNull();
    }

    [Fact]
    public void Nobody_waits_for_what_is_complete()
    {
        var meeting = Store.OpenMeeting();
        Of(CheckKind.WaitsForAnother, meeting)!.On.ShouldBe(16);

        Say(meeting, new PercentReported(16, new Percentage(100)));

        Of(CheckKind.WaitsForAnother, meeting).ShouldBeNull();
    }

    [Fact]
    public void An_action_is_due_until_it_is_done_and_stays_due_in_the_meetings_before()
    {
        var meeting = Store.OpenMeeting();
        var action = Of(CheckKind.ActionDue, meeting)!.Action!;

        Say(meeting, new DecisionSettled(action.Id, true));

        Of(CheckKind.ActionDue, meeting).ShouldBeNull();
        Of(CheckKind.ActionDue, 1)!.Action.ShouldBe(action);
    }

    [Fact]
    public void An_action_of_the_whole_meeting_is_due_too_and_a_decision_never_is()
    {
        var meeting = Store.OpenMeeting();
        Say(meeting, new DecisionRecorded(new Decision(Guid.NewGuid(), DecisionKind.Action, null, "إرسال المحضر", "الكاتبة", new DateOnly(2020, 10, 1), null)));
        Say(meeting, new DecisionRecorded(new Decision(Guid.NewGuid(), DecisionKind.Decision, 9, "اعتماد", null, new DateOnly(2020, 10, 1), null)));

        Found(meeting).Where(c => c.Kind == CheckKind.ActionDue).Select(c => string.Join(' ', c.Commitments)).ShouldBe(["4", ""]);
    }

    [Fact]
    public void What_is_mended_is_found_no_more()
    {
        var meeting = Store.OpenMeeting();
        Say(meeting, new PercentReported(7, new Percentage(10)));
        Say(meeting, new ActionsNoted(1, [new ActionLine("تم نشر الدليل", false)]));
        Say(meeting, new Rescheduled(13, [ScheduleLine.Dated("النشاط", new MonthWindow(new Month(2020, 12), null))]));
        Say(meeting, new PlatformReported(4, new PlatformReport(PlatformStatus.Updated, null)));
        Say(meeting, new Rescheduled(5, [ScheduleLine.Done("تم")]));
        Say(meeting, new Rescheduled(11, []));
        Say(meeting, new ParticipantSet(new Person("alami", null, "علمي", null), "رئيسة", false, [7]));
        Say(meeting, new AttendanceMarked("alami", Attendance.Present, null, null, null));

        Of(CheckKind.RowsMissing, meeting).ShouldBeNull();
        Of(CheckKind.CompleteYetRemaining, meeting).ShouldBeNull();
        Of(CheckKind.CompleteWithoutDetails, meeting)!.Commitments.ShouldBe([2, 8]);
        Of(CheckKind.UnfinishedUndated, meeting)!.Commitments.ShouldBe([16]);
        Of(CheckKind.PlatformNotUpdated, meeting)!.Commitments.ShouldBe([5, 10, 13, 17]);
        Of(CheckKind.Cancelled, meeting)!.Commitments.ShouldBe([14]);
        Of(CheckKind.NobodyPresent, meeting)!.Commitments.ShouldNotContain(7);
    }

    private ImmutableArray<Check> Found(int meeting) => Checks.Of(Store.Book, Store.Book.Find(meeting)!);

    private Check? Of(CheckKind kind, int meeting) => Found(meeting).SingleOrDefault(c => c.Kind == kind);

    // Let through by the rules, as the door would.
    private void Say(int meeting, Change change)
    {
        var book = Store.Book;
        Store.Append(change, Rules.Check(book, change, SeededStore.Edit(meeting, book.Find(meeting)!.Number)));
    }
}
