using System.Globalization;
using System.Text;

namespace OgpDashboard.Bench.Viewing.Peers;

/// <summary>EtherCalc, a sheet that many look at; a request changes a cell. It relays the change before it is on any disk.</summary>
internal sealed class EtherCalc : ISubject
{
    // Its client library, which the server loads and does not use, asks GitHub itself for three packages; where only npm's registry can be reached, others stand in.
    private const string Packages =
        """
        { "dependencies": { "ethercalc": "0.20200127.0" },
          "overrides": { "emitter": "npm:component-emitter@1.3.0", "global": "npm:component-emitter@1.3.0", "xmlhttprequest": "npm:xmlhttprequest-ssl@1.6.3" } }
        """;

    private const string Socket = "/socket.io/";
    private const string Sheet = "/_/bench";

    private readonly HttpClient _web;

    private EtherCalc(ServerProcess server)
    {
        Server = server;
        _web = new HttpClient { BaseAddress = server.Address };
    }

    public ServerProcess Server { get; }

    internal static async Task<ISubject> Start(Npm npm, CancellationToken stop)
    {
        var installed = await npm.Installed(Packages, stop);
        var port = Npm.FreePort().ToString(CultureInfo.InvariantCulture);
        string[] arguments = [Path.Combine(installed, "node_modules", "ethercalc", "app.js"), "--port", port, "--host", "127.0.0.1"];
        return new EtherCalc(await ServerProcess.StartForeign("node", arguments, npm.Folder(), new Uri($"http://127.0.0.1:{port}/"), stop));
    }

    public Task<IReadOnlyList<IEditor>> Editors(int count, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<IEditor>>([.. Enumerable.Range(0, count).Select(_ => new PostingEditor(_web, Change, Mark))]);

    public Task<IViewer> Enter(Crowd.Seat seat, int number, CancellationToken stop) => EngineSocket.Directly(
        Server.Address, Socket, seat, string.Create(CultureInfo.InvariantCulture, $$"""42["data",{"type":"ask.log","room":"bench","user":"{{number}}"}]"""), stop);

    public ValueTask DisposeAsync()
    {
        Server.Dispose();
        _web.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Command(int figure) => string.Create(CultureInfo.InvariantCulture, $"set B13 value n {figure}");

    private static HttpRequestMessage Change(int figure) => new(HttpMethod.Post, Sheet) { Content = new StringContent(Command(figure), Encoding.UTF8, "text/plain") };

    private static byte[] Mark(int figure) => Encoding.UTF8.GetBytes(Command(figure) + "\"");
}
