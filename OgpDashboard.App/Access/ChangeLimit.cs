using System.Globalization;
using System.Threading.RateLimiting;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>How many changes one person may make: five a second, twenty at once. Configuration keys <c>Limits:ChangesPerSecond</c> and <c>Limits:ChangesAtOnce</c>.</summary>
/// <param name="configuration">Where other figures may stand.</param>
public sealed class ChangeLimit(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(person => RateLimitPartition.GetTokenBucketLimiter(person, _ => new()
    {
        TokenLimit = Number(configuration, "Limits:ChangesAtOnce", 20),
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1) / Number(configuration, "Limits:ChangesPerSecond", 5),
    }));

    /// <summary>Takes one of a person's changes.</summary>
    /// <exception cref="RefusedException">There is none left for now.</exception>
    public void Require(Actor by)
    {
        using var lease = _limiter.AttemptAcquire(by.Key);
        if (!lease.IsAcquired)
        {
            throw new RefusedException(Refusal.TooManyChanges);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    /// <summary>A positive number of the configuration.</summary>
    internal static int Number(IConfiguration configuration, string key, int usual) =>
        configuration[key] is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new InvalidOperationException($"{key} must be a positive whole number, and is «{text}».");
}
