using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Seeds;

namespace OgpDashboard.Tests.Support;

/// <summary>A real database file of its own, holding the real seeds; gone when disposed.</summary>
public sealed class SeededStore : IDatabaseFile, IDisposable
{
    // Loaded once: each test gets a copy of the file, which is quicker than loading anew.
    private static readonly Lazy<byte[]> Loaded = new(Load);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-store-");

    public SeededStore()
        : this(Loaded.Value)
    {
    }

    private SeededStore(byte[]? content)
    {
        if (content is not null)
        {
            System.IO.File.WriteAllBytes(File, content);
        }

        Boards = new BoardStore(this);
    }

    public static string SeedsFolder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public string File => Path.Combine(_folder.FullName, "ogp.db");

    public BoardStore Boards { get; }

    public MeetingBook Book => Boards.LoadBook()!;

    /// <summary>A file of this content; without any, one that is not made yet.</summary>
    public static SeededStore Of(byte[]? content) => new(content);

    /// <summary>A migrated database without any plan.</summary>
    public static SeededStore Empty()
    {
        var store = Of(null);
        store.Boards.Migrate();
        return store;
    }

    /// <summary>The plan and its people, before any meeting.</summary>
    public static SeededStore WithoutMeetings()
    {
        var store = Empty();
        var seeds = store._folder.CreateSubdirectory("seeds").FullName;
        foreach (var file in new[] { "plan.json", "people.json" })
        {
            System.IO.File.Copy(Path.Combine(SeedsFolder, file), Path.Combine(seeds, file));
        }

        new SeedLoader(store).Load(seeds);
        return store;
    }

    public static Edit Edit(int meeting, long seen = 0, Role role = Role.Coordinator) => new(Guid.NewGuid(), meeting, Someone.Who(role), seen);

    public SeededStore Copy() => Of(Content());

    /// <summary>The whole file.</summary>
    public byte[] Content()
    {
        Query("PRAGMA wal_checkpoint(TRUNCATE)");
        return System.IO.File.ReadAllBytes(File);
    }

    public OgpDb CreateDbContext() => new(SqliteDatabase.Options(File));

    /// <summary>Writes a change as the door would, against what the file holds now.</summary>
    public JournalEntry Append(Change change, Edit edit) => Boards.Append(Book, change, edit, DateTimeOffset.UnixEpoch);

    /// <summary>Prepares and opens the meeting after the seed's.</summary>
    /// <returns>Its id.</returns>
    public int OpenMeeting()
    {
        var meeting = Append(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 9, 15), null, "الرباط")), Edit(0)).Meeting;
        Append(new MeetingOpened(), Edit(meeting));
        return meeting;
    }

    public void Execute(string sql)
    {
        using var db = CreateDbContext();
        db.Database.ExecuteSqlRaw(sql);
    }

    /// <summary>All rows of a query, each as its values side by side.</summary>
    public List<string> Query(string sql)
    {
        using var db = CreateDbContext();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public int Count(string table) => int.Parse(Query($"SELECT COUNT(*) FROM \"{table}\"").Single(), CultureInfo.InvariantCulture);

    /// <summary>The product's own tables.</summary>
    public List<string> Tables() => Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name");

    /// <summary>Every row of every table.</summary>
    public List<string> Dump() => [.. Tables().SelectMany(t => Query($"SELECT '{t}', * FROM \"{t}\" ORDER BY rowid"))];

    public void Dispose()
    {
        using (var db = CreateDbContext())
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        _folder.Delete(recursive: true);
    }

    private static byte[] Load()
    {
        using var store = Empty();
        new SeedLoader(store).Load(SeedsFolder);
        Someone.GiveRoles(store);
        return store.Content();
    }
}
