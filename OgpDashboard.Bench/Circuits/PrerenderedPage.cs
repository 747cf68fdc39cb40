using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OgpDashboard.Bench.Circuits;

/// <summary>The page as it comes over HTTP: what its script needs to start the circuit.</summary>
internal sealed partial class PrerenderedPage
{
    private readonly JsonArray _adding = [];

    private PrerenderedPage(Uri address, string html)
    {
        Address = address;
        State = ApplicationState().Match(html).Groups["state"].Value;
        foreach (var marker in Marker().Matches(html).Select(m => JsonNode.Parse(m.Groups["marker"].Value)!).Where(m => m["type"] is not null))
        {
            _adding.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = _adding.Count + 1, ["marker"] = marker });
        }
    }

    /// <summary>Where the redirects led.</summary>
    internal Uri Address { get; }

    /// <summary>What the prerendered components kept for the interactive ones, sealed by the server.</summary>
    internal string State { get; }

    /// <summary>The batch of operations that puts the components on the page.</summary>
    internal string Operations => new JsonObject { ["batchId"] = 1, ["operations"] = _adding.DeepClone() }.ToJsonString();

    internal static async Task<PrerenderedPage> GetAsync(HttpClient web, Uri page, CancellationToken stop)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, page);
        var html = await Handshake.Ask(web, asking, "page", stop);

        // The redirects are in the request: it ends where they led.
        var arrived = new PrerenderedPage(asking.RequestUri!, html);
        return arrived._adding.Count > 0 ? arrived : throw new ConnectionRefusedException("page", null, $"no interactive component is on {arrived.Address}");
    }

    [GeneratedRegex("<!--Blazor:(?<marker>\\{.*?\\})-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ApplicationState();
}
