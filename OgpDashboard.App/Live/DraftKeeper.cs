using OgpDashboard.App.Access;

namespace OgpDashboard.App.Live;

/// <summary>Writes drafts about once a second, and lets go those of whoever was signed out.</summary>
internal sealed class DraftKeeper(Drafts drafts, Sessions sessions, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Does both.</summary>
    internal void Tidy()
    {
        drafts.ForgetAll(sessions.HasLeft);
        drafts.Flush();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Tidy();
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends; what is left is written when the drafts are disposed of, after the last page.
        }
    }
}
