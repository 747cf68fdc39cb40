using OgpDashboard.App.Access;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Watching;

/// <summary>Which pages are only watched: they are sent drawn, and need no circuit.</summary>
internal static class Watch
{
    /// <summary>Whether an address can be watched: a board as it stands, in a view on which nothing is worked at.</summary>
    internal static bool Shows(PageAddress address) =>
        address is { View: BoardView.Present } or { View: BoardView.Cards or BoardView.Table, At: null };

    /// <summary>Whether somebody only watches there: everybody on the shared screen, and on the board whoever came by the observers' link.</summary>
    /// <param name="address">Where they are.</param>
    /// <param name="who">Who they are, or null.</param>
    internal static bool IsFor(PageAddress address, Actor? who) =>
        address.View == BoardView.Present || (who?.Key == Invitations.Observers && Shows(address));
}
