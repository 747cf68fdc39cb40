using System.Diagnostics;

namespace OgpDashboard.Bench;

/// <summary>What GET / costs: the page as a viewer's first visit gets it, one request after another.</summary>
internal static class Prerender
{
    private const int Rounds = 6;
    private const int RequestsOfRound = 50;

    internal static async Task<Measured[]> Measure(Scratch scratch, CancellationToken stop)
    {
        using var server = await ServerProcess.Start(await scratch.Published(stop), scratch.Folder(), stop);
        using var client = new HttpClient { BaseAddress = server.Address };
        var plain = new Way(client, "identity");
        var brotli = new Way(client, "br");

        // Long enough for the hot code to be compiled a second time, as it is in a server that has run for a while.
        for (var round = -Rounds; round < Rounds; round++)
        {
            await plain.Ask(server, round >= 0, stop);
            await brotli.Ask(server, round >= 0, stop);
        }

        return [.. plain.Measured, .. brotli.Measured];
    }

    /// <summary>The page asked for with one encoding.</summary>
    private sealed class Way(HttpClient client, string encoding)
    {
        private readonly List<double> _latencies = [];
        private readonly List<double> _processor = [];
        private int _bytes;

        internal Measured[] Measured =>
        [
            new($"latency, {encoding}", "ms", _latencies),
            new($"server's processor time a request, {encoding} (rounds of {RequestsOfRound})", "ms", _processor),
            new($"HTML, {encoding}", "KB", _bytes / 1024.0),
        ];

        internal async Task Ask(ServerProcess server, bool counts, CancellationToken stop)
        {
            var before = server.ProcessorTime;
            for (var i = 0; i < RequestsOfRound; i++)
            {
                var begin = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Encoding", encoding } } };
                using var answer = await client.SendAsync(request, stop);
                _bytes = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(stop)).Length;
                if (counts)
                {
                    _latencies.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                }
            }

            // A round, not a request: the system counts processor time in steps of ten milliseconds.
            if (counts)
            {
                _processor.Add((server.ProcessorTime - before).TotalMilliseconds / RequestsOfRound);
            }
        }
    }
}
