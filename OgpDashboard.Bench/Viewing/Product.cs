using System.Globalization;
using System.Net;
using OgpDashboard.Bench.Circuits;

namespace OgpDashboard.Bench.Viewing;

/// <summary>How somebody looks on at the product.</summary>
internal delegate Task<IViewer> Way(Uri server, Crowd.Seat seat, int number, CancellationToken stop);

/// <summary>The published product with an open meeting, and its coordinator at the board.</summary>
internal sealed class Product : ISubject
{
    // The bench comes from one address as one person: limits of an address and of a person are not what is measured here.
    private static readonly (string Name, string Value)[] NoLimits =
        [.. new[] { "CircuitsPerAddress", "CircuitsPerPerson", "WatchersPerAddress", "ChangesPerSecond", "ChangesAtOnce", "LinksPerMinute" }.Select(l => ($"Limits__{l}", "100000"))];

    private readonly Way _way;
    private readonly CookieContainer _cookies = new();
    private readonly List<CircuitClient> _pages = [];

    private Product(ServerProcess server, Way way)
    {
        Server = server;
        _way = way;
    }

    public ServerProcess Server { get; }

    /// <summary>Which page the first editor has before them; the whole board when nothing is said.</summary>
    internal string FirstPage { get; init; } = "/";

    /// <summary>Starts it on an empty directory.</summary>
    /// <param name="scratch">Where it is published, and its data.</param>
    /// <param name="way">How its viewers look on.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="seeds">Other seeds than its own: told where it is published, gives their folder.</param>
    /// <param name="firstPage">Which page the first editor has before them.</param>
    internal static async Task<ISubject> Start(Scratch scratch, Way way, CancellationToken stop, Func<string, string>? seeds = null, string firstPage = "/")
    {
        var published = await scratch.Published(stop);
        (string, string)[] settings = seeds is null ? NoLimits : [.. NoLimits, ("Seeds__Directory", seeds(published))];
        return new Product(await ServerProcess.Start(published, scratch.Folder(), stop, settings), way) { FirstPage = firstPage };
    }

    // The lowest figures first: they have the most room to rise.
    public async Task<IReadOnlyList<IEditor>> Editors(int count, CancellationToken stop)
    {
        using (var web = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }))
        {
            (await web.GetAsync(await Server.CoordinatorLink.WaitAsync(stop), stop)).Dispose();
        }

        var board = await Open(FirstPage, stop);
        await board.Click(e => e["data-action"] == "open-meeting");
        await board.WaitFor("click", e => e["data-action"] == "edit-percent");
        var figures = board.Page.Elements().Where(e => e["data-field"] == "percent" && e.Commitment is not null)
            .Select(e => (Commitment: e.Commitment!.Value, Figure: int.TryParse(e["data-value"], NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : 0))
            .OrderBy(e => e.Figure).ThenBy(e => e.Commitment).Take(count).ToList();
        var editors = new List<IEditor>();
        foreach (var (commitment, figure) in figures)
        {
            var page = editors.Count == 0 ? board : await Open(string.Create(CultureInfo.InvariantCulture, $"/?q={commitment}"), stop);
            editors.Add(new BoardEditor(page, commitment, figure));
        }

        return editors;
    }

    public Task<IViewer> Enter(Crowd.Seat seat, int number, CancellationToken stop) => _way(Server.Address, seat, number, stop);

    // The server first: nobody needs to say goodbye to it.
    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        foreach (var page in _pages)
        {
            await page.Closed;
            await page.DisposeAsync();
        }
    }

    private async Task<CircuitClient> Open(string address, CancellationToken stop)
    {
        var page = await CircuitClient.OpenAsync(new Uri(Server.Address, address), new Visitor { Cookies = _cookies }, stop);
        _pages.Add(page);
        return page;
    }
}
