using OgpDashboard.Bench.Circuits;

namespace OgpDashboard.Bench.Viewing;

/// <summary>The ways to look on at the product. Everybody may, from this machine.</summary>
internal static class Ways
{
    private const string Hub = "/hubs/board";

    /// <summary>A page with a circuit on the whole board.</summary>
    internal static Task<IViewer> Circuit(Uri server, Crowd.Seat seat, int number, CancellationToken stop) => Circuit(new Uri(server, "/"), seat, stop);

    /// <summary>The shared screen, told over the hub what moved.</summary>
    internal static Task<IViewer> Observer(Uri server, Crowd.Seat seat, int number, CancellationToken stop)
    {
        seat.Kind = 2;
        return HubObserver.OpenAsync(server, Hub, seat, HubText.Call("Watch", """["/?view=present","",0]"""), stop);
    }

    /// <summary>Whoever wants figures and no page.</summary>
    internal static Task<IViewer> Figures(Uri server, Crowd.Seat seat, int number, CancellationToken stop)
    {
        seat.Kind = 1;
        return HubObserver.OpenAsync(server, Hub, seat, HubText.Call("Figures", "[0]"), stop);
    }

    /// <summary>One with a circuit, one with the hub, and so on.</summary>
    internal static Task<IViewer> InTurns(Uri server, Crowd.Seat seat, int number, CancellationToken stop) =>
        number % 2 == 0 ? Circuit(server, seat, number, stop) : Observer(server, seat, number, stop);

    /// <summary>Any page of a Blazor Server.</summary>
    internal static async Task<IViewer> Circuit(Uri page, Crowd.Seat seat, CancellationToken stop) =>
        new Tab(await CircuitClient.OpenAsync(page, new Visitor { KeepsPage = false, OnBatch = seat.Heard, OnBytes = seat.Received }, stop));

    private sealed class Tab(CircuitClient client) : IViewer
    {
        public Task<string> Closed => client.Closed;

        // Without a word to the server: it is gone before its viewers.
        public ValueTask DisposeAsync() => client.Socket.DisposeAsync();
    }
}
