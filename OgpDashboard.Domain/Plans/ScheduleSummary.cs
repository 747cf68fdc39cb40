using System.Collections.Immutable;

namespace OgpDashboard.Domain.Plans;

/// <summary>What a card says in one line of all that remains. Derived from the lines, never stored.</summary>
/// <param name="State">Done when nothing remains; else dated when any line has months; else undated when any line says that dates
/// are not set; else the state of its lines. Null when there are no lines.</param>
/// <param name="Window">The months that hold all dated lines, or null.</param>
/// <param name="DependsOn">The commitments that lines wait for.</param>
/// <param name="Awaits">Whether a line waits for somebody.</param>
/// <param name="AwaitedBy">The earliest day by which something was promised, or null.</param>
public sealed record ScheduleSummary(
    ScheduleState? State,
    MonthWindow? Window,
    ImmutableArray<int> DependsOn,
    bool Awaits,
    DateOnly? AwaitedBy)
{
    /// <summary>Sums up the lines of one commitment.</summary>
    public static ScheduleSummary Of(ImmutableArray<ScheduleLine> lines)
    {
        var remaining = lines.Where(l => l.State != ScheduleState.Done).ToList();
        var windows = remaining.Select(l => l.Window).OfType<MonthWindow>().ToList();
        return new ScheduleSummary(
            StateOf(lines, remaining),
            windows.Count == 0 ? null : MonthWindow.Span(windows),
            [.. remaining.Select(l => l.DependsOn).OfType<int>().Distinct().Order()],
            remaining.Exists(l => l.State == ScheduleState.Awaiting),
            remaining.Min(l => l.AwaitedBy));
    }

    private static ScheduleState? StateOf(ImmutableArray<ScheduleLine> lines, List<ScheduleLine> remaining)
    {
        if (lines.IsEmpty)
        {
            return null;
        }

        if (remaining.Count == 0)
        {
            return ScheduleState.Done;
        }

        // What is cancelled matters only when nothing else remains to be scheduled.
        foreach (var state in (ScheduleState[])[ScheduleState.Dated, ScheduleState.Undated, ScheduleState.Depends, ScheduleState.Awaiting])
        {
            if (remaining.Exists(l => l.State == state))
            {
                return state;
            }
        }

        return ScheduleState.Cancelled;
    }
}
