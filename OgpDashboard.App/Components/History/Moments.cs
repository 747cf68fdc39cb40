using System.Collections.Immutable;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.App.Components.History;

/// <summary>The moments of a meeting, oldest first: what was recorded in it from its opening on. Who was invited and let in is not for everybody.</summary>
/// <param name="Entries">One for each moment.</param>
public sealed record Moments(ImmutableArray<JournalEntry> Entries)
{
    /// <summary>No moment.</summary>
    public static readonly Moments None = new([]);

    /// <summary>Those of one meeting; none when it was loaded from its minutes, or is not open yet.</summary>
    /// <param name="state">All that was recorded.</param>
    /// <param name="meeting">Its id.</param>
    public static Moments Of(LiveState state, int meeting) =>
        new([.. state.LatestOf(meeting).Reverse().SkipWhile(e => e.Change is not (MeetingOpened or MeetingReopened))]);

    /// <summary>Whether a number of the journal lies within the meeting.</summary>
    /// <param name="at">The number, or null for now, which is no moment.</param>
    public bool Know(long? at) => at is { } number && !Entries.IsEmpty && number >= Entries[0].Number && number <= Entries[^1].Number;

    /// <summary>The place of the moment that a number of the journal lies in; the last for null.</summary>
    public int IndexOf(long? at) => at is { } number ? Entries.Count(e => e.Number <= number) - 1 : Entries.Length - 1;
}
