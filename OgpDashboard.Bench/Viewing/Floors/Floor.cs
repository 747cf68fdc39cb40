using System.Globalization;
using System.Reflection;
using System.Text;

namespace OgpDashboard.Bench.Viewing.Floors;

/// <summary>A server that does as little as can be, in a process of its own: this program, started again.</summary>
internal sealed class Floor : ISubject
{
    /// <summary>The hidden first argument of the program that makes it a floor.</summary>
    internal const string Argument = "floor";

    private readonly HttpClient _web;
    private readonly Way _way;
    private readonly Func<int, byte[]> _mark;

    private Floor(ServerProcess server, Way way, Func<int, byte[]> mark)
    {
        Server = server;
        _web = new HttpClient { BaseAddress = server.Address };
        _way = way;
        _mark = mark;
    }

    public ServerProcess Server { get; }

    /// <summary>The same 4 KB to every WebSocket.</summary>
    internal static Task<ISubject> Raw(CancellationToken stop) => Start(
        RawFloor.Name,
        async (server, seat, _, end) => await LightSocket.OpenAsync(server, RawFloor.Path, seat, (_, message) => seat.Heard(message.Span), end),
        figure => Encoding.UTF8.GetBytes(RawFloor.Mark(figure)),
        stop);

    /// <summary>One small message to every client of a SignalR hub.</summary>
    internal static Task<ISubject> Hub(CancellationToken stop) => Start(
        HubFloor.Name,
        (server, seat, _, end) => HubObserver.OpenAsync(server, HubFloor.Path, seat, wish: null, end),
        figure => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $",{figure}]")),
        stop);

    /// <summary>A Blazor page of one number.</summary>
    internal static Task<ISubject> Page(CancellationToken stop) => Start(
        PageFloor.Name,
        (server, seat, _, end) => Ways.Circuit(server, seat, end),
        figure => Encoding.UTF8.GetBytes(figure.ToString(CultureInfo.InvariantCulture)),
        stop);

    public Task<IReadOnlyList<IEditor>> Editors(int count, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<IEditor>>([.. Enumerable.Range(0, count).Select(_ => new PostingEditor(_web, PostingEditor.Simply, _mark))]);

    public Task<IViewer> Enter(Crowd.Seat seat, int number, CancellationToken stop) => _way(Server.Address, seat, number, stop);

    public ValueTask DisposeAsync()
    {
        Server.Dispose();
        _web.Dispose();
        return ValueTask.CompletedTask;
    }

    // With the product's kind of garbage collection: what is published as a web application has it.
    private static async Task<ISubject> Start(string name, Way way, Func<int, byte[]> mark, CancellationToken stop)
    {
        var program = Assembly.GetExecutingAssembly().Location;
        return new Floor(await ServerProcess.StartOther("dotnet", [program, Argument, name], AppContext.BaseDirectory, stop, ("DOTNET_gcServer", "1")), way, mark);
    }
}
