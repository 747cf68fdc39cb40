using System.Globalization;
using System.Threading.RateLimiting;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>How many changes one person may make: five a second, twenty at once. Configuration keys <c>Limits:ChangesPerSecond</c> and <c>Limits:ChangesAtOnce</c>.</summary>
/// <param name="configuration">Where other figures may stand.</param>
public sealed class ChangeLimit(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _changes =
        Buckets(Number(configuration, "Limits:ChangesAtOnce", 20), TimeSpan.FromSeconds(1) / Number(configuration, "Limits:ChangesPerSecond", 5));

    private readonly PartitionedRateLimiter<string> _lines = Buckets(1, TimeSpan.FromSeconds(1));

    /// <summary>Takes one of a person's changes, if there is one left for now.</summary>
    public bool Takes(Actor by) => Acquires(_changes, by);

    /// <summary>Whether a person's refusals are to be said once more in the log: once a second.</summary>
    public bool MaySay(Actor by) => Acquires(_lines, by);

    /// <inheritdoc/>
    public void Dispose()
    {
        _changes.Dispose();
        _lines.Dispose();
    }

    /// <summary>A positive number of the configuration.</summary>
    internal static int Number(IConfiguration configuration, string key, int usual) =>
        configuration[key] is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new InvalidOperationException($"{key} must be a positive whole number, and is «{text}».");

    private static bool Acquires(PartitionedRateLimiter<string> limiter, Actor by)
    {
        using var lease = limiter.AttemptAcquire(by.Key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Buckets(int most, TimeSpan each) =>
        PartitionedRateLimiter.Create<string, string>(person => RateLimitPartition.GetTokenBucketLimiter(person, _ => new()
        {
            TokenLimit = most,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = each,
        }));
}
