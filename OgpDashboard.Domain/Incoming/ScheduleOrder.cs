using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Incoming;

/// <summary>
/// Puts schedules into an order in which they can be written one by one. Each comes after those of the commitments that it waits for in the end: so no circle arises in
/// between, of the new schedule of one and the old one of another. Were there a circle in the end, the rules say so whatever the order is.
/// </summary>
internal static class ScheduleOrder
{
    internal static IReadOnlyList<Rescheduled> Of(Board? standing, IReadOnlyCollection<Rescheduled> said)
    {
        // Two of the same commitment: the later one holds.
        var (next, seen, ordered) = (said.GroupBy(r => r.Commitment).ToDictionary(g => g.Key, g => g.Last()), new HashSet<int>(), new List<Rescheduled>());
        foreach (var commitment in next.Keys)
        {
            Place(commitment);
        }

        return ordered;

        void Place(int commitment)
        {
            if (!seen.Add(commitment))
            {
                return;
            }

            var changed = next.GetValueOrDefault(commitment);
            foreach (var on in (changed?.Lines ?? standing?.Find(commitment)?.Said.Schedule ?? []).Select(l => l.DependsOn).OfType<int>().Distinct())
            {
                Place(on);
            }

            if (changed is not null)
            {
                ordered.Add(changed);
            }
        }
    }
}
