using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Meetings;

public sealed class CommitmentRowTests
{
    private static readonly Axis Participation = new(4, "المشاركة المواطنة");
    private static readonly Commitment Thirteen = new(
        13, "MO0013", "عنوان", Wording.Official, Participation, true, "مؤسسة", false, new Period(new PlanDate(2018, 6), new PlanDate(2020, 6)));

    private static readonly ActionLine NoProgress = new("لا تقدم منذ الاجتماع الأخير", true);

    [Fact]
    public void Without_a_meeting_before_no_progress_is_what_the_actions_declare()
    {
        Row(14, null, NoProgress).NoProgress.ShouldBeTrue();
        Row(14, null, new ActionLine("إعداد الدليل", false)).NoProgress.ShouldBeFalse();
    }

    [Fact]
    public void With_a_meeting_before_no_progress_is_computed_whatever_is_declared()
    {
        Row(14, 14).NoProgress.ShouldBeTrue();
        Row(15, 14, NoProgress).NoProgress.ShouldBeFalse();
    }

    [Fact]
    public void What_is_complete_or_not_reported_is_never_said_not_to_move()
    {
        Row(100, 100).NoProgress.ShouldBeFalse();
        Row(null, null, NoProgress).NoProgress.ShouldBeFalse();
    }

    [Theory]
    [InlineData(70, 64, 6)]
    [InlineData(60, 64, -4)]
    [InlineData(64, 64, 0)]
    public void The_delta_is_what_was_gained_since_the_meeting_before(int now, int then, int delta)
    {
        Row(now, then).Delta.ShouldBe(delta);
        Row(now, then).Attention.Contains(AttentionReason.Fell).ShouldBe(delta < 0);
    }

    [Fact]
    public void There_is_no_delta_where_one_of_the_two_meetings_reports_nothing()
    {
        Row(64, null).Delta.ShouldBeNull();
        Row(null, 64).Delta.ShouldBeNull();
    }

    [Fact]
    public void A_lead_answers_before_a_deputy()
    {
        var deputy = new Participant(new("d", "السيدة", "نائبة", null), "نائبة", true, Attendance.Present, [13]);
        var lead = new Participant(new("l", "السيد", "رئيس", null), "رئيس", false, Attendance.Invited, [13]);
        var meeting = new Meeting(1, MeetingState.Open, new MeetingDetails(new DateOnly(2020, 9, 1), null, null), null, null, null, null, [], [deputy, lead]);

        meeting.AnswersFor(13).ShouldBe(lead);
        meeting.AnswersFor(14).ShouldBeNull();
    }

    [Fact]
    public void A_mean_of_nothing_is_no_figure() => Mean.Of(0, 0).ShouldBe(new Mean(null, 0));

    private static CommitmentRow Row(int? now, int? then, params ActionLine[] actions) => new(
        Thirteen,
        new CommitmentReport(Of(now), PlatformReport.Unknown, [.. actions], []),
        0,
        then is null ? null : new PreviousReport(Of(then)),
        null,
        []);

    private static Percentage? Of(int? value) => value is { } figure ? new Percentage(figure) : null;
}
