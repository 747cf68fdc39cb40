using System.Collections.Immutable;
using System.Globalization;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Storage;

// The written shapes of a cell's parts: the same in the seeds, in the journal, and column by column in the tables.

internal sealed record PlatformShape(string? Status, string? Remark)
{
    internal static PlatformShape Of(PlatformReport report) => new(Token.Of(report.Status), report.Remark);

    internal PlatformReport Read() => new(
        Token.Read<PlatformStatus>(Status) ?? throw new FormatException($"حالة المنصة «{Status}» غير معروفة"), Remark);
}

internal sealed record ActionShape(string? Text, bool NoProgress)
{
    internal static ActionShape Of(ActionLine line) => new(line.Text, line.DeclaresNoProgress);

    internal ActionLine Read() => new(Text!, NoProgress);
}

internal sealed record ScheduleShape(
    string? State, string? Text, string? From, string? To, string? By, int? DependsOn, string? Awaiting, string? Reason)
{
    private const string Day = "yyyy-MM-dd";

    internal static ScheduleShape Of(ScheduleLine line) => new(
        Token.Of(line.State), line.Text, line.Window?.From.ToString(), line.Window?.To?.ToString(),
        line.AwaitedBy?.ToString(Day, CultureInfo.InvariantCulture), line.DependsOn, line.AwaitedFrom, line.Reason);

    internal ScheduleLine Read() => Token.Read<ScheduleState>(State) switch
    {
        ScheduleState.Dated => ScheduleLine.Dated(Text!, new MonthWindow(
            Month.Parse(From ?? throw new RefusedException(Refusal.WindowNeedsBeginning)), To is null ? null : Month.Parse(To))),
        ScheduleState.Undated => ScheduleLine.Undated(Text!),
        ScheduleState.Depends => ScheduleLine.Depends(Text!, DependsOn ?? throw new RefusedException(Refusal.DependsOnNothing, "")),
        ScheduleState.Awaiting => ScheduleLine.Awaiting(Text!, Awaiting, By is null ? null : ReadDay(By)),
        ScheduleState.Cancelled => ScheduleLine.Cancelled(Text!, Reason),
        ScheduleState.Done => ScheduleLine.Done(Text!),
        _ => throw new FormatException($"حالة البرمجة «{State}» غير معروفة"),
    };

    internal static DateOnly ReadDay(string text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"«{text}» ليس تاريخا على صيغة {Day}");
}

internal sealed record DetailsShape(DateOnly Date, TimeOnly? Time, string Place)
{
    internal static DetailsShape Of(MeetingDetails details) => new(details.Date, details.Time, details.Place);

    internal MeetingDetails Read() => new(Date, Time, Place);
}

internal static class Shapes
{
    internal static ImmutableArray<ActionLine> Read(this IEnumerable<ActionShape> shapes) => [.. shapes.Select(s => s.Read())];

    internal static ImmutableArray<ScheduleLine> Read(this IEnumerable<ScheduleShape> shapes) => [.. shapes.Select(s => s.Read())];
}
