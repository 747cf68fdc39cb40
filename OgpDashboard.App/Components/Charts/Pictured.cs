using System.Globalization;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components.Charts;

/// <summary>Where the picture of a board is found, and what it is called when it is saved.</summary>
internal static class Pictured
{
    /// <summary>The address of a picture of just that board: of a closed meeting its frozen snapshot, of any other what is on the screen, not what is said a moment later.</summary>
    /// <param name="board">The board.</param>
    /// <param name="past">Whether it is one of an earlier moment.</param>
    /// <param name="paper">The name of the file below <c>/export/{meeting}/</c>.</param>
    internal static string Address(Domain.Meetings.Board board, bool past, string paper) => string.Create(
        CultureInfo.InvariantCulture,
        $"/export/{board.Meeting.Id}/{paper}{(past || board.Meeting.State == MeetingState.Open ? $"?at={board.Number}" : "")}");

    /// <summary>The name of a saved file: <c>by-commitment-2020-06-17.png</c>.</summary>
    internal static string FileName(Domain.Meetings.Board board, string name, string ending) =>
        $"{name}-{board.Meeting.Details.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{ending}";
}
