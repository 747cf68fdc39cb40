using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Storage.Record;

/// <summary>Holds the rows of the boards against the record: a figure that was altered behind the journal's back is found too.</summary>
internal static class RowsOfRecord
{
    /// <summary>The number of the first entry whose row says something else now, or null when all agree.</summary>
    internal static long? FirstThatDiffers(OgpDb db)
    {
        var book = BoardReader.Book(db);
        return book?.Boards.SelectMany(b => b.Rows.SelectMany(r => Differing(book, b, r))).Order().Select(n => (long?)n).FirstOrDefault();
    }

    private static IEnumerable<long> Differing(MeetingBook book, Board board, CommitmentRow row)
    {
        var before = board.Meeting.Follows is { } follows ? book.Find(follows)?.Find(row.Number)?.Said : null;
        foreach (var field in Enum.GetValues<Field>())
        {
            if (row.LastChange(field) is { } last)
            {
                if (!row.Said.With((RowChange)last.Change).Equals(row.Said))
                {
                    yield return last.Number;
                }
            }
            else if (before is not null && !row.Said.With(before.AsChange(row.Number, field)).Equals(row.Said))
            {
                // Not said in this meeting: it must stand as it was copied when the meeting opened.
                yield return board.Number;
            }
        }
    }
}
