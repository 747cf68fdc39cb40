using System.Diagnostics;

namespace OgpDashboard.Bench;

/// <summary>From the process's start to the first page.</summary>
internal static class Start
{
    private const int Runs = 8;

    internal static async Task<Measured[]> Measure(Scratch scratch, CancellationToken stop)
    {
        var published = await scratch.Published(stop);
        var kept = scratch.Folder();
        var empty = new List<double>();
        var existing = new List<double>();

        // The first run is not counted: it reads the program from the disk, compiles our own client, and fills the folder that is kept.
        await FirstPage(published, kept, stop);
        for (var run = 0; run < Runs; run++)
        {
            empty.Add(await FirstPage(published, scratch.Folder(), stop));
            existing.Add(await FirstPage(published, kept, stop));
        }

        return [new("empty data directory (schema and seeds)", "ms", empty), new("existing data directory", "ms", existing)];
    }

    private static async Task<double> FirstPage(string published, string data, CancellationToken stop)
    {
        var begin = Stopwatch.GetTimestamp();
        using var server = await ServerProcess.Start(published, data, stop);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(server.Address, stop);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
