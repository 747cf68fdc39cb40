using System.Diagnostics;
using System.Globalization;
using System.Net;
using OgpDashboard.Bench.Circuits;

namespace OgpDashboard.Bench;

/// <summary>An edit of one person, seen by another, while a thousand sockets are thrown at the server from one address, and those that get in talk nonsense.</summary>
internal static class Flood
{
    private const int Sockets = 1000;
    private const int Edits = 40;

    // Below what one person may do in a second, so that the limit of the door is not what is measured.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    internal static async Task<Measured[]> Measure(Scratch scratch, CancellationToken stop)
    {
        using var server = await ServerProcess.Start(await scratch.Published(stop), scratch.Folder(), stop);
        var cookies = new CookieContainer();
        await using var coordinator = await CircuitClient.OpenAsync(await server.CoordinatorLink.WaitAsync(stop), new Visitor { Cookies = cookies }, stop);
        await using var viewer = await CircuitClient.OpenAsync(server.Address, null, stop);
        await coordinator.Click(e => e["data-action"] == "open-meeting");
        var figure = new Figure(coordinator, viewer);
        await figure.Report(stop);

        var quiet = await Report(figure, stop);
        var (inside, refused) = await Attack(server.Address, stop);
        List<double> flooded;
        using (var end = CancellationTokenSource.CreateLinkedTokenSource(stop))
        {
            var talking = Task.WhenAll(inside.Select(s => Talk(s, end.Token)));
            flooded = await Report(figure, stop);
            await end.CancelAsync();
            await talking;
        }

        await Task.WhenAll(inside.Select(s => s.DisposeAsync().AsTask()));
        return
        [
            new("edit seen by another, in peace", "ms", quiet),
            new("edit seen by another, under the flood", "ms", flooded),
            new("sockets of the flood that were let in", "sockets", inside.Count),
            new("sockets of the flood that were refused", "sockets", refused),
        ];
    }

    private static async Task<List<double>> Report(Figure figure, CancellationToken stop)
    {
        var times = new List<double>();
        for (var i = 0; i < Edits; i++)
        {
            times.Add(await figure.Report(stop));
            await Task.Delay(Between, stop);
        }

        return times;
    }

    private static async Task<(List<HubSocket> Inside, int Refused)> Attack(Uri address, CancellationToken stop)
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, Sockets).Select(async _ =>
        {
            try
            {
                return await HubSocket.OpenAsync(address, stop: stop);
            }
            catch (Exception refused) when (refused is ConnectionRefusedException or ConnectionClosedException)
            {
                return null;
            }
        }));
        return ([.. tries.OfType<HubSocket>()], tries.Count(t => t is null));
    }

    private static async Task Talk(HubSocket socket, CancellationToken end)
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                await socket.SendAsync("NoSuchMethod", "nonsense");
                await Task.Delay(TimeSpan.FromSeconds(1), end);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ConnectionClosedException or System.Net.WebSockets.WebSocketException)
        {
            // The server had enough of it, or the measurement is over.
        }
    }

    // Commitment 13 stands at 14 in the seed: far enough from the top to rise by one at each edit.
    private sealed class Figure(CircuitClient coordinator, CircuitClient viewer)
    {
        private const int Commitment = 13;

        private int _value = 14;

        internal async Task<double> Report(CancellationToken stop)
        {
            var text = (++_value).ToString(CultureInfo.InvariantCulture);
            await coordinator.Click(e => e["data-action"] == "edit-percent" && e.Commitment == Commitment);
            await coordinator.Input(e => e["data-field"] == "percent-input" && e.Commitment == Commitment, text);
            var begin = Stopwatch.GetTimestamp();
            await coordinator.Submit(e => e["class"]?.Contains("percent-editor", StringComparison.Ordinal) == true && e.Commitment == Commitment);
            await viewer.Until(page => page.Element(e => e["data-field"] == "percent" && e.Commitment == Commitment)?["data-value"] == text).WaitAsync(stop);
            return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        }
    }
}
