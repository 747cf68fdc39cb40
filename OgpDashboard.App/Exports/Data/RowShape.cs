using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Data;

/// <summary>A commitment's row in board.json.</summary>
internal sealed record RowShape(
    int Commitment, bool Reported, int? Percent, string? Why, PlatformShape Platform, ActionShape[] Actions, LineShape[] Schedule, ReasonShape? Reason, RowDerivedShape Derived)
{
    internal static RowShape Of(CommitmentRow row) => new(
        row.Number, row.Report is not null, row.Percent?.Value, BoardSheets.Why(row), PlatformShape.Of(row.Said.Platform),
        [.. row.Said.Actions.Select(ActionShape.Of)], [.. row.Said.Schedule.Select(LineShape.Of)], ReasonShape.Of(row.Said.Reason), RowDerivedShape.Of(row));
}

internal sealed record PlatformShape(string Status, string? Remark)
{
    internal static PlatformShape Of(PlatformReport report) => new(Token.Of(report.Status), report.Remark);
}

internal sealed record ActionShape(string Text, bool DeclaresNoProgress)
{
    internal static ActionShape Of(ActionLine line) => new(line.Text, line.DeclaresNoProgress);
}

internal sealed record LineShape(string Text, string State, string? From, string? To, int? DependsOn, string? AwaitedFrom, DateOnly? AwaitedBy, string? Reason)
{
    internal static LineShape Of(ScheduleLine line) => new(
        line.Text, Token.Of(line.State), line.Window?.From.ToString(), line.Window?.To?.ToString(), line.DependsOn, line.AwaitedFrom, line.AwaitedBy, line.Reason);
}

internal sealed record ReasonShape(string Kind, int? Number, string? Text)
{
    internal static ReasonShape? Of(DelayReason? reason) => reason is null ? null : new(Token.Of(reason.Kind), reason.Number, reason.Text);
}

internal sealed record RowDerivedShape(
    string Progress, int? Before, int? Delta, bool NoProgress, int Standstill, string? Remaining, string? RemainingFrom, string? RemainingTo, string[] Attention, string? AnsweredBy)
{
    internal static RowDerivedShape Of(CommitmentRow row) => new(
        Token.Of(row.Progress), row.Before?.Percent?.Value, row.Delta, row.NoProgress, row.Standstill, row.Remaining.State is { } state ? Token.Of(state) : null,
        row.Remaining.Window?.From.ToString(), row.Remaining.Window?.To?.ToString(), [.. row.Attention.Select(a => Token.Of(a))], row.AnsweredBy?.Person.Key);
}

/// <summary>What one field of a row was or became, in the history; of any other change nothing but its kind is told.</summary>
internal sealed record ValueShape(int? Percent, PlatformShape? Platform, ActionShape[]? Actions, LineShape[]? Schedule, ReasonShape? Reason)
{
    internal static ValueShape? Of(Change? change) => change switch
    {
        PercentReported p => new(p.Percent?.Value, null, null, null, null),
        PlatformReported p => new(null, PlatformShape.Of(p.Platform), null, null, null),
        ActionsNoted a => new(null, null, [.. a.Lines.Select(ActionShape.Of)], null, null),
        Rescheduled r => new(null, null, null, [.. r.Lines.Select(LineShape.Of)], null),
        ReasonGiven r => new(null, null, null, null, ReasonShape.Of(r.Reason)),
        _ => null,
    };
}
