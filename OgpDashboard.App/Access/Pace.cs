using System.Threading.RateLimiting;

namespace OgpDashboard.App.Access;

/// <summary>How often each of many may do something: so many at once, and one more after each while.</summary>
/// <param name="atOnce">The most at once.</param>
/// <param name="each">After how long there is one more.</param>
public sealed class Pace(int atOnce, TimeSpan each) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new() { TokenLimit = atOnce, TokensPerPeriod = 1, ReplenishmentPeriod = each }));

    /// <summary>Once a second: for lines of a log, which is no way to fill a disk.</summary>
    public static Pace OfLines() => new(1, TimeSpan.FromSeconds(1));

    /// <summary>Takes one, if there is one left for now.</summary>
    public bool Takes(string key)
    {
        using var lease = _limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
