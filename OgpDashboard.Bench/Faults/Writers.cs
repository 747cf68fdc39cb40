using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.Bench.Faults;

/// <summary>
/// No command for people: <c>writers FILE [--acknowledge-early]</c> is the process that <see cref="KillRounds"/> kills. It opens a database as the product does, says
/// <c>ready</c>, takes edits to send again until it is told <c>go</c>, and then lets twenty writers edit for as long as it lives. Each edit is a line
/// <c>sent ID …</c> before it goes to the door and a line <c>ack ID NUMBER HASH</c> when the door has acknowledged it.
/// </summary>
internal sealed class Writers
{
    internal const string Command = "writers";
    internal const string Go = "go";

    /// <summary>Makes it say <c>ack</c> before the door has answered: a fault on purpose, by which it is seen that losses would be found.</summary>
    internal const string Early = "--acknowledge-early";

    private const int Figures = 10;
    private const int Lines = 10;

    private static readonly Actor Coordinator = new(Roster.FirstCoordinator, "Bench", Role.Coordinator);

    private readonly LiveMeeting _live;
    private readonly bool _early;
    private readonly int _meeting;

    private Writers(LiveMeeting live, bool early) => (_live, _early, _meeting) = (live, early, live.Now.Book.Open!.Meeting.Id);

    internal static async Task<int> Run(string[] args)
    {
        var store = new BoardStore(new Contexts(args[1]));
        store.Migrate();
        await using var live = new LiveMeeting(store, new OpenDoor(), TimeProvider.System, NullLogger<LiveMeeting>.Instance);
        live.Start();
        var writers = new Writers(live, args.Contains(Early));
        Console.WriteLine("ready");
        var again = new List<Sent>();
        string? line;
        while ((line = await Console.In.ReadLineAsync()) is not null && line != Go)
        {
            again.Add(Sent.Read(line));
        }

        if (line is not null)
        {
            await Task.WhenAll(again.Select(writers.Send));
            Console.WriteLine("writing");
            for (var i = 0; i < Figures + Lines; i++)
            {
                var writer = i;
                _ = Task.Run(() => writers.Write(writer));
            }
        }

        // Until it is killed, or whoever started it is gone.
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        return 0;
    }

    // Each has a field of its own, and two share a row: what one sends is never what stands already.
    private async Task Write(int writer)
    {
        var commitment = 1 + writer % Figures;
        while (true)
        {
            var figure = ((_live.Now.Book.Find(_meeting)!.Find(commitment)!.Percent?.Value ?? 0) + 1) % 101;
            await Send(new Sent(Guid.NewGuid(), commitment, writer < Figures ? figure : null));
        }
    }

    private async Task Send(Sent sent)
    {
        Console.WriteLine($"sent {sent.Line}");
        var answer = _live.Submit(sent.Change, new Edit(sent.Id, _meeting, Coordinator, long.MaxValue));
        if (_early)
        {
            Console.WriteLine($"ack {sent.Id:N} 0 -");
            await answer;
            return;
        }

        var receipt = await answer;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ack {sent.Id:N} {receipt.Number} {receipt.Hash}"));
    }
}
