using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using OgpDashboard.App.Components.Board;

namespace OgpDashboard.App.Components;

/// <summary>The ways to look at a board.</summary>
public enum BoardView
{
    /// <summary>A card for each commitment.</summary>
    Cards,

    /// <summary>The document's own four columns.</summary>
    Table,

    /// <summary>All charts.</summary>
    Charts,
}

/// <summary>What the page shows, all of it in its address, so that a link shows the same to whoever opens it.</summary>
/// <param name="View">How.</param>
/// <param name="Meeting">Which meeting, or null for the present one.</param>
/// <param name="Commitment">The commitment whose details are open, or null.</param>
/// <param name="Filter">Which commitments.</param>
public sealed record PageAddress(BoardView View, int? Meeting, int? Commitment, BoardFilter Filter)
{
    /// <summary>The address, relative to the site, with nothing in it that goes without saying.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder();
        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(key, value);
            }
        }

        Add("view", View == BoardView.Cards ? null : Domain.Token.Of(View));
        Add("meeting", Meeting?.ToString(CultureInfo.InvariantCulture));
        Add("commitment", Commitment?.ToString(CultureInfo.InvariantCulture));
        Add("q", Filter.Search);
        Add("axis", Filter.Axis?.ToString(CultureInfo.InvariantCulture));
        Add("status", Filter.Status);
        Add("platform", Filter.Platform);
        Add("lead", Filter.Lead);
        Add("attention", Filter.Attention);
        return "/" + query.ToQueryString();
    }
}

/// <summary>Comparing two addresses of the page.</summary>
internal static class PagePlace
{
    private static readonly string[] Place = ["view", "meeting", "commitment"];

    /// <summary>Whether two addresses show the same view of the same meeting with the same details open, filters aside.</summary>
    internal static bool SamePlaceAs(this Uri one, Uri other)
    {
        var (here, there) = (QueryHelpers.ParseQuery(one.Query), QueryHelpers.ParseQuery(other.Query));
        return one.AbsolutePath == other.AbsolutePath
            && Place.All(key => here.GetValueOrDefault(key).ToString() == there.GetValueOrDefault(key).ToString());
    }
}
