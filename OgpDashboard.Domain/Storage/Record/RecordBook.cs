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
        using var transaction = db.Database.BeginTransaction();
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

        if (fault is null && RowsOfRecord.FirstThatDiffers(db) is { } differs)
        {
            return new RecordVerdict(holding, head, RecordFault.RowDiffers, differs);
        }

        return new RecordVerdict(holding, head, fault, fault is null ? null : holding + 1);
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
        using var rows = db.Journal.AsNoTracking().OrderBy(j => j.Number).AsEnumerable().GetEnumerator();
        while (true)
        {
            JournalTable row;
            try
            {
                if (!rows.MoveNext())
                {
                    return (head, null);
                }

                row = rows.Current;
            }
            catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException)
            {
                // Somebody put into a column what it cannot hold: no hash is needed to see that.
                return (head, RecordFault.Unreadable);
            }

            if (Fault(row, head, anchors) is { } fault)
            {
                return (head, fault);
            }

            head = new Anchor(row.Number, row.Hash);
        }
    }

    private static RecordFault? Fault(JournalTable row, Anchor? head, IEnumerable<Anchor> anchors) =>
        row.Number != (head?.Number ?? 0) + 1 ? RecordFault.WrongNumber
        : row.Previous != (head?.Hash ?? Canonical.Beginning) ? RecordFault.BrokenLink
        : row.Hash != Canonical.Hash(row) ? RecordFault.Altered
        : anchors.Any(a => a.Number == row.Number && !a.Holds(row.Hash)) ? RecordFault.NotAsAnchored
        : null;
}
