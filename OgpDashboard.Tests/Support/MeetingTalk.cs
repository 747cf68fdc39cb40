using FsCheck;
using FsCheck.Fluent;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Support;

/// <summary>All that can be said in an open meeting, by chance, in words that files have a hard time with.</summary>
internal static class MeetingTalk
{
    public static readonly string[] HardWords =
    [
        "إعداد التقرير", "=1+1", "+212 5 37", "-5", "@import", "\u200F=HYPERLINK(\"x\")", "＝1+1", "'اقتباس", "[لا تقدم] نص", "[] فارغ", "[قوس", "سطر، \"مقتبس\"; \tتبويب",
        "_x0041_ حرفيا", "<b>&amp;</b> ]]>", "vidéo-conférence chafafiya.ma", "لا\u200Cتقدم", "😀 رمز", "2020-10", "64 %", "نعم", "true", "#REF!", "  فراغ  بعد  ", "{\"a\":1}", "\\uD800",
    ];

    private static readonly int[] Some = [3, 4, 7, 12, 14, 16];

    public static Arbitrary<Change[]> Sequences(int longest) =>
        Arb.From(Gen.Choose(1, longest).SelectMany(length => Saying().ArrayOf(length)), sequence => Enumerable.Range(0, sequence.Length).Select(without => sequence.Where((_, i) => i != without).ToArray()));

    private static Gen<Change> Saying() => Gen.OneOf(
        Row(), Row(), Row(), Row(), Agenda(), Attendance(), Part(), Decided(), Gen.Choose(0, 3).Select(i => (Change)new DecisionSettled(Id(i), true)),
        Words().Select(w => (Change)new MeetingCorrected(new MeetingDetails(new DateOnly(2020, 9, 17), new TimeOnly(9, 5), w))));

    private static Gen<string> Words() => Gen.Elements(HardWords);

    private static Gen<Change> Row() =>
        from commitment in Gen.Elements(Some)
        from change in Gen.OneOf(Percent(commitment), Platform(commitment), Actions(commitment), Schedule(commitment), Reason(commitment))
        select (Change)(change with { Why = "بعد التحقق" });

    private static Gen<RowChange> Percent(int commitment) => Gen.Choose(-9, 100).Select(v => (RowChange)new PercentReported(commitment, v < 0 ? null : new Percentage(v)));

    private static Gen<RowChange> Platform(int commitment) =>
        from status in Gen.Elements(Enum.GetValues<PlatformStatus>())
        from words in Words()
        select (RowChange)new PlatformReported(commitment, new PlatformReport(status, words));

    private static Gen<RowChange> Actions(int commitment) =>
        from lines in Words().Zip(ArbMap.Default.GeneratorFor<bool>(), (w, declares) => new ActionLine(w, declares)).ListOf()
        select (RowChange)new ActionsNoted(commitment, [.. lines.Take(6)]);

    private static Gen<RowChange> Schedule(int commitment) =>
        from lines in Line().ListOf()
        select (RowChange)new Rescheduled(commitment, [.. lines.Take(6)]);

    private static Gen<ScheduleLine> Line() =>
        from words in Words()
        from more in Words()
        from month in Gen.Choose(1, 12)
        from line in Gen.Elements(
            ScheduleLine.Dated(words, new MonthWindow(new Month(2020, month), null)),
            ScheduleLine.Dated(words, new MonthWindow(new Month(2020, month), new Month(2021, month))),
            ScheduleLine.Undated(words),
            ScheduleLine.Depends(words, Some[month % Some.Length]),
            ScheduleLine.Awaiting(words, more, null),
            ScheduleLine.Awaiting(words, month % 2 == 0 ? more : null, new DateOnly(2020, month, 28)),
            ScheduleLine.Cancelled(words, more),
            ScheduleLine.Done(words))
        select line;

    private static Gen<RowChange> Reason(int commitment) =>
        from words in Words()
        from reason in Gen.Elements(
            null, new DelayReason(DelayKind.Pandemic, null, null), new DelayReason(DelayKind.AwaitingReplies, 9, words), new DelayReason(DelayKind.DependsOn, 18, null), new DelayReason(DelayKind.Other, null, words))
        select (RowChange)new ReasonGiven(commitment, reason);

    private static Gen<Change> Agenda() =>
        from items in Words().Zip(Gen.Choose(0, 600), (w, minutes) => (w, minutes)).ListOf()
        select (Change)new AgendaSet([.. items.Take(5).Select((i, n) => new AgendaItem(n + 1, i.w, i.minutes == 0 ? null : i.minutes, i.minutes % 2 == 0, i.minutes % 3 == 0))]);

    private static Gen<Change> Attendance() =>
        from person in Gen.Elements("lasfar", "hami", "mellouk")
        from attendance in Gen.Elements(Enum.GetValues<Attendance>())
        from words in Words()
        from minutes in Gen.Choose(0, 1438)
        select (Change)new AttendanceMarked(person, attendance, words, minutes % 3 == 0 ? null : TimeOnly.MinValue.AddMinutes(minutes), minutes % 2 == 0 ? null : TimeOnly.MinValue.AddMinutes(minutes + 1));

    private static Gen<Change> Part() =>
        from key in Gen.Elements("hami", "p-0123456789ab", "alami")
        from words in Words()
        from commitments in Gen.Choose(1, 18).ListOf()
        select (Change)new ParticipantSet(new Person(key, commitments.Count % 2 == 0 ? "السيدة" : null, words, commitments.Count % 3 == 0 ? words : null), words, commitments.Count % 2 == 1, [.. commitments.Take(4)]);

    private static Gen<Change> Decided() =>
        from which in Gen.Choose(0, 3)
        from kind in Gen.Elements(Enum.GetValues<DecisionKind>())
        from words in Words()
        from more in Words()
        select (Change)new DecisionRecorded(new Decision(
            Id(which), kind, which == 0 ? null : Some[which], words, which % 2 == 0 ? more : null, which == 3 ? null : new DateOnly(2020, 12, 1), more));

    private static Guid Id(int which) => new(which, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);
}
