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

    /// <summary>What moved since the last meeting, and why.</summary>
    Changes,

    /// <summary>The register of what remains, with its old and new dates.</summary>
    Register,

    /// <summary>What was decided, and what is to be done.</summary>
    Decisions,

    /// <summary>The meeting itself: agenda, who is there, what to look at before it closes.</summary>
    Meeting,

    /// <summary>The board as it was at any moment.</summary>
    History,

    /// <summary>A file, or the text of old minutes, is looked through and taken over. For secretary and coordinator.</summary>
    Import,

    /// <summary>The shared screen: all at one look, nothing to click.</summary>
    Present,
}

/// <summary>What the page shows, all of it in its address, so that a link shows the same to whoever opens it.</summary>
/// <param name="View">How.</param>
/// <param name="Meeting">Which meeting, or null for the present one.</param>
/// <param name="Commitment">The commitment whose details are open, or null.</param>
/// <param name="Filter">Which commitments.</param>
public sealed record PageAddress(BoardView View, int? Meeting, int? Commitment, BoardFilter Filter)
{
    /// <summary>Up to which number of the journal the board is shown, or null for all of it.</summary>
    public long? At { get; init; }

    /// <summary>What it is compared with: a number of the journal, or <c>m</c> and a meeting's id; null when with nothing.</summary>
    public string? With { get; init; }

    /// <summary>Which part of a list is shown, in the words of that list: a state of the register, a kind of decision; null for all of it.</summary>
    public string? Only { get; init; }

    /// <summary>Of a board too long for one page, a place on the page that is shown, from 1; null for the first page.</summary>
    public int? From { get; init; }

    /// <summary>Whether the page goes along to what is called.</summary>
    public bool Follows { get; init; } = true;

    /// <summary>Reads an address of the site; what of it cannot be read counts as not asked for.</summary>
    /// <param name="address">The address, relative to the site.</param>
    /// <returns>What it shows; null when it is not the page's.</returns>
    public static PageAddress? Read(string address)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        var said = QueryHelpers.ParseQuery(query);
        return path == "/" ? Of(key => said.GetValueOrDefault(key)) : null;
    }

    /// <summary>What a page's query says; what of it cannot be read counts as not asked for.</summary>
    /// <param name="said">The value of a key, or null.</param>
    public static PageAddress Of(Func<string, string?> said)
    {
        int? Number(string key) => int.TryParse(said(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        string? Text(string key) => said(key) is { Length: > 0 } text ? text : null;
        return new PageAddress(
            Domain.Token.Read<BoardView>(said("view")) ?? BoardView.Cards, Number("meeting"), Number("commitment"),
            new BoardFilter(Text("q"), Number("axis"), Text("status"), Text("platform"), Text("lead"), Text("attention")))
        {
            At = Number("at"),
            With = Text("with"),
            Only = Text("only"),
            From = Number("from"),
            Follows = said("follow") != "no",
        };
    }

    /// <summary>The board that the page shows. Where no meeting is asked for, what is announced comes first in the view of the meeting, since that is where it is made ready.</summary>
    /// <param name="book">All meetings.</param>
    public Domain.Meetings.Board? ShownOf(Domain.Meetings.MeetingBook book) =>
        (Meeting is { } meeting ? book.Find(meeting) : null) ?? (View == BoardView.Meeting ? book.AtWork : book.Current);

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
        Add("at", At?.ToString(CultureInfo.InvariantCulture));
        Add("with", With);
        Add("only", Only);
        Add("from", From?.ToString(CultureInfo.InvariantCulture));
        Add("follow", Follows ? null : "no");
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
    /// <param name="one">An address.</param>
    /// <param name="other">The other.</param>
    /// <param name="details">Whether the open details count.</param>
    internal static bool SamePlaceAs(this Uri one, Uri other, bool details = true)
    {
        var (here, there) = (QueryHelpers.ParseQuery(one.Query), QueryHelpers.ParseQuery(other.Query));
        return one.AbsolutePath == other.AbsolutePath
            && Place.All(key => (key == "commitment" && !details) || here.GetValueOrDefault(key).ToString() == there.GetValueOrDefault(key).ToString());
    }
}
