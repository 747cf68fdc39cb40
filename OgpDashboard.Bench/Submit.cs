using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Seeds;

namespace OgpDashboard.Bench;

/// <summary>From Submit to the receipt and to the last of 200 watchers told, and edits a second beside what the disk can do.</summary>
internal static class Submit
{
    private const int WarmUp = 50;
    private const int Edits = 400;
    private const int Rounds = 20;

    // Rounds that do not count: until then the program still compiles what runs once an edit, and half of the rate would be the compiler's.
    private const int WarmUpRounds = 20;
    private const int EditsOfRound = 50;
    private const int Writers = 64;
    private const int BytesOfAppend = 100;

    // As much as an entry of the journal with its names, hashes and reason.
    private const int BytesOfEntry = 400;

    private static readonly Actor Coordinator = new(Roster.FirstCoordinator, "Bench", Role.Coordinator);

    internal static async Task<Measured[]> Measure(Scratch scratch, CancellationToken stop)
    {
        var folder = scratch.Folder();
        await using var live = Open(Path.Combine(folder, "ogp.db"));
        try
        {
            var meeting = await OpenMeeting(live);
            using var audience = new Audience(live, 200);
            var times = new List<(double Receipt, double Told)>();
            for (var i = -WarmUp; i < Edits; i++)
            {
                stop.ThrowIfCancellationRequested();
                var allTold = audience.AllTold();
                var begin = Stopwatch.GetTimestamp();
                await Edit(live, meeting, i + WarmUp);
                var receipt = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
                var told = Stopwatch.GetElapsedTime(begin, await allTold).TotalMilliseconds;
                if (i >= 0)
                {
                    times.Add((receipt, told));
                }
            }

            return
            [
                new("Submit to receipt", "ms", [.. times.Select(t => t.Receipt)]),
                new($"Submit to the last of {audience.Count} watchers told", "ms", [.. times.Select(t => t.Told)]),
                .. await Rates(live, meeting, folder, stop),
            ];
        }
        finally
        {
            // Pooled connections hold the file that the run is about to delete.
            await live.DisposeAsync();
            SqliteConnection.ClearAllPools();
        }
    }

