using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Storage;

// The written shapes of a meeting's own life: its agenda, who was there, what was decided.

internal sealed record AgendaShape(int Number, string? Text, int? Minutes, bool Commitments, bool Finished)
{
    internal static AgendaShape Of(AgendaItem item) => new(item.Number, item.Text, item.Minutes, item.WalksCommitments, item.IsFinished);

    internal AgendaItem Read() => new(Number, Text, Minutes, Commitments, Finished);
}

internal sealed record AttendanceShape(string Person, string? Attendance, string? RepresentedBy, TimeOnly? Arrived, TimeOnly? Left)
{
    internal static AttendanceShape Of(AttendanceMarked marked) => new(marked.Person, Token.Of(marked.Attendance), marked.RepresentedBy, marked.Arrived, marked.Left);

    internal AttendanceMarked Read() => new(
        Person, Token.Read<Attendance>(Attendance) ?? throw new FormatException($"الحضور «{Attendance}» غير معروف"), RepresentedBy, Arrived, Left);
}

internal sealed record DecisionShape(Guid Id, string? Kind, int? Commitment, string? Text, string? Owner, DateOnly? Due, string? Wanted)
{
    internal static DecisionShape Of(Decision decision) => new(
        decision.Id, Token.Of(decision.Kind), decision.Commitment, decision.Text, decision.Owner, decision.Due, decision.Wanted);

    internal Decision Read() => new(
        Id, Token.Read<DecisionKind>(Kind) ?? throw new FormatException($"نوع القرار «{Kind}» غير معروف"), Commitment, Text, Owner, Due, Wanted);
}

internal sealed record ReasonShape(string? Kind, int? Number, string? Text)
{
    internal static ReasonShape? Of(DelayReason? reason) => reason is null ? null : new(Token.Of(reason.Kind), reason.Number, reason.Text);

    internal DelayReason Read() => new(
        Token.Read<DelayKind>(Kind) ?? throw new FormatException($"السبب «{Kind}» غير معروف"), Number, Text);
}
