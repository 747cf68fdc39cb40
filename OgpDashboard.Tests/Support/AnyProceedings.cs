using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Support;

/// <summary>Proceedings of meetings that nobody held: made in memory, of texts that a generator chooses.</summary>
internal static class AnyProceedings
{
    private const int Id = 7;

    private static readonly DateOnly Day = new(2020, 9, 15);

    private static readonly Period Years = new(new PlanDate(2018, 8), new PlanDate(2021, null));

    /// <summary>Any meeting of up to eight commitments, whose texts are drawn from some.</summary>
    public static Gen<Proceedings> Of(Gen<string> texts) =>
        from count in Gen.Choose(1, 8)
        from title in texts
        from rows in Row(texts).ArrayOf(count)
        from agenda in texts.ArrayOf(2)
        from parts in Part(texts).ArrayOf(3)
        from decisions in Recorded(texts, count).ArrayOf(4)
        from place in texts
        from stated in Gen.OneOf(Gen.Constant<string?>(null), texts.Select(t => (string?)t), Gen.Constant<string?>("الخميس"))
        from closed in Gen.Elements(true, false)
        select Make(title, place, stated, closed, rows, agenda, parts, decisions);

    /// <summary>A meeting that says one text wherever a text can be said.</summary>
    public static Proceedings Everywhere(string text) => Make(
        text, text, text, true,
        [
            (text, new CommitmentReport(new Percentage(40), new PlatformReport(PlatformStatus.Remark, text), [Action(text), Action(text)], [ScheduleLine.Undated(text), ScheduleLine.Awaiting(text, text, null)]) { Reason = new DelayReason(DelayKind.Other, null, text) }, 40),
            (text, new CommitmentReport(null, PlatformReport.Unknown, [Action(text)], [ScheduleLine.Cancelled(text, text)]), null),
            (text, null, null),
        ],
        [text],
        [(text, text, true, Attendance.Represented, text)],
        [
            new Decision(Guid.NewGuid(), DecisionKind.Decision, 1, text, null, null, null),
            new Decision(Guid.NewGuid(), DecisionKind.Action, 1, text, Short(text), Day, null),
            new Decision(Guid.NewGuid(), DecisionKind.Difficulty, null, text, null, null, text),
        ]);

    /// <summary>As much of a text as a name can hold.</summary>
    public static string Short(string text) => text[..Math.Min(text.Length, Person.LongestName)];

    private static Proceedings Make(
        string title, string place, string? stated, bool closed, (string Title, CommitmentReport? Report, int? Before)[] rows, string[] agenda,
        (string Name, string Quality, bool Deputy, Attendance Attendance, string By)[] parts, Decision[] decisions)
    {
        var axes = ImmutableArray.Create(new Axis(1, title), new Axis(2, place));
        var commitments = rows.Select((r, i) => new Commitment(i + 1, "MO", r.Title, Wording.Official, axes[i % 2], true, title, false, Years)).ToImmutableArray();
        var participants = parts.Select((p, i) => new Participant(new Person(FormattableString.Invariant($"p{i}"), p.Quality.Length > 40 ? null : Short(p.Quality), Short(p.Name), null), p.Quality, p.Deputy, p.Attendance, [1, i + 1])
        {
            RepresentedBy = p.Attendance == Attendance.Represented ? p.By : null,
            Arrived = p.Attendance == Attendance.Present ? new TimeOnly(9, 5) : null,
        }).ToImmutableArray();
        var meeting = new Meeting(Id, closed ? MeetingState.Closed : MeetingState.Open, new MeetingDetails(Day, new TimeOnly(10, 0), place), stated, 6, null, null, [.. agenda.Select((a, i) => new AgendaItem(i + 1, a))], participants);
        var board = new Board(
            new ActionPlan("MA", title, Years, null, axes, commitments), meeting, 12,
            [.. rows.Select((r, i) => new CommitmentRow(commitments[i], r.Report, 0, r.Before is { } before ? new PreviousReport(new Percentage(before)) : null, meeting.AnswersFor(i + 1), []))]);
        return new Proceedings(
            board, [.. decisions.Select((d, i) => new RecordedDecision(d, i % 2 == 0 ? Id : 6, i == 1 ? Id : null))],
            [new MeanOfMeeting(6, Day.AddDays(-90), 50), MeanOfMeeting.Of(board)],
            closed ? new Closing(new DateTimeOffset(2020, 9, 15, 12, 0, 0, TimeSpan.Zero), title, new Anchor(12, "a1b2c3d4e5f6a1b2")) : null);
    }

    private static ActionLine Action(string text) => new(text, false);

    private static Gen<(string, CommitmentReport?, int?)> Row(Gen<string> texts) =>
        from title in texts
        from percent in Gen.Choose(-1, 100)
        from before in Gen.Choose(-1, 100)
        from platform in Gen.Elements(Enum.GetValues<PlatformStatus>())
        from remark in texts
        from actions in Gen.Choose(0, 4).SelectMany(n => texts.ArrayOf(n))
        from schedule in Gen.Choose(0, 4).SelectMany(n => Scheduled(texts).ArrayOf(n))
        from reason in Gen.OneOf(Gen.Constant<DelayReason?>(null), texts.Select(t => (DelayReason?)new DelayReason(DelayKind.Other, null, t)), Gen.Choose(1, 300).Select(n => (DelayReason?)new DelayReason(DelayKind.AwaitingReplies, n, null)))
        from reported in Gen.Choose(0, 5)
        select (title, reported == 0 ? null : new CommitmentReport(percent < 0 ? null : new Percentage(percent), new PlatformReport(platform, remark), [.. actions.Select(Action)], [.. schedule]) { Reason = reason }, before < 0 ? (int?)null : before);

    private static Gen<ScheduleLine> Scheduled(Gen<string> texts) =>
        from text in texts
        from other in texts
        from month in Gen.Choose(1, 12)
        from line in Gen.Elements(
            ScheduleLine.Undated(text), ScheduleLine.Done(text), ScheduleLine.Depends(text, 1), ScheduleLine.Cancelled(text, other), ScheduleLine.Awaiting(text, other, Day),
            ScheduleLine.Dated(text, new MonthWindow(new Month(2020, month), null)), ScheduleLine.Dated(text, new MonthWindow(new Month(2020, month), new Month(2022, month))))
        select line;

    private static Gen<(string, string, bool, Attendance, string)> Part(Gen<string> texts) =>
        from name in texts
        from quality in texts
        from deputy in Gen.Elements(true, false)
        from attendance in Gen.Elements(Enum.GetValues<Attendance>())
        from stand in texts
        select (name, quality, deputy, attendance, stand);

    private static Gen<Decision> Recorded(Gen<string> texts, int count) =>
        from kind in Gen.Elements(Enum.GetValues<DecisionKind>())
        from text in texts
        from wanted in texts
        from about in Gen.Choose(0, count)
        select new Decision(Guid.NewGuid(), kind, about == 0 ? null : about, text, about == 1 ? Short(wanted) : null, about == 2 ? Day : null, wanted);
}
