using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpDashboard.Bench;

/// <summary>What a viewer's first visit brings over the wire, answer headers and all; the aim is 350 KB.</summary>
/// <remarks>Not counted, because they are small and not files: the questions, the connection's negotiation, and what then comes over the socket.</remarks>
internal static partial class Weight
{
    internal static async Task<Measured[]> Measure(Scratch scratch, CancellationToken stop)
    {
        using var server = await ServerProcess.Start(await scratch.Published(stop), scratch.Folder(), stop);
        var names = await FirstVisit(server.Address, "", stop);
        var watched = await Weigh(server.Address, await FirstVisit(server.Address, "?view=present", stop), "br, gzip", stop);
        var modern = await Weigh(server.Address, names, "br, gzip", stop);

        // Browsers offer brotli only over https and to localhost: this is what they get over http from another machine.
        var overHttp = await Weigh(server.Address, names, "gzip", stop);
        return
        [
            .. modern.Select(f => new Measured(Plain(f.Name), "KB", f.Bytes / 1024)),
            new("**first visit** (aim 350)", "KB", modern.Sum(f => f.Bytes) / 1024),
            new("of it, before the first paint (HTML, CSS)", "KB", modern.Where(f => f.BlocksPaint).Sum(f => f.Bytes) / 1024),
            new("first visit, gzip only", "KB", overHttp.Sum(f => f.Bytes) / 1024),
            new("of it, before the first paint", "KB", overHttp.Where(f => f.BlocksPaint).Sum(f => f.Bytes) / 1024),
            new("**first visit to the shared screen, only watched** (aim 90)", "KB", watched.Sum(f => f.Bytes) / 1024),
        ];
    }

    /// <summary>The page, all that it names, and what that names in turn; each with whether nothing is painted before it is there.</summary>
    private static async Task<List<(string Name, bool BlocksPaint)>> FirstVisit(Uri address, string start, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = address };
        var page = await client.GetStringAsync("/" + start, stop);
        var tags = Tag().Matches(page).Select(t => WebUtility.HtmlDecode(t.Value)).ToList();
        var styles = tags.Where(t => t.StartsWith("<link", StringComparison.Ordinal) && Attribute(t, "rel") == "stylesheet").Select(t => Attribute(t, "href")!).ToList();
        var links = tags.Where(t => Attribute(t, "rel") is "icon" or "preload" or "modulepreload").Select(t => Attribute(t, "href")!);
        var scripts = tags.Where(t => Attribute(t, "src") is not null);

        List<(string, bool)> visited = [(start, true), .. styles.Select(s => (s, true))];
        visited.AddRange(scripts.Select(t => (Attribute(t, "src")!, !Defer().IsMatch(t))));
        visited.AddRange(links.Concat(Modules(page)).Select(l => (l, false)));
        foreach (var style in styles)
        {
            // The fonts, told to paint without waiting (font-display: swap): those of the letters that every page holds. The whole files are asked for only where a page holds another.
            var css = await client.GetStringAsync(style, stop);
            visited.AddRange(FontAddress().Matches(css).Where(f => f.Groups["file"].Value.Contains("/core-", StringComparison.Ordinal)).Select(f => (new Uri(new Uri(address, style), f.Groups["file"].Value).AbsolutePath[1..], false)));
        }

        return [.. visited.DistinctBy(f => f.Item1)];
    }

    // The import map offers every script there is. Ours are loaded by their components (the charts); those of the control
    // library are for who runs the meeting, and a viewer's browser asks for none of them.
    private static IEnumerable<string> Modules(string page)
    {
        if (ImportMap().Match(page) is not { Success: true } found)
        {
            // Only watched: it loads no module.
            return [];
        }

        using var map = JsonDocument.Parse(found.Groups["map"].Value);
        return [.. map.RootElement.GetProperty("imports").EnumerateObject().Select(m => m.Value.GetString()![2..]).Where(m => !m.StartsWith("_content/", StringComparison.Ordinal))];
    }

    private static async Task<List<(string Name, bool BlocksPaint, double Bytes)>> Weigh(
        Uri address, List<(string Name, bool BlocksPaint)> files, string encoding, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { { "Accept-Encoding", encoding } } };
        var weighed = new List<(string, bool, double)>();
        foreach (var (name, blocks) in files)
        {
            using var answer = await client.GetAsync(name, stop);
            var body = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(stop);
            var head = Encoding.UTF8.GetByteCount($"HTTP/1.1 200 OK\r\n{answer.Headers}{answer.Content.Headers}\r\n");
            weighed.Add((name, blocks, head + body.Length));
        }

        return weighed;
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } found ? found.Groups[1].Value : null;

    // The fingerprint changes with every build and tells a reader nothing.
    private static string Plain(string name) => name.Length == 0 ? "the page" : Fingerprint().Replace(name, "");

    [GeneratedRegex("<(?:link|script)\\b[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s(?:defer|async|type=\"module\"|type=\"importmap\")", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Defer();

    [GeneratedRegex("<script type=\"importmap\"[^>]*>(?<map>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ImportMap();

    [GeneratedRegex("url\\([\"']?(?<file>[^\"')]+\\.woff2)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontAddress();

    [GeneratedRegex("\\.[a-z0-9]{10}(?=\\.)", RegexOptions.None, 1000)]
    private static partial Regex Fingerprint();
}
