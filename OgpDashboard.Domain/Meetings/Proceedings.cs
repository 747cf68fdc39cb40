using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Meetings;

/// <summary>
/// All that leaves a meeting: what its minutes, its pictures and its files are made of. Of a meeting that was closed here it is read from the frozen
/// snapshot, so the same leaves it tomorrow; of any other it is the board as it stands, and a draft until the meeting is closed.
/// </summary>
/// <param name="Board">The board.</param>
/// <param name="Decisions">What it decided, and what it had to carry on from those before.</param>
/// <param name="Trend">The mean of each meeting up to this one, oldest first, this one last.</param>
/// <param name="Closing">When and by whom it was closed; null while it is not, and for a meeting that was loaded from a document.</param>
public sealed record Proceedings(Board Board, ImmutableArray<RecordedDecision> Decisions, ImmutableArray<MeanOfMeeting> Trend, Closing? Closing)
{
    /// <summary>Whether something can still change: the meeting is not closed.</summary>
    public bool IsDraft => Board.Meeting.State != MeetingState.Closed;

    /// <summary>The number of the journal up to which it is told, where an earlier moment was asked for; null for all of it.</summary>
    public long? At { get; init; }

    /// <summary>The version of the minutes, from 1.</summary>
    public int Version => Board.Meeting.Version;

    /// <summary>What leaves a meeting as it stands.</summary>
    /// <param name="book">All meetings.</param>
    /// <param name="board">The meeting's board; it may be that of an earlier moment.</param>
    public static Proceedings Of(MeetingBook book, Board board) => new(
        board,
        book.DecisionsOf(board.Meeting.Id),
        [.. book.HeldUpTo(board).Select(MeanOfMeeting.Of)],
        null);
}

/// <summary>A point of the trend.</summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Date">Its day.</param>
/// <param name="Mean">The mean of what was reported in it, in percent; null when nothing was.</param>
public sealed record MeanOfMeeting(int Meeting, DateOnly Date, decimal? Mean)
{
    /// <summary>The point of one meeting.</summary>
    public static MeanOfMeeting Of(Board board) => new(board.Meeting.Id, board.Meeting.Details.Date, board.Totals.Mean.Value);
}

/// <summary>How a meeting was closed.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">By whom.</param>
/// <param name="Anchor">The entry of the record that closed it, which says the hash of the snapshot; null where no such entry is known.</param>
public sealed record Closing(DateTimeOffset At, string By, Anchor? Anchor);
