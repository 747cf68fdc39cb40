namespace OgpDashboard.App.Access;

/// <summary>Ends the sessions whose time is over, so that open pages are told and not only the next request.</summary>
internal sealed class SessionsEnd(Sessions sessions, TimeProvider clock) : BackgroundService
{
    // A page that should not be seen any more is seen for this long at most.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            sessions.EndExpired();
        }
    }
}
