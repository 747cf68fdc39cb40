namespace OgpDashboard.Bench.Viewing;

/// <summary>A server and those who look on there; they leave together.</summary>
internal sealed class Hall(ISubject subject) : IAsyncDisposable
{
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    internal ISubject Subject { get; } = subject;

    internal ServerProcess Server => Subject.Server;

    internal Crowd Crowd { get; } = new();

    internal Task Fill(int viewers, CancellationToken stop) => Crowd.Enter(viewers, Subject, stop);

    /// <summary>What the server has in memory once nothing moves and its garbage is collected; it may hold room that it no longer needs.</summary>
    internal async Task<double> Settled(CancellationToken stop)
    {
        await Crowd.Quiet(stop);
        await Collection.Force(Server.Id, stop);
        await Task.Delay(Settling, stop);
        return Server.ResidentBytes;
    }

    // The server first: nobody needs to say goodbye to it, a thousand times over.
    public async ValueTask DisposeAsync()
    {
        Crowd.Leave();
        await Subject.DisposeAsync();
        await Crowd.DisposeAsync();
    }
}
