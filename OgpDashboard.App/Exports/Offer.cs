using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace OgpDashboard.App.Exports;

/// <summary>What something that leaves a meeting is for.</summary>
public enum OfferKind
{
    /// <summary>The minutes.</summary>
    Minutes,

    /// <summary>Figures, to work on with.</summary>
    Data,

    /// <summary>Pictures.</summary>
    Pictures,

    /// <summary>Calendars.</summary>
    Calendar,
}

/// <summary>One thing that can be taken away from a meeting, as it is offered in the menu.</summary>
/// <param name="Name">Its name in the address, <c>board.csv</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="IsPage">Whether it is a page to look at and print, and no file.</param>
public sealed record Offer(string Name, OfferKind Kind, bool IsPage = false)
{
    // In the order in which they are wanted; what is not named here comes after them.
    private static readonly string[] Order =
        ["minutes", "minutes.docx", "board.xlsx", "board.csv", "board.json", "open-data.csv", "open-data.json", "summary.svg", "charts.zip", "invitation.ics"];

    /// <summary>What the file is, in Latin letters: <c>CSV</c>; empty for a page.</summary>
    public string Format => Path.GetExtension(Name).TrimStart('.').ToUpperInvariant();

    /// <summary>All that can be taken away. Single charts are offered beside themselves.</summary>
    /// <param name="papers">Every kind of file that leaves a meeting.</param>
    internal static IReadOnlyList<Offer> All(IEnumerable<IPaper> papers) =>
    [
        .. papers.Where(p => !p.Name.Contains('/', StringComparison.Ordinal)).Select(p => new Offer(p.Name, KindOf(p.Name)))
            .Append(new Offer("minutes", OfferKind.Minutes, IsPage: true))
            .Append(new Offer("invitation.ics", OfferKind.Calendar))
            .OrderBy(o => o.Kind).ThenBy(o => Array.IndexOf(Order, o.Name) is >= 0 and var place ? place : Order.Length).ThenBy(o => o.Name, StringComparer.Ordinal),
    ];

    /// <summary>Its address.</summary>
    /// <param name="meeting">The meeting's id.</param>
    /// <param name="version">Which version of the minutes, or null for the present one.</param>
    /// <param name="at">Up to which number of the journal, or null for all of it.</param>
    public string Address(int meeting, int? version, long? at)
    {
        var query = new QueryBuilder();
        if (Kind != OfferKind.Calendar)
        {
            if (version is { } v)
            {
                query.Add("version", v.ToString(CultureInfo.InvariantCulture));
            }
            else if (at is { } number)
            {
                query.Add("at", number.ToString(CultureInfo.InvariantCulture));
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"/export/{meeting}/{Name}{query.ToQueryString()}");
    }

    private static OfferKind KindOf(string name) => Path.GetExtension(name) switch
    {
        ".docx" or ".pdf" => OfferKind.Minutes,
        ".svg" or ".png" or ".zip" => OfferKind.Pictures,
        ".ics" => OfferKind.Calendar,
        _ => OfferKind.Data,
    };
}
