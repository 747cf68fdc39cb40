using Microsoft.Playwright;

namespace OgpDashboard.Tests.Support;

// The network between a page and the server.
public abstract partial class BrowserTest
{
    // The page is told at once: to close politely takes an answer, which a network that is cut may owe for a minute.
    private const string Cut = """
        () => {
            const cut = window.ogpSocket;
            const told = cut.onclose;
            cut.onclose = cut.onerror = cut.onmessage = null;
            cut.close();
            told.call(cut, new CloseEvent('close', { code: 1006 }));
        }
        """;

    /// <summary>Every connection of the server is cut for this page alone: as when a cable is pulled and put back.</summary>
    protected static async Task CutConnections(IPage page, Func<Task> meanwhile)
    {
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions", Conditions(offline: true));
        await page.EvaluateAsync(Cut);
        await page.Locator("body[data-live=reconnecting]").WaitForAsync();
        await meanwhile();
        await network.SendAsync("Network.emulateNetworkConditions", Conditions(offline: false));
    }

    private static Dictionary<string, object> Conditions(bool offline) =>
        new() { ["offline"] = offline, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = -1 };
}
