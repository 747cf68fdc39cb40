using System.Collections.Immutable;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components.Board;

/// <summary>
/// Which rows of a board a filter shows. Of the next board it asks only about the rows that moved: of thousands all others are the same instances,
/// and what was answered of them still holds.
/// </summary>
public sealed class ShownRows
{
    private readonly BoardFilter _filter;
    private readonly ImmutableArray<CommitmentRow> _rows;
    private readonly bool[] _shown;

    private ShownRows(BoardFilter filter, ImmutableArray<CommitmentRow> rows, bool[] shown) => (_filter, _rows, _shown) = (filter, rows, shown);

    /// <summary>Asks a filter about each row.</summary>
    /// <param name="filter">What is asked for.</param>
    /// <param name="rows">The rows of a board.</param>
    /// <param name="before">What was asked last, or null.</param>
    public static ShownRows Of(BoardFilter filter, ImmutableArray<CommitmentRow> rows, ShownRows? before)
    {
        var known = before is not null && before._filter == filter && before._rows.Length == rows.Length ? before : null;
        if (known is not null && known._rows == rows)
        {
            return known;
        }

        var shown = new bool[rows.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = known is not null && ReferenceEquals(known._rows[i], rows[i]) ? known._shown[i] : filter.Shows(rows[i]);
        }

        return new ShownRows(filter, rows, shown);
    }

    /// <summary>The rows that are shown, in order.</summary>
    /// <param name="always">The numbers of those that are shown whatever the filter says.</param>
    public IReadOnlyList<CommitmentRow> With(IReadOnlyCollection<int> always)
    {
        var all = new List<CommitmentRow>();
        for (var i = 0; i < _shown.Length; i++)
        {
            if (_shown[i] || (always.Count > 0 && always.Contains(_rows[i].Number)))
            {
                all.Add(_rows[i]);
            }
        }

        return all;
    }
}
