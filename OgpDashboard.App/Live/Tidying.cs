namespace OgpDashboard.App.Live;

/// <summary>
/// Once a minute has the collector look through all that is held, beside what runs and without stopping it. Left to itself it does so rarely, and in a long
/// meeting the boards and pages of minutes ago add up to as much again as what lives (docs/decisions/0026).
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="collect">What is done instead, for who wants to see when; null for the collector.</param>
internal sealed class Tidying(TimeProvider clock, Action? collect = null) : BackgroundService
{
    internal static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Every, clock, stoppingToken);
                (collect ?? Collect)();
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false, compacting: false);
}
