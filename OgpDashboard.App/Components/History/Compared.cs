using System.Globalization;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components.History;

/// <summary>A board to compare, as an address names it.</summary>
/// <param name="Board">The board.</param>
/// <param name="Moment">The place of the moment that it is shown at, or null when it is shown as it stands.</param>
public sealed record Compared(Domain.Meetings.Board Board, int? Moment)
{
    /// <summary>Finds what an address names.</summary>
    /// <param name="state">All meetings and changes.</param>
    /// <param name="meeting">The meeting that is shown: a number alone is a moment of it.</param>
    /// <param name="moments">Its moments.</param>
    /// <param name="name">A number of the journal, or <c>m</c> and a meeting's id.</param>
    /// <returns>The board, or null when there is nothing of that name.</returns>
    public static Compared? Find(LiveState state, int meeting, Moments moments, string name)
    {
        if (name.StartsWith('m'))
        {
            return Number(name[1..]) is { } id and <= int.MaxValue && state.Book.Find((int)id) is { Meeting.State: not MeetingState.Prepared } board ? new Compared(board, null) : null;
        }

        return Number(name) is { } at && moments.Know(at) && state.Book.Find(meeting) is { } shown
            ? new Compared(Replay.BoardAt(state.Book, shown, state.Journal, at), moments.IndexOf(at))
            : null;
    }

    /// <summary>Whether it is the earlier of the two.</summary>
    /// <param name="other">The other.</param>
    public bool IsBefore(Compared other) => (Board.Meeting.Id, Board.Number).CompareTo((other.Board.Meeting.Id, other.Board.Number)) < 0;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
