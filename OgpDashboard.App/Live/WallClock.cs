namespace OgpDashboard.App.Live;

/// <summary>The time on the wall of the meeting's room, not of the server: configuration key <c>Meeting:TimeZone</c>, by default Morocco's.</summary>
/// <param name="clock">The time itself.</param>
/// <param name="configuration">Where the zone is named.</param>
public sealed class WallClock(TimeProvider clock, IConfiguration configuration)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(configuration["Meeting:TimeZone"] ?? "Africa/Casablanca");

    /// <summary>Today.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Here(clock.GetUtcNow()).DateTime);

    /// <summary>The time of day, to the minute.</summary>
    public TimeOnly TimeOfDay
    {
        get
        {
            var now = Here(clock.GetUtcNow());
            return new TimeOnly(now.Hour, now.Minute);
        }
    }

    /// <summary>The moment at which a day is over.</summary>
    public DateTimeOffset EndOf(DateOnly day) => At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>The moment (UTC) at which the wall shows an hour of a day.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly hour)
    {
        var wall = day.ToDateTime(hour);
        return new DateTimeOffset(wall, _zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>A moment as the wall shows it.</summary>
    public DateTimeOffset Here(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone);
}
