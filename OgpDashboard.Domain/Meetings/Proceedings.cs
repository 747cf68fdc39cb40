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
    /// <summary>
    /// What was recorded in it, oldest first, up to the moment that it is shown of; of a frozen version up to the entry that closed it. Who was invited and let in is not for everybody
    /// and left out.
    /// </summary>
    public ImmutableArray<JournalEntry> History { get; init; } = [];

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

    /// <summary>The same with its history.</summary>
    /// <param name="journal">All recorded changes, oldest first.</param>
    /// <param name="upTo">The number of the last entry that it knows of.</param>
    public Proceedings WithHistory(IEnumerable<JournalEntry> journal, long upTo) =>
        this with { History = [.. journal.Where(e => e.Meeting == Board.Meeting.Id && e.Number <= upTo && e.Change is not AccessChange)] };
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
