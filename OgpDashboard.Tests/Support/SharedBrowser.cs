using Microsoft.Playwright;

namespace OgpDashboard.Tests.Support;

/// <summary>One browser for many tests; each opens people of its own in it.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>A new person: a profile with cookies of its own.</summary>
    public Task<IBrowserContext> Person(Uri address, int width = 1440, int height = 900) => _chromium!.NewContextAsync(new()
    {
        BaseURL = address.ToString(),
        Locale = "ar-MA",
        ViewportSize = new() { Width = width, Height = height },
        AcceptDownloads = true,
    });

    async Task IAsyncLifetime.InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _chromium = await Chromium.Launch(_playwright);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>The tests that share the browser, which xunit therefore runs one after another.</summary>
[CollectionDefinition(nameof(SharedBrowser))]
public sealed class SharedBrowserTests : ICollectionFixture<SharedBrowser>;

/// <summary>The hostile texts have a browser of their own, beside that of all others: they are a third of the time of all browser tests.</summary>
[CollectionDefinition(nameof(XssBase))]
public sealed class HostileBrowserTests : ICollectionFixture<SharedBrowser>;
