namespace OgpDashboard.Domain.Storage.Tables;

/// <summary>What somebody typed and did not save yet. Of no meeting's record: it is written over, and goes away.</summary>
internal sealed class DraftTable
{
    public required string Person { get; set; }
    public int Meeting { get; set; }
    public int Commitment { get; set; }
    public required string Field { get; set; }
    public required string Text { get; set; }
    public long Seen { get; set; }
    public DateTimeOffset At { get; set; }
}
