using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Meetings;

/// <summary>
/// How a meeting runs: what is called, which item of the agenda it is at, and how long all of it took. Derived from the journal, entry by entry, so
/// every screen and every restart says the same.
/// </summary>
/// <param name="Meeting">The clock of the whole meeting; it stands while the meeting is closed.</param>
/// <param name="Item">The agenda item at hand, or null.</param>
/// <param name="Commitment">The commitment that is called, or null.</param>
/// <param name="Items">The clock of each item that was begun, by number.</param>
/// <param name="Commitments">The clock of each commitment that was called, by number.</param>
public sealed record Course(
    Clock Meeting,
    int? Item,
    int? Commitment,
    ImmutableDictionary<int, Clock> Items,
    ImmutableDictionary<int, Clock> Commitments)
{
    /// <summary>A meeting that has not begun.</summary>
    public static readonly Course NotBegun = new(Clock.Zero, null, null, ImmutableDictionary<int, Clock>.Empty, ImmutableDictionary<int, Clock>.Empty);

    /// <summary>The course after an entry of this meeting; other entries change nothing.</summary>
    public Course With(JournalEntry entry) => entry.Change switch
    {
        MeetingOpened or MeetingReopened => this with { Meeting = Meeting.StartedAt(entry.At) },
        AgendaItemBegun begun => At(begun.Item, entry.At),
        AgendaItemFinished { Finished: true } done when done.Item == Item => At(null, entry.At),
        CommitmentCalled called => Calling(called.Commitment, entry.At),
        MeetingClosed => Calling(null, entry.At).At(null, entry.At) with { Meeting = Meeting.StoppedAt(entry.At) },
        _ => this,
    };

    private Course At(int? item, DateTimeOffset at) => this with { Item = item, Items = Moved(Items, Item, item, at) };

    private Course Calling(int? commitment, DateTimeOffset at) =>
        this with { Commitment = commitment, Commitments = Moved(Commitments, Commitment, commitment, at) };

    private static ImmutableDictionary<int, Clock> Moved(ImmutableDictionary<int, Clock> clocks, int? from, int? to, DateTimeOffset at)
    {
        if (from == to)
        {
            return clocks;
        }

        clocks = from is { } left ? clocks.SetItem(left, clocks[left].StoppedAt(at)) : clocks;
        return to is { } begun ? clocks.SetItem(begun, clocks.GetValueOrDefault(begun, Clock.Zero).StartedAt(at)) : clocks;
    }
}

/// <summary>A clock that can be stopped and go on.</summary>
/// <param name="Spent">The time until it was last stopped.</param>
/// <param name="Since">Since when it runs (UTC), or null while it stands.</param>
public sealed record Clock(TimeSpan Spent, DateTimeOffset? Since)
{
    /// <summary>A clock that never ran.</summary>
    public static readonly Clock Zero = new(TimeSpan.Zero, null);

    /// <summary>What it shows at a moment.</summary>
    public TimeSpan At(DateTimeOffset now) => Since is { } since && now > since ? Spent + (now - since) : Spent;

    internal Clock StartedAt(DateTimeOffset at) => Since is null ? this with { Since = at } : this;

    internal Clock StoppedAt(DateTimeOffset at) => new(At(at), null);
}
