using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Domain.Storage;

// What is frozen of a meeting: the board, who was there, what was decided, and the figures that charts are drawn of.

internal sealed record SnapshotShape(
    string Form,
    string Plan,
    string Title,
    string? ExtendedUntil,
    DetailsShape Meeting,
    int Version,
    DateTimeOffset ClosedAt,
    string ClosedBy,
    AgendaShape[] Agenda,
    SnapshotPart[] Participants,
    SnapshotRow[] Rows,
    SnapshotTotals Totals,
    SnapshotDecision[] Decisions)
{
    internal static SnapshotShape Of(MeetingBook book, Board board, Actor by, DateTimeOffset at) => new(
        "ogp-snapshot-1", board.Plan.Code, board.Plan.Title, board.Plan.ExtendedUntil?.ToString(), DetailsShape.Of(board.Meeting.Details), board.Meeting.Version,
        at, by.Name,
        [.. board.Meeting.Agenda.Select(AgendaShape.Of)],
        [.. board.Meeting.Participants.Select(SnapshotPart.Of)],
        [.. board.Rows.Select(SnapshotRow.Of)],
        SnapshotTotals.Of(board.Totals, [.. book.HeldUpTo(board).Select(b => b.Totals.Mean.Value)]),
        [.. book.DecisionsOf(board.Meeting.Id).Select(d => new SnapshotDecision(DecisionShape.Of(d.Decision), d.Meeting, d.SettledIn))]);
}

internal sealed record SnapshotPart(PersonShape Person, string Quality, bool Deputy, int[] Commitments, AttendanceShape Attendance)
{
    internal static SnapshotPart Of(Participant part) => new(
        PersonShape.Of(part.Person), part.Quality, part.IsDeputy, [.. part.Commitments],
        new AttendanceShape(part.Person.Key, Token.Of(part.Attendance), part.RepresentedBy, part.Arrived, part.Left));
}

internal sealed record SnapshotRow(
    int Commitment, string Title, bool Reported, int? Percent, int? Before, int Standstill, PlatformShape Platform, ActionShape[] Actions, ScheduleShape[] Schedule, ReasonShape? Reason)
{
    internal static SnapshotRow Of(CommitmentRow row) => new(
        row.Number, row.Commitment.Title, row.Report is not null, row.Percent?.Value, row.Before?.Percent?.Value, row.Standstill, PlatformShape.Of(row.Said.Platform),
        [.. row.Said.Actions.Select(ActionShape.Of)], [.. row.Said.Schedule.Select(ScheduleShape.Of)], ReasonShape.Of(row.Said.Reason));
}

internal sealed record SnapshotTotals(
    decimal? Mean, int Reported, int Complete, int Unfinished, int[] NotReported, int NoProgress, int PlatformUpdated, int PlatformNotUpdated, int Undated,
    decimal?[] MeansByAxis, decimal?[] MeansByMeeting)
{
    internal static SnapshotTotals Of(Totals totals, decimal?[] means) => new(
        totals.Mean.Value, totals.Mean.Reported, totals.Complete, totals.Unfinished, [.. totals.NotReported], totals.NoProgress,
        totals.PlatformUpdated, totals.PlatformNotUpdated, totals.Undated, [.. totals.ByAxis.Select(a => a.Mean.Value)], means);
}

internal sealed record SnapshotDecision(DecisionShape Decision, int Meeting, int? SettledIn);
