using System.Diagnostics;

namespace OgpDashboard.Bench.Viewing;

/// <summary>A plan that grows: the first page, and an edit on its way to a viewer.</summary>
internal static class Large
{
    private const int Viewers = 2;
    private const int Pages = 5;
    // Until then the server compiles, most of all on a small plan, and that would be counted as the edits' own.
    private const int WarmUp = 120;
    private const int Rounds = 10;
    private const int Edits = 5;

    internal static async Task<Measured[]> Measure(Scratch scratch, Options options, CancellationToken stop)
    {
        var rows = new List<Measured>();
        foreach (var commitments in options.Quick ? [18, 100] : new[] { 18, 1000, 10_000 })
        {
            var name = FormattableString.Invariant($"{commitments:N0} commitments");
            if (options.Only is { } only && !name.StartsWith(only, StringComparison.Ordinal))
            {
                continue;
            }

            Console.Error.WriteLine($"  {name}");
            try
            {
                rows.AddRange(await One(name, commitments, scratch, stop));
            }
            catch (Exception failed) when (Viewing.Viewers.IsForeseen(failed))
            {
                Console.Error.WriteLine(failed);
                rows.Add(Measured.NotTaken(name, failed.Message));
            }
        }

        return [.. rows];
    }

    private static async Task<Measured[]> One(string name, int commitments, Scratch scratch, CancellationToken stop)
    {
        // The editor's page is filtered to one card: theirs is not the page that is measured.
        await using var hall = new Hall(await Product.Start(
            scratch, Ways.Circuit, stop, published => MadeSeeds.Repeated(published, scratch.Folder(), commitments), "/?q=7"));
        var crowd = hall.Crowd;
        var server = hall.Server;
        var (pages, bytes) = await FirstPages(server.Address, stop);
        var editor = (await hall.Subject.Editors(1, stop))[0];
        var memory = await hall.Settled(stop);
        var begin = Stopwatch.GetTimestamp();
        await hall.Fill(Viewers, stop);
        var entered = Stopwatch.GetElapsedTime(begin);
        memory = await hall.Settled(stop) - memory;
        var first = crowd.Bytes;
        var turn = new Turn(editor, crowd);
        await turn.WarmUp(WarmUp, stop);
        var (processor, times) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var before = server.ProcessorTime;
            for (var i = 0; i < Edits; i++)
            {
                times.Add((await turn.Take(stop) ?? throw new InvalidOperationException("An edit was not seen.")).TotalMilliseconds);
            }

            await crowd.Quiet(stop);
            processor.Add((server.ProcessorTime - before).TotalMilliseconds / Edits);
        }

        return
        [
            new($"{name}: first page", "KB", bytes / 1024.0),
            new($"{name}: first page", "ms", pages),
            new($"{name}: first page over the circuit, a viewer", "KB", first / 1024.0 / Viewers),
            new($"{name}: a page until it is live ({Viewers} at once)", "ms", entered.TotalMilliseconds),
            new($"{name}: server's memory a viewer (resident, once collected and quiet)", "KB", memory / 1024.0 / Viewers),
            new($"{name}: edit to the last of {Viewers} viewers", "ms", times),
            new($"{name}: server's processor time an edit (rounds of {Edits})", "ms", processor),
        ];
    }

    // Uncompressed, one after another; the first is not counted.
    private static async Task<(List<double> Times, long Bytes)> FirstPages(Uri address, CancellationToken stop)
    {
        using var web = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        var (times, bytes) = (new List<double>(), 0L);
        for (var i = -1; i < Pages; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            using var answer = await web.GetAsync("", stop);
            bytes = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(stop)).Length;
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }
        }

        return (times, bytes);
    }
}
