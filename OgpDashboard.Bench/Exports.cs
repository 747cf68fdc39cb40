using System.Diagnostics;
using System.Globalization;

namespace OgpDashboard.Bench;

/// <summary>Each file that leaves a meeting, asked for over HTTP: the first of a server that has just started, and those after it; then the minutes of a thousand commitments.</summary>
internal static class Exports
{
    private const int ColdRuns = 3;
    private const int WarmRuns = 30;
    private const int Thousand = 1000;

    private static readonly string[] Files =
    [
        "minutes", "minutes.docx", "board.xlsx", "board.csv", "board.json", "open-data.csv", "open-data.json",
        "summary.svg", "charts/by-commitment.svg", "charts/status.svg", "charts/platform.svg", "charts/trend.svg", "charts.zip", "invitation.ics",
    ];

    internal static async Task<Measured[]> Measure(Scratch scratch, CancellationToken stop)
    {
        var published = await scratch.Published(stop);
        var measured = new List<Measured>();
        var (cold, warm) = (Files.ToDictionary(f => f, _ => new List<double>()), Files.ToDictionary(f => f, _ => new List<double>()));
        var data = scratch.Folder();
        foreach (var file in Files)
        {
            for (var run = 0; run < ColdRuns; run++)
            {
                using var server = await ServerProcess.Start(published, data, stop);
                using var client = new HttpClient { BaseAddress = server.Address };
                cold[file].Add(await Ask(client, file, stop));
                for (var i = 0; i < WarmRuns && run == 0; i++)
                {
                    warm[file].Add(await Ask(client, file, stop));
                }
            }

            measured.Add(new Measured($"{file}, first of a new server", "ms", cold[file]));
            measured.Add(new Measured($"{file}, again", "ms", warm[file]));
        }

        return [.. measured, .. await OfAThousand(published, scratch, stop)];
    }

    private static async Task<Measured[]> OfAThousand(string published, Scratch scratch, CancellationToken stop)
    {
        using var server = await ServerProcess.Start(published, scratch.Folder(), stop, ("Seeds__Directory", MadeSeeds.Repeated(published, scratch.Folder(), Thousand)));
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        var measured = new List<Measured>();
        foreach (var file in new[] { "minutes", "minutes.docx", "board.xlsx" })
        {
            var times = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                times.Add(await Ask(client, file, stop));
            }

            measured.Add(new Measured(string.Create(CultureInfo.InvariantCulture, $"{file} of {Thousand:N0} commitments"), "ms", times));
        }

        return [.. measured];
    }

    private static async Task<double> Ask(HttpClient client, string file, CancellationToken stop)
    {
        var begin = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync($"export/latest/{file}", stop);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{file} answers {answer.StatusCode}.");
        }

        await answer.Content.ReadAsByteArrayAsync(stop);
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
