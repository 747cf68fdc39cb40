using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components.Board;

/// <summary>The rows of one page of a long board: a plan of thousands sends no more than one of sixty.</summary>
/// <param name="Rows">The rows to draw, in order.</param>
/// <param name="From">The place of the first among all, from 1.</param>
/// <param name="All">How many there are in all.</param>
public sealed record RowWindow(IReadOnlyList<CommitmentRow> Rows, int From, int All)
{
    /// <summary>How many rows a page holds at most: more than any plan of the partnership has commitments, so that theirs are never cut.</summary>
    public const int Length = 60;

    /// <summary>The place of the last row of this page.</summary>
    public int To => Math.Min(All, From + Length - 1);

    /// <summary>Where the page before begins, or null on the first.</summary>
    public int? Before => From > 1 ? Math.Max(1, From - Length) : null;

    /// <summary>Where the page after begins, or null on the last.</summary>
    public int? After => To < All ? To + 1 : null;

    /// <summary>Cuts a page out.</summary>
    /// <param name="all">All rows that are asked for, in order.</param>
    /// <param name="from">A place on the page that is asked for; null for the first page.</param>
    /// <param name="always">The numbers of rows that are on every page: what is called, and what is edited here.</param>
    public static RowWindow Of(IReadOnlyList<CommitmentRow> all, int? from, params IReadOnlyCollection<int> always)
    {
        if (all.Count <= Length)
        {
            return new RowWindow(all, 1, all.Count);
        }

        var first = (Math.Clamp(from ?? 1, 1, all.Count) - 1) / Length * Length;
        var rows = new List<CommitmentRow>();
        for (var i = first; i < Math.Min(first + Length, all.Count); i++)
        {
            rows.Add(all[i]);
        }

        return new RowWindow(always.Count == 0 ? rows : [.. all.Take(first).Where(Stays), .. rows, .. all.Skip(first + Length).Where(Stays)], first + 1, all.Count);

        bool Stays(CommitmentRow row) => always.Contains(row.Number);
    }
}
