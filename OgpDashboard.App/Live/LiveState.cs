using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Live;

/// <summary>All that pages show, as one immutable value shared by every circuit of the process.</summary>
/// <param name="Book">The meetings with their boards.</param>
/// <param name="Journal">All recorded changes, oldest first.</param>
public sealed record LiveState(MeetingBook Book, ImmutableList<JournalEntry> Journal)
{
    /// <summary>The number of the last recorded change.</summary>
    public long Number => Journal.IsEmpty ? 0 : Journal[^1].Number;

    /// <summary>The changes of one meeting, newest first; who was invited and let in is not for everybody.</summary>
    public IEnumerable<JournalEntry> LatestOf(int meeting) => Backwards().Where(e => e.Meeting == meeting && e.Change is not AccessChange);

    /// <summary>How many changes a page lists.</summary>
    public const int LatestShown = 8;

    /// <summary>The changes of one meeting that a page lists, newest first. What is called, and which item is at hand, it says elsewhere: eighteen calls would push every figure off the list.</summary>
    public IEnumerable<JournalEntry> ListedOf(int meeting) => LatestOf(meeting).Where(e => e.Change is not (CommitmentCalled or AgendaItemBegun));

    /// <summary>The changes of who may do what, newest first.</summary>
    public IEnumerable<JournalEntry> LatestOfAccess() => Backwards().Where(e => e.Change is AccessChange);

    /// <summary>The changes of one commitment in all meetings, newest first.</summary>
    public IEnumerable<JournalEntry> HistoryOf(int commitment) => Backwards().Where(e => e.Commitment == commitment);

    private IEnumerable<JournalEntry> Backwards()
    {
        for (var i = Journal.Count - 1; i >= 0; i--)
        {
            yield return Journal[i];
        }
    }
}

/// <summary>What watchers are told: something moved; the value to show is in <see cref="LiveMeeting.Now"/>.</summary>
/// <param name="Number">The board's new number.</param>
/// <param name="Meeting">The meeting; 0 when all was read anew, because another process wrote.</param>
/// <param name="Commitment">The commitment whose row moved, or null when it was the meeting itself.</param>
public sealed record Moved(long Number, int Meeting, int? Commitment);
