using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Storage.Tables;

internal sealed class DecisionTable
{
    public Guid Id { get; set; }

    // Its place among all, from 1: ids say nothing of time.
    public int Position { get; set; }
    public int MeetingId { get; set; }
    public int? SettledInId { get; set; }
    public DecisionKind Kind { get; set; }
    public int? CommitmentId { get; set; }
    public CommitmentTable? Commitment { get; set; }
    public required string Text { get; set; }
    public string? Owner { get; set; }
    public DateOnly? Due { get; set; }
    public string? Wanted { get; set; }
}

/// <summary>What a meeting was when it was closed. The database itself refuses to alter or delete a row (Migrations).</summary>
internal sealed class SnapshotTable
{
    public int MeetingId { get; set; }
    public int Version { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Content { get; set; }
}
