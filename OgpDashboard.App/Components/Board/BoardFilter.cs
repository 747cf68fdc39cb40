using OgpDashboard.Domain;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components.Board;

/// <summary>Which commitments are shown; what is null is not asked for.</summary>
/// <param name="Search">Words of the title, of the institution, of the lead's name, or the number.</param>
/// <param name="Axis">The axis' number.</param>
/// <param name="Status">A token of <see cref="Progress"/>.</param>
/// <param name="Platform">A token of <see cref="PlatformStatus"/>.</param>
/// <param name="Lead">The key of who answers for it, or <see cref="Nobody"/>.</param>
/// <param name="Attention">A token of <see cref="AttentionReason"/>, or <see cref="Any"/>.</param>
public sealed record BoardFilter(string? Search, int? Axis, string? Status, string? Platform, string? Lead, string? Attention)
{
    // The last search of anybody: only a memory, so it does not matter whose.
    private static Sought? _sought;

    /// <summary>Everything.</summary>
    public static readonly BoardFilter None = new(null, null, null, null, null, null);

    /// <summary>Any reason for attention.</summary>
    public const string Any = "any";

    /// <summary>Nobody answers for it.</summary>
    public const string Nobody = "nobody";

    /// <summary>Whether anything is left out.</summary>
    public bool IsNone => this == None;

    /// <summary>Whether a row is shown.</summary>
    public bool Shows(CommitmentRow row) =>
        (Axis is null || row.Commitment.Axis.Number == Axis)
        && (Status is null || Token.Of(row.Progress) == Status)
        && (Platform is null || Token.Of(row.Said.Platform.Status) == Platform)
        && (Lead is null || (row.AnsweredBy?.Person.Key ?? Nobody) == Lead)
        && (Attention is null || (Attention == Any ? !row.Attention.IsEmpty : row.Attention.Any(a => Token.Of(a) == Attention)))
        && (string.IsNullOrWhiteSpace(Search) || Finds(row, Search));

    // A page asks of each row of its board: what is sought is folded once, and not for each.
    private static bool Finds(CommitmentRow row, string search)
    {
        var sought = _sought;
        if (sought?.Search != search)
        {
            _sought = sought = new Sought(search, SearchText.Words(search));
        }

        foreach (var word in sought.Words)
        {
            if (!row.Searched.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Sought(string Search, string[] Words);
}
