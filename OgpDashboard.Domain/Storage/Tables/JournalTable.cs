namespace OgpDashboard.Domain.Storage.Tables;

/// <summary>One recorded change. The database itself refuses to alter or delete a row (Migrations).</summary>
internal sealed class JournalTable
{
    public long Number { get; set; }
    public Guid EditId { get; set; }
    public int? MeetingId { get; set; }
    public DateTimeOffset At { get; set; }
    public required string ActorKey { get; set; }
    public required string ActorName { get; set; }
    public People.Role ActorRole { get; set; }
    public string? ForKey { get; set; }
    public string? ForName { get; set; }
    public required string Kind { get; set; }
    public int? Commitment { get; set; }
    public string? Was { get; set; }
    public string? Became { get; set; }
    public string? Why { get; set; }

    // The hash of the entry before and of this one, see Record/Canonical.
    public required string Previous { get; set; }
    public required string Hash { get; set; }
}
