using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OgpDashboard.Bench.Viewing.Peers;

/// <summary>Node-RED with its dashboard: a table of eighteen rows, which a request moves.</summary>
internal sealed class NodeRed : ISubject
{
    private const string Packages = """{ "dependencies": { "node-red": "*", "@flowfuse/node-red-dashboard": "*" } }""";
    private const string Socket = "/dashboard/socket.io/";

    private const string Settings =
        """
        module.exports = { uiHost: "127.0.0.1", flowFile: "flows.json", telemetry: { enabled: false, updateNotification: false },
            diagnostics: { enabled: false }, editorTheme: { tours: false }, logging: { console: { level: "warn" } } };
        """;

    // The whole table goes to the screen at each edit: that is how its table takes data.
    private const string Function =
        """
        msg.payload = Array.from({ length: 18 }, (_, i) => ({ number: i + 1, title: "Commitment " + (i + 1), percent: i === 12 ? "#" + msg.req.params.figure + "#" : "50" }));
        return [{ payload: msg.payload }, { req: msg.req, res: msg.res, payload: "" }];
        """;

    private readonly HttpClient _web;

    private NodeRed(ServerProcess server)
    {
        Server = server;
        _web = new HttpClient { BaseAddress = server.Address };
    }

    public ServerProcess Server { get; }

    internal static async Task<ISubject> Start(Npm npm, CancellationToken stop)
    {
        var installed = await npm.Installed(Packages, stop);
        await File.WriteAllTextAsync(Path.Combine(installed, "settings.js"), Settings, stop);
        await File.WriteAllTextAsync(Path.Combine(installed, "flows.json"), Flows(), stop);
        var port = Npm.FreePort().ToString(CultureInfo.InvariantCulture);
        string[] arguments = [Path.Combine(installed, "node_modules", "node-red", "red.js"), "-u", installed, "-p", port];
        var address = new Uri($"http://127.0.0.1:{port}/dashboard");
        var server = await ServerProcess.StartForeign("node", arguments, installed, address, stop);
        return new NodeRed(server);
    }

    public Task<IReadOnlyList<IEditor>> Editors(int count, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<IEditor>>([.. Enumerable.Range(0, count).Select(_ => new PostingEditor(_web, PostingEditor.Simply, Mark))]);

    public Task<IViewer> Enter(Crowd.Seat seat, int number, CancellationToken stop) => EngineSocket.FromPolling(_web, Socket, seat, stop);

    public ValueTask DisposeAsync()
    {
        Server.Dispose();
        _web.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Mark(int figure) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"#{figure}#"));

    // An output each.
    private static string[][] To(params string[] nodes) => [.. nodes.Select(n => new[] { n })];

    private static string Flows() => JsonSerializer.Serialize(new object[]
    {
        new { id = "flow", type = "tab", label = "Bench" },
        new { id = "base", type = "ui-base", name = "Bench", path = "/dashboard" },
        new { id = "theme", type = "ui-theme", name = "Plain", colors = new { }, sizes = new { } },
        new { id = "page", type = "ui-page", name = "Board", ui = "base", path = "/board", layout = "grid", theme = "theme", order = 1, visible = "true", disabled = "false" },
        new { id = "group", type = "ui-group", name = "Group", page = "page", width = "12", height = "12", order = 1, visible = "true", disabled = "false" },
        new { id = "table", type = "ui-table", z = "flow", group = "group", name = "Table", label = "Table", order = 1, width = 0, height = 0, maxrows = 0, autocols = true, columns = Array.Empty<object>(), wires = To() },
        new { id = "in", type = "http in", z = "flow", url = "/edit/:figure", method = "post", wires = To("make") },
        new { id = "make", type = "function", z = "flow", func = Function, outputs = 2, wires = To("table", "out") },
        new { id = "out", type = "http response", z = "flow", statusCode = "200", wires = To() },
    });
}
