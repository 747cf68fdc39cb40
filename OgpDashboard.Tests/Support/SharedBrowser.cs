using Microsoft.Playwright;

namespace OgpDashboard.Tests.Support;

/// <summary>One running product and one browser, shared by every browser test.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private readonly RunningApp app = new();
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>A new person with cookies of their own, before an open and live page.</summary>
    public async Task<IPage> Open(string path = "/")
    {
        var person = await chromium!.NewContextAsync(new() { BaseURL = app.Address.ToString(), Locale = "ar-MA" });
        var page = await person.NewPageAsync();
        await page.GotoAsync(path);
        await page.Locator("body[data-live=connected]").WaitForAsync();
        return page;
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await Chromium.Launch(playwright);
    }

    // The browser first: a server that stops waits for the connections it still has.
    async Task IAsyncLifetime.DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        await app.DisposeAsync();
    }
}

/// <summary>The tests that share the browser, which xunit therefore runs one after another.</summary>
[CollectionDefinition(nameof(SharedBrowser))]
public sealed class SharedBrowserTests : ICollectionFixture<SharedBrowser>;
