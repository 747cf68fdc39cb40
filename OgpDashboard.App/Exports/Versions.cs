using OgpDashboard.Domain.Changes;

namespace OgpDashboard.App.Exports;

/// <summary>Which versions of a meeting's minutes were frozen, as the journal has it: no page reads the store for it.</summary>
public static class Versions
{
    /// <summary>The versions that were frozen, the first first; none for a meeting that was never closed here.</summary>
    /// <param name="journal">All recorded changes, oldest first.</param>
    /// <param name="meeting">The meeting's id.</param>
    public static IReadOnlyList<int> Of(IEnumerable<JournalEntry> journal, int meeting)
    {
        var (version, frozen) = (1, new List<int>());
        foreach (var entry in journal.Where(e => e.Meeting == meeting))
        {
            switch (entry.Change)
            {
                case MeetingReopened:
                    version++;
                    break;
                case MeetingClosed { Snapshot: not null }:
                    frozen.Add(version);
                    break;
            }
        }

        return frozen;
    }
}
