using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Meetings;

/// <summary>Which commitments wait for which, by the lines of their schedules.</summary>
public sealed class Dependencies
{
    private readonly ImmutableDictionary<int, ImmutableArray<int>> _waitsFor;

    private Dependencies(ImmutableDictionary<int, ImmutableArray<int>> waitsFor) => _waitsFor = waitsFor;

    /// <summary>As a board says.</summary>
    /// <param name="board">The board.</param>
    /// <param name="next">A schedule that is to be put in the place of the board's, or null.</param>
    public static Dependencies Of(Board board, Rescheduled? next = null) => new(board.Rows.ToImmutableDictionary(
        r => r.Number,
        r => (ImmutableArray<int>)[.. (next?.Commitment == r.Number ? next.Lines : r.Said.Schedule).Select(l => l.DependsOn).OfType<int>().Distinct().Order()]));

    /// <summary>The commitments that a commitment waits for.</summary>
    public ImmutableArray<int> WaitsFor(int commitment) => _waitsFor.GetValueOrDefault(commitment, []);

    /// <summary>The shortest way on which a commitment waits for itself, for example 14, 16, 14; null when there is none.</summary>
    public ImmutableArray<int>? CycleThrough(int commitment)
    {
        // Breadth first: the first way back that is found is the shortest.
        var ways = new Queue<ImmutableArray<int>>([[commitment]]);
        var seen = new HashSet<int>();
        while (ways.TryDequeue(out var way))
        {
            foreach (var next in WaitsFor(way[^1]))
            {
                if (next == commitment)
                {
                    return way.Add(next);
                }

                if (seen.Add(next))
                {
                    ways.Enqueue(way.Add(next));
                }
            }
        }

        return null;
    }
}
