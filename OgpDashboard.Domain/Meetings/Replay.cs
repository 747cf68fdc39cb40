using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Meetings;

/// <summary>Any moment of a meeting, told anew from its journal.</summary>
public static class Replay
{
    /// <summary>
    /// A meeting's board as it was after an entry of the journal. Its rows are those of then; when and where it is held, its agenda and who answers are
    /// as they are now.
    /// </summary>
    /// <param name="book">All meetings.</param>
    /// <param name="board">The meeting as it stands.</param>
    /// <param name="journal">The journal, oldest first; entries of other meetings are passed over.</param>
    /// <param name="number">The number of the last entry to tell.</param>
    public static Board BoardAt(MeetingBook book, Board board, IEnumerable<JournalEntry> journal, long number)
    {
        var entries = journal.Where(e => e.Meeting == board.Meeting.Id).ToList();
        var changes = entries.Where(e => e.Change is RowChange).ToLookup(e => e.Commitment!.Value);
        var opened = entries.Find(e => e.Change is MeetingOpened)?.Number ?? 0;
        return new Board(
            board.Plan,
            board.Meeting,
            entries.FindLast(e => e.Number <= number)?.Number ?? 0,
            [.. board.Rows.Select(row => number < opened ? Unsaid(row) : RowAt(Opening(book, board, row, changes[row.Number]), changes[row.Number], number))]);
    }

    private static CommitmentRow RowAt(CommitmentRow opening, IEnumerable<JournalEntry> changes, long number) =>
        changes.TakeWhile(e => e.Number <= number).Aggregate(opening, (row, entry) => row.With(entry));

    // Before a meeting is opened nothing is said in it yet.
    private static CommitmentRow Unsaid(CommitmentRow row) => new(row.Commitment, null, 0, null, row.AnsweredBy, []);

    private static CommitmentRow Opening(MeetingBook book, Board board, CommitmentRow row, IEnumerable<JournalEntry> changes) => new(
        row.Commitment,
        board.Meeting.Follows is { } follows ? book.Find(follows)?.Find(row.Number)?.Report?.CarriedForward() : Undone(row, changes),
        0,
        row.Before,
        row.AnsweredBy,
        []);

    // A meeting that follows none was loaded, or is the first: it began with what is there when all that was said in it is taken back.
    private static CommitmentReport? Undone(CommitmentRow row, IEnumerable<JournalEntry> changes)
    {
        var first = changes.Reverse().Aggregate(row.Report, (report, entry) => entry.Was is RowChange was ? report?.With(was) : report);
        return changes.Any() && CommitmentReport.Empty.Equals(first) ? null : first;
    }
}
