namespace OgpDashboard.Tests.Support;

/// <summary>A clock that always shows the same moment.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
