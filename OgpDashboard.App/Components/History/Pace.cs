using System.Collections.Immutable;

namespace OgpDashboard.App.Components.History;

/// <summary>How a meeting is shown once more: at which moments it halts, and how long at each.</summary>
/// <param name="Every">The time from one halt to the next.</param>
/// <param name="Halts">The places of the moments, the first and the last among them.</param>
public sealed record Pace(TimeSpan Every, ImmutableArray<int> Halts)
{
    /// <summary>The most that it takes in all.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // Four a second can still be followed by the eye; one a second is slow enough for a meeting with little in it.
    private static readonly TimeSpan Quickest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(1);

    /// <summary>The pace for a meeting.</summary>
    /// <param name="moments">How many moments it has.</param>
    public static Pace Of(int moments)
    {
        var halts = Math.Min(moments, (int)(Longest / Quickest));
        var every = halts == 0 ? Slowest : TimeSpan.FromTicks(Math.Clamp(Longest.Ticks / halts, Quickest.Ticks, Slowest.Ticks));
        return new Pace(every, [.. Enumerable.Range(0, halts).Select(i => halts == 1 ? 0 : i * (moments - 1) / (halts - 1))]);
    }
}
