using OgpDashboard.App.Access;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Seeds;

namespace OgpDashboard.App.Live;

/// <summary>Before the first request: brings the database to our schema, loads the seeds into an empty one, and starts the door.</summary>
internal sealed partial class Opening(BoardStore store, SeedLoader seeds, LiveMeeting live, Drafts drafts, SessionStore accounts, Sessions sessions, IConfiguration configuration, ILogger<Opening> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        store.Migrate();
        accounts.Migrate();
        sessions.Start();
        if (store.LoadBook() is null)
        {
            var folder = configuration["Seeds:Directory"] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
            seeds.Load(folder);
            Loaded(folder);
        }

        live.Start();
        drafts.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded the seeds of {Folder}")]
    private partial void Loaded(string folder);
}
