using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Live;

/// <summary>
/// Lets EF get ready once the program has started. A start with a database needs none of it; whoever then signs in first, or opens a meeting, would wait for it,
/// and whoever asks for the first page must not. It reads, and changes nothing.
/// </summary>
internal sealed class GettingReady(BoardStore store, SessionStore accounts, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan AfterTheFirstPage = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterTheFirstPage, clock, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The program ends.
            return;
        }

        store.LastAt();
        accounts.UsedUp();
    }
}
