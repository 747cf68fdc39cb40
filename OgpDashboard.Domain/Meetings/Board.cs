using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>
/// One meeting as everybody sees it: a row for each commitment of the plan. Immutable and shared by all who look;
/// a change makes the next board, in which only the rows that moved are new.
/// </summary>
public sealed class Board
{
    private Tally? _tally;
    private Totals? _totals;

    /// <summary>Makes a board.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="number">The journal number of the last change in it, 0 when there was none.</param>
    /// <param name="rows">A row for each commitment, in order.</param>
    public Board(ActionPlan plan, Meeting meeting, long number, ImmutableArray<CommitmentRow> rows) =>
        (Plan, Meeting, Number, Rows) = (plan, meeting, number, rows);

    /// <summary>The plan.</summary>
    public ActionPlan Plan { get; }

    /// <summary>The meeting.</summary>
    public Meeting Meeting { get; }

    /// <summary>The journal number of the last change in it; what an editor has «seen».</summary>
    public long Number { get; }

    /// <summary>A row for each commitment, in order of number.</summary>
    public ImmutableArray<CommitmentRow> Rows { get; }

    /// <summary>The figures of the whole board, counted once.</summary>
    public Totals Totals => _totals ??= (_tally ??= Tally.Of(Plan, Rows)).Sum(Plan);

    /// <summary>The row of a commitment, or null when the plan has none of that number.</summary>
    public CommitmentRow? Find(int commitment) => Place(commitment) is >= 0 and var place ? Rows[place] : null;

    /// <summary>The row that is called now, or null.</summary>
    public CommitmentRow? Called => Meeting is { State: MeetingState.Open, Course.Commitment: { } called } ? Find(called) : null;

    /// <summary>The row that comes after the one that is called; the first when none is; null after the last.</summary>
    public CommitmentRow? Next => Rows.ElementAtOrDefault(Called is { } called ? Place(called.Number) + 1 : 0);

    /// <summary>The row that comes before the one that is called, or null.</summary>
    public CommitmentRow? Previous => Called is { } called ? Rows.ElementAtOrDefault(Place(called.Number) - 1) : null;

    /// <summary>The board after a recorded change of one row.</summary>
    /// <param name="entry">An entry whose change is a <see cref="RowChange"/> of this meeting.</param>
    public Board With(JournalEntry entry)
    {
        var place = Place(((RowChange)entry.Change).Commitment);
        var (was, now) = (Rows[place], Rows[place].With(entry));
        return new Board(Plan, Meeting, entry.Number, Rows.SetItem(place, now)) { _tally = _tally?.Moved(was, now) };
    }

    /// <summary>The same board, with the rows of an earlier one in the place of those that say nothing else: what did not move is the same instance.</summary>
    /// <param name="earlier">The board of the same meeting, as it was shown before.</param>
    public Board KeepingRowsOf(Board? earlier) => earlier is null ? this : new Board(
        Plan, Meeting, Number, [.. Rows.Select(r => earlier.Find(r.Number) is { } was && was.SaysTheSameAs(r) ? was : r)]);

    // Where its row stands, or a negative number. They are in order, and a board of thousands is asked for one at each turn.
    private int Place(int commitment)
    {
        var (from, to) = (0, Rows.Length - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            switch (Rows[middle].Number.CompareTo(commitment))
            {
                case 0:
                    return middle;
                case < 0:
                    from = middle + 1;
                    break;
                default:
                    to = middle - 1;
                    break;
            }
        }

        return -1;
    }
}
