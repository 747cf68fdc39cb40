using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Board;

/// <summary>
/// The page that cards stand on. A card is given numbers and words (those mostly nothing: a truth value would be made anew each time), which Blazor compares by
/// itself: one whose own did not change costs a rendering of its page nothing. What else it needs it asks here.
/// </summary>
public interface ICardPage
{
    /// <summary>The board that is shown.</summary>
    Domain.Meetings.Board Board { get; }

    /// <summary>The address that opens a commitment's details.</summary>
    /// <param name="commitment">Its number.</param>
    string DetailsOf(int commitment);

    /// <summary>Who edits a commitment here, or null when nobody may.</summary>
    /// <param name="commitment">Its number.</param>
    Actor? EditorOf(int commitment);

    /// <summary>Who edits a commitment on another page, or null.</summary>
    /// <param name="commitment">Its number.</param>
    string? EditedBy(int commitment);

    /// <summary>The commitment that is marked as called, or null.</summary>
    CommitmentRow? Called { get; }

    /// <summary>Who may call one here, or null.</summary>
    Actor? Caller { get; }

    /// <summary>Calls a commitment.</summary>
    /// <param name="commitment">Its number.</param>
    Task Call(int commitment);
}
