using Microsoft.Playwright;

namespace OgpDashboard.Tests.Support;

/// <summary>A test with somebody who came by the observers' link, in a real browser.</summary>
public abstract class ObserverBase(SharedBrowser browser) : BrowserTest(browser)
{
    /// <summary>Somebody come by the observers' link, and which documents and scripts their browser asked for.</summary>
    /// <param name="width">The width of their window.</param>
    /// <param name="height">Its height.</param>
    /// <param name="script">What is run in their page before all else.</param>
    private protected async Task<(MeetingHand Hand, IPage Page, List<string> Asked)> Observer(int width = 1440, int height = 900, string? script = null)
    {
        var coordinator = await OpenMeeting();
        await coordinator.GotoAsync("/people");
        await Live(coordinator);
        await coordinator.Locator("[data-action=issue-observers]").ClickAsync();
        var link = await coordinator.Locator("[data-link-address]").InputValueAsync();
        await coordinator.CloseAsync();
        var page = await Page(width, height);
        if (script is not null)
        {
            await page.AddInitScriptAsync(script);
        }

        var asked = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.ResourceType is "document" or "script" || request.Url.Contains("_blazor", StringComparison.Ordinal))
            {
                asked.Add(request.Url);
            }
        };
        await page.GotoAsync(link);
        await page.Locator("[data-scene]").WaitForAsync();
        await Live(page);
        return (new MeetingHand(App), page, asked);
    }
}
