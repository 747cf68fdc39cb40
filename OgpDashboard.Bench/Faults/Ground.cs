using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Seeds;

namespace OgpDashboard.Bench.Faults;

/// <summary>Somebody who was invited to the meeting.</summary>
/// <param name="Key">Their key.</param>
/// <param name="Token">The secret of their link.</param>
public sealed record Invited(string Key, string Token);

/// <summary>What every trial of a fault begins with: a database that holds the seeds, with a meeting open after theirs.</summary>
public sealed class Ground
{
    private static readonly Actor Coordinator = new(Roster.FirstCoordinator, "Bench", Role.Coordinator);

    private Ground(string folder, int meeting, IReadOnlyList<Invited> people) => (Folder, Meeting, People) = (folder, meeting, people);

    /// <summary>The data directory.</summary>
    public string Folder { get; }

    /// <summary>The database's file.</summary>
    public string Database => Path.Combine(Folder, "ogp.db");

    /// <summary>The meeting that is open.</summary>
    public int Meeting { get; }

    /// <summary>Secretaries, who may write everything, each with a link that was not used yet.</summary>
    public IReadOnlyList<Invited> People { get; }

    /// <summary>Makes it.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="people">How many people are invited.</param>
    public static async Task<Ground> Lay(string folder, int people = 0)
    {
        var database = Path.Combine(folder, "ogp.db");
        var contexts = new Contexts(database);
        var store = new BoardStore(contexts);
        store.Migrate();
        new SeedLoader(contexts).Load(Path.Combine(AppContext.BaseDirectory, "seeds"));
        await using var live = new LiveMeeting(store, new OpenDoor(), TimeProvider.System, NullLogger<LiveMeeting>.Instance);
        live.Start();
        var next = new MeetingDetails(live.Now.Book.LastClosed!.Meeting.Details.Date.AddMonths(1), null, null);
        var meeting = (await live.Submit(new MeetingPrepared(next), Of(0))).Meeting;
        await live.Submit(new MeetingOpened(), Of(meeting));
        var invited = new List<Invited>();
        for (var i = 0; i < people; i++)
        {
            invited.Add(await Invite(live, string.Create(CultureInfo.InvariantCulture, $"writer-{i}")));
        }

        await live.DisposeAsync();
        Close(database);
        return new Ground(folder, meeting, invited);
    }

    /// <summary>Lets go of the connections that this process keeps to a database's file, so that the file is whole by itself.</summary>
    internal static void Close(string database)
    {
        using var db = new Contexts(database).CreateDbContext();
        using var connection = new SqliteConnection(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetConnectionString(db.Database));
        SqliteConnection.ClearPool(connection);
    }

    private static async Task<Invited> Invite(LiveMeeting live, string key)
    {
        var token = WebEncoders.Base64UrlEncode(Guid.NewGuid().ToByteArray());
        await live.Submit(new RoleGiven(new Person(key, null, key, null), Role.Secretary), Of(0));
        await live.Submit(new InvitationIssued(Guid.NewGuid(), key, Invitation.Hash(token), TimeProvider.System.GetUtcNow().AddDays(1)), Of(0));
        return new Invited(key, token);
    }

    private static Edit Of(int meeting) => new(Guid.NewGuid(), meeting, Coordinator, long.MaxValue);
}