    // All in turns, so that whatever else the machine does slows them alike; their ratios are taken a round, for the same reason.
    private static async Task<Measured[]> Rates(LiveMeeting live, int meeting, string folder, CancellationToken stop)
    {
        await using var file = new FileStream(Path.Combine(folder, "floor"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        using var sqlite = new SqliteFloor(Path.Combine(folder, "floor.db"), BytesOfEntry);
        var append = new byte[BytesOfAppend];
        var rounds = new List<(double Edits, double Together, double Appends, double Rows, double Threes)>();
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            stop.ThrowIfCancellationRequested();
            var edits = await Rate(EditsOfRound, () => EditInTurn(live, meeting, 0));
            var appends = await Rate(EditsOfRound, () => InTurn(() =>
            {
                file.Write(append);
                file.Flush(flushToDisk: true);
            }));
            var rows = await Rate(EditsOfRound, () => InTurn(sqlite.CommitRow));
            var threes = await Rate(EditsOfRound, () => InTurn(sqlite.CommitEntry));
            var together = await Rate(Writers * EditsOfRound, () => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => EditInTurn(live, meeting, writer)))));
            if (round >= 0)
            {
                rounds.Add((edits, together, appends, rows, threes));
            }
        }

        return
        [
            new($"edits, one after another (rounds of {EditsOfRound})", "/s", [.. rounds.Select(r => r.Edits)]),
            new($"edits by {Writers} writers at once ({EditsOfRound} each)", "/s", [.. rounds.Select(r => r.Together)]),
            new($"the machine's floor: appends of {BytesOfAppend} bytes with fsync", "/s", [.. rounds.Select(r => r.Appends)]),
            new("edits for each 100 such appends", "", [.. rounds.Select(r => 100 * r.Edits / r.Appends)]),
            new($"SQLite's floor: durable commits of a row of {BytesOfEntry} bytes, one page", "/s", [.. rounds.Select(r => r.Rows)]),
            new("edits for each 100 such commits", "", [.. rounds.Select(r => 100 * r.Edits / r.Rows)]),
            new("SQLite's floor of an edit: the same with its id and the row that moved, three pages", "/s", [.. rounds.Select(r => r.Threes)]),
            new("edits for each 100 such commits of three pages", "", [.. rounds.Select(r => 100 * r.Edits / r.Threes)]),
        ];
    }

    private static async Task<double> Rate(int times, Func<Task> all)
    {
        var begin = Stopwatch.GetTimestamp();
        await all();
        return times / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static Task InTurn(Action once)
    {
        for (var i = 0; i < EditsOfRound; i++)
        {
            once();
        }

        return Task.CompletedTask;
    }

    private static LiveMeeting Open(string database)
    {
        var contexts = new Contexts(database);
        var store = new BoardStore(contexts);
        store.Migrate();
        new SeedLoader(contexts).Load(Path.Combine(AppContext.BaseDirectory, "seeds"));
        var live = new LiveMeeting(store, new OpenDoor(), TimeProvider.System, NullLogger<LiveMeeting>.Instance);
        live.Start();
        return live;
    }

    private static async Task<int> OpenMeeting(LiveMeeting live)
    {
        var next = new MeetingDetails(live.Now.Book.LastClosed!.Meeting.Details.Date.AddMonths(1), null, null);
        var meeting = (await live.Submit(new MeetingPrepared(next), new Edit(Guid.NewGuid(), 0, Coordinator, 0))).Meeting;
        await live.Submit(new MeetingOpened(), new Edit(Guid.NewGuid(), meeting, Coordinator, 0));
        return meeting;
    }

    // One after another, as a person does; whoever wrote the field last meanwhile is no conflict to them.
    private static async Task EditInTurn(LiveMeeting live, int meeting, int writer)
    {
        for (var i = 0; i < EditsOfRound; i++)
        {
            await Edit(live, meeting, writer + i, long.MaxValue);
        }
    }

    // Always another figure than the one that stands (the same would not be written), and a reason, since it may be a smaller one.
    private static Task<Receipt> Edit(LiveMeeting live, int meeting, int turn, long? seen = null)
    {
        var board = live.Now.Book.Find(meeting)!;
        var row = board.Rows[turn % board.Rows.Length];
        var figure = new Percentage(((row.Percent?.Value ?? 0) + 1) % 101);
        return live.Submit(new PercentReported(row.Number, figure) { Why = "Bench" }, new Edit(Guid.NewGuid(), meeting, Coordinator, seen ?? board.Number));
    }

    private sealed class Contexts(string database) : IDbContextFactory<OgpDb>
    {
        private readonly DbContextOptions<OgpDb> _options = SqliteDatabase.Options(database);

        public OgpDb CreateDbContext() => new(_options);
    }

    /// <summary>Those who watch; it knows when the last of them was told.</summary>
    private sealed class Audience : IDisposable
    {
        private readonly IDisposable[] _watchers;
        private TaskCompletionSource<long> _allTold = new();
        private int _told;

        internal Audience(LiveMeeting live, int count) => _watchers = [.. Enumerable.Range(0, count).Select(_ => live.Watch(Hear))];

        internal int Count => _watchers.Length;

        /// <summary>When the last of them was told of the next change.</summary>
        internal Task<long> AllTold()
        {
            _told = 0;
            _allTold = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _allTold.Task;
        }

        public void Dispose()
        {
            foreach (var watcher in _watchers)
            {
                watcher.Dispose();
            }
        }

        private void Hear(Moved moved)
        {
            if (Interlocked.Increment(ref _told) == _watchers.Length)
            {
                _allTold.TrySetResult(Stopwatch.GetTimestamp());
            }
        }
    }

    /// <summary>What the person at the door costs is not measured here: it is a look into a dictionary.</summary>
    private sealed class OpenDoor : IDoorkeeper
    {
        public void Admit(Actor by)
        {
        }

        public void RequireSignedIn(Actor by)
        {
        }
    }
}
