using System.Collections.Immutable;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>All meetings of the plan in the order in which they were made, each with its board. Immutable.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Boards">The boards, oldest first.</param>
public sealed record MeetingBook(ActionPlan Plan, ImmutableArray<Board> Boards)
{
    /// <summary>Who is known, and what they may be.</summary>
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>What all meetings decided, in the order in which it was first recorded.</summary>
    public ImmutableArray<RecordedDecision> Decisions { get; init; } = [];

    /// <summary>The meeting that is running, or null.</summary>
    public Board? Open => Boards.LastOrDefault(b => b.Meeting.State == MeetingState.Open);

    /// <summary>The meeting that is announced, or null.</summary>
    public Board? Prepared => Boards.LastOrDefault(b => b.Meeting.State == MeetingState.Prepared);

    /// <summary>The meeting closed last, or null.</summary>
    public Board? LastClosed => Boards.LastOrDefault(b => b.Meeting.State == MeetingState.Closed);

    /// <summary>The meeting that is being worked on: the running one, else the announced, else the last closed. Who has a part in it may look on.</summary>
    public Board? AtWork => Open ?? Prepared ?? LastClosed;

    /// <summary>What a page shows that asks for no meeting in particular: the running one, else the last closed, else the announced.</summary>
    public Board? Current => Open ?? LastClosed ?? Prepared;

    /// <summary>What somebody is in a meeting at this moment; who has a part in the meeting at work may look at all others.</summary>
    /// <param name="who">Who, and how they signed in.</param>
    /// <param name="meeting">The meeting, or null for what belongs to none.</param>
    /// <returns>Their role, or null when nothing lets them in any more.</returns>
    public Role? RoleOf(Actor who, Meeting? meeting) =>
        Roster.RoleOf(who, meeting) ?? (Roster.RoleOf(who, AtWork?.Meeting) is null ? null : Role.Observer);

    /// <summary>Which meetings there are and what each is, as one text to compare: it changes with their own lives, not with their figures.</summary>
    public string Meetings => string.Join(' ', Boards.Select(b => FormattableString.Invariant($"{b.Meeting.Id}:{b.Meeting.State}:{b.Meeting.Version}:{b.Meeting.Details.Date:yyyy-MM-dd}")));

    /// <summary>The board of a meeting, or null when there is none of that id.</summary>
    public Board? Find(int meeting) => Boards.FirstOrDefault(b => b.Meeting.Id == meeting);

    /// <summary>The meetings that were held up to and with one, oldest first: what a trend is drawn of.</summary>
    public ImmutableArray<Board> HeldUpTo(Board board) =>
        [.. Boards.TakeWhile(b => b.Meeting.Id != board.Meeting.Id).Where(b => b.Meeting.State == MeetingState.Closed), board];

    /// <summary>The book with a board put in the place of the one of the same meeting, or added when there is none.</summary>
    public MeetingBook With(Board board)
    {
        var index = Boards.IndexOf(Find(board.Meeting.Id)!);
        return this with { Boards = index < 0 ? Boards.Add(board) : Boards.SetItem(index, board) };
    }

    /// <summary>What a meeting decided, and what it had to carry on from those before: still open, or done with in it.</summary>
    /// <param name="meeting">The meeting's id.</param>
    public ImmutableArray<RecordedDecision> DecisionsOf(int meeting) =>
        [.. Decisions.Where(d => d.Meeting == meeting || (d.Meeting < meeting && d.Decision.Kind != DecisionKind.Decision && (d.SettledIn is null || d.SettledIn >= meeting)))];

    /// <summary>The decision of that id, or null.</summary>
    public RecordedDecision? FindDecision(Guid id) => Decisions.FirstOrDefault(d => d.Decision.Id == id);
}
