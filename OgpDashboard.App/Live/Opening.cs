using OgpDashboard.App.Access;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Seeds;

namespace OgpDashboard.App.Live;

/// <summary>Before the first request: brings the database to our schema, loads the seeds into an empty one, and starts the door.</summary>
internal sealed partial class Opening(BoardStore store, SeedLoader seeds, LiveMeeting live, Drafts drafts, SessionStore accounts, Sessions sessions, IConfiguration configuration, ILogger<Opening> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var folder = configuration["Seeds:Directory"] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
        var load = store.PendingMigrations().Count == OgpDb.Versions.Count ? seeds.Begin(folder) : () => seeds.Load(folder);
        store.Migrate();
        var signedIn = Task.Run(
            () =>
            {
                accounts.Migrate();
                sessions.Start();
            },
            cancellationToken);
        if (store.LoadBook() is null)
        {
            // Both write.
            await signedIn;
            load();
            Loaded(folder);
        }

        live.Start();
        await signedIn;
        drafts.Start();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded the seeds of {Folder}")]
    private partial void Loaded(string folder);
}
