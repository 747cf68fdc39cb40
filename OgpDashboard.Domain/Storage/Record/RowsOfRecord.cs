using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Storage.Record;

/// <summary>Holds the rows of the boards against the record: a figure that was altered behind the journal's back is found too.</summary>
internal static class RowsOfRecord
{
    /// <summary>The number of the first entry whose row says something else now, or null when all agree.</summary>
    internal static long? FirstThatDiffers(OgpDb db)
    {
        // The entry that began a meeting's rows. A meeting of the seeds has none: it was not said here, and stands as it was loaded.
        var begun = db.Journal.Where(j => j.Kind == "meeting-prepared" || j.Kind == "meeting-opened")
            .GroupBy(j => j.MeetingId).Select(g => new { Meeting = g.Key ?? 0, Number = g.Max(j => j.Number) }).ToDictionary(m => m.Meeting, m => m.Number);
        var book = BoardReader.Book(SqliteDatabase.Under(db));
        return book?.Boards.SelectMany(b => b.Rows.SelectMany(r => Differing(book, b, r, begun))).Concat(Snapshots(db)).Order().Select(n => (long?)n).FirstOrDefault();
    }

    private static IEnumerable<long> Differing(MeetingBook book, Board board, CommitmentRow row, Dictionary<int, long> begun)
    {
        var before = (board.Meeting.Follows is { } follows ? book.Find(follows)?.Find(row.Number)?.Said.CarriedForward() : null) ?? CommitmentReport.Empty;
        foreach (var field in Enum.GetValues<Field>())
        {
            if (row.LastChange(field) is { } last)
            {
                if (!row.Said.With((RowChange)last.Change).Equals(row.Said))
                {
                    yield return last.Number;
                }
            }
            else if (begun.TryGetValue(board.Meeting.Id, out var beginning) && !row.Said.With(before.AsChange(row.Number, field)).Equals(row.Said))
            {
                // Not said in this meeting: it must stand as it was copied when the meeting opened.
                yield return beginning;
            }
        }
    }

    // The n-th closing of a meeting took the n-th snapshot, and says its hash.
    private static IEnumerable<long> Snapshots(OgpDb db)
    {
        var closings = db.Journal.AsNoTracking().Where(j => j.Kind == "meeting-closed").OrderBy(j => j.Number).AsEnumerable().Select(JournalCodec.Read).ToList();
        var kept = db.Snapshots.AsNoTracking().AsEnumerable().Select(s => new Snapshot(s.MeetingId, s.Version, s.At, s.Content)).ToLookup(s => s.Meeting);
        foreach (var meeting in closings.GroupBy(c => c.Meeting))
        {
            var hashes = kept[meeting.Key].OrderBy(s => s.Version).Select(s => s.Hash).ToList();
            foreach (var (closing, index) in meeting.Where(c => ((MeetingClosed)c.Change).Snapshot is not null).Select((c, i) => (c, i)))
            {
                if (hashes.ElementAtOrDefault(index) != ((MeetingClosed)closing.Change).Snapshot)
                {
                    yield return closing.Number;
                }
            }
        }
    }
}
