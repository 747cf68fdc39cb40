using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>What a meeting was when it was closed, for good: its text is kept as it is, and its hash stands in the record.</summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Version">The version of its minutes, from 1.</param>
/// <param name="At">When it was closed (UTC).</param>
/// <param name="Content">All that the board showed, as JSON in the shapes of the journal.</param>
public sealed record Snapshot(int Meeting, int Version, DateTimeOffset At, string Content)
{
    /// <summary>Its SHA-256 in lower-case hexadecimal digits: what the entry that closed the meeting says.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));
}

/// <summary>Takes the snapshot of a meeting that is being closed; the caller commits.</summary>
internal sealed class SnapshotWriter(OgpDb db, MeetingBook book)
{
    /// <summary>Writes it, and says its hash.</summary>
    internal string Write(int meeting, Actor by, DateTimeOffset at)
    {
        // From the file and not from the book: within this transaction nobody can have said anything since.
        var file = SqliteDatabase.Under(db);
        var board = BoardReader.Board(file, book, meeting);
        var stored = book with { Decisions = BoardReader.Decisions(file) };
        var content = JsonSerializer.Serialize(SnapshotShape.Of(stored, board, by, Record.Canonical.Whole(at)), JournalCodec.Json);
        var snapshot = new Snapshot(meeting, board.Meeting.Version, Record.Canonical.Whole(at), content);
        db.Snapshots.Add(new SnapshotTable { MeetingId = snapshot.Meeting, Version = snapshot.Version, At = snapshot.At, Content = snapshot.Content });
        return snapshot.Hash;
    }
}
