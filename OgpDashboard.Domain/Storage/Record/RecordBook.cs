using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Record;

/// <summary>Checks the record: walks the journal from its first entry, and names the first one that is not what it was.</summary>
/// <param name="contexts">Makes a context for each walk.</param>
public sealed class RecordBook(IDbContextFactory<OgpDb> contexts)
{
    /// <summary>Checks everything: each entry, its link to the one before, what was written down outside, and the rows that entries wrote.</summary>
    /// <param name="anchors">What was written down outside; may be none. Without one, a record whose last entries were cut off cannot be told from a shorter one.</param>
    public RecordVerdict Verify(params IReadOnlyCollection<Anchor> anchors)
    {
        using var db = contexts.CreateDbContext();
        using var snapshot = SqliteDatabase.Snapshot(db);
        return Verify(db, anchors);
    }

    /// <summary>The same, in a context of the caller's.</summary>
    internal static RecordVerdict Verify(OgpDb db, IReadOnlyCollection<Anchor> anchors)
    {
        var (head, fault) = Walk(db, anchors);
        var holding = head?.Number ?? 0;
        if (fault is null && anchors.Where(a => a.Number > holding || a.Number < 1).OrderBy(a => a.Number).FirstOrDefault() is { } beyond)
        {
            return new RecordVerdict(holding, head, RecordFault.CutOff, beyond.Number);
        }

        if (fault is not null)
        {
            return new RecordVerdict(holding, head, fault, holding + 1);
        }

        try
        {
            var differs = RowsOfRecord.FirstThatDiffers(db);
            return new RecordVerdict(holding, head, differs is null ? null : RecordFault.RowDiffers, differs);
        }
        catch (Exception unreadable) when (IsOfWhatIsRead(unreadable))
        {
            return new RecordVerdict(holding, head, RecordFault.RowDiffers, null);
        }
    }

    /// <summary>Gives their hashes to entries that were recorded before entries had any; called once, by the migration that brings them.</summary>
    internal static void Seal(OgpDb db)
    {
        var previous = Canonical.Beginning;
        foreach (var row in db.Journal.OrderBy(j => j.Number).AsEnumerable())
        {
            row.At = Canonical.Whole(row.At);
            row.Previous = previous;
            row.Hash = previous = Canonical.Hash(row);
        }

        db.SaveChanges();
    }

    private static (Anchor? Head, RecordFault? Fault) Walk(OgpDb db, IReadOnlyCollection<Anchor> anchors)
    {
        Anchor? head = null;
        try
        {
#pragma warning disable CA1305 // The database writes these, and knows no culture.
            var stored = db.Journal.AsNoTracking().OrderBy(j => j.Number)
                .Select(j => new Stored(j, j.MeetingId.ToString()!, j.Commitment.ToString()!)).AsEnumerable();
#pragma warning restore CA1305
            foreach (var entry in stored)
            {
                if (Fault(entry, head, anchors) is { } fault)
                {
                    return (head, fault);
                }

                head = new Anchor(entry.Row.Number, entry.Row.Hash);
            }

            return (head, null);
        }
        catch (Exception unreadable) when (IsOfWhatIsRead(unreadable))
        {
            // Somebody put into a column what it cannot hold: no hash is needed to see that.
            return (head, RecordFault.Unreadable);
        }
    }

    private static RecordFault? Fault(Stored stored, Anchor? head, IEnumerable<Anchor> anchors)
    {
        var row = stored.Row;
        var fault = row.Number != (head?.Number ?? 0) + 1 ? RecordFault.WrongNumber
            : row.Previous != (head?.Hash ?? Canonical.Beginning) ? RecordFault.BrokenLink
            : row.Hash != Canonical.Hash(row) || !stored.IsAsRead ? RecordFault.Altered
            : anchors.Any(a => a.Number == row.Number && !a.Holds(row.Hash)) ? RecordFault.NotAsAnchored
            : (RecordFault?)null;
        if (fault is null)
        {
            // Whoever gives a forged entry its right hash must also say something with it.
            JournalCodec.Read(row);
        }

        return fault;
    }

    // Whatever reading stumbles over, but the database itself: that could not be asked, and says nothing of the record.
    private static bool IsOfWhatIsRead(Exception failed) => failed is not (DbException or OutOfMemoryException);

    /// <summary>An entry, and how its numbers are written in the file: SQLite takes «4x» into a column of numbers, and reads 4.</summary>
    private sealed record Stored(JournalTable Row, string Meeting, string Commitment)
    {
        /// <summary>Whether the file says what was read, and nothing besides that is not hashed.</summary>
        public bool IsAsRead => Meeting == (Canonical.Number(Row.MeetingId) ?? "") && Commitment == (Canonical.Number(Row.Commitment) ?? "") && Row.At == Canonical.Whole(Row.At);
    }
}
