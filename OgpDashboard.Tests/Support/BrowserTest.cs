using System.Text.Json;
using Microsoft.Playwright;

namespace OgpDashboard.Tests.Support;

/// <summary>A test with the whole product and real browsers: a server of its own, and as many people as it needs.</summary>
[Collection(nameof(SharedBrowser))]
public abstract partial class BrowserTest(SharedBrowser browser) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogp-tests-");
    private readonly List<IBrowserContext> _people = [];
    private readonly List<string> _complaints = [];

    /// <summary>The server.</summary>
    protected RunningApp App { get; private set; } = default!;

    /// <summary>What the pages' scripts complained of; a test that expects no fault of the network ends with it empty.</summary>
    protected IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What else the server's configuration says.</summary>
    protected virtual IReadOnlyDictionary<string, string>? Settings => null;

    /// <summary>What else is told to the server's host.</summary>
    protected virtual Action<Microsoft.AspNetCore.Hosting.IWebHostBuilder>? More => null;

    /// <summary>Where the server's data lie.</summary>
    protected DirectoryInfo Data => _data;

    Task IAsyncLifetime.InitializeAsync() => Begin();

    /// <summary>Begins; the server starts when its address is first asked for.</summary>
    protected Task Begin()
    {
        App = new RunningApp(_data.FullName, settings: Settings, more: More);
        return Task.CompletedTask;
    }

    Task IAsyncLifetime.DisposeAsync() => End();

    /// <summary>Ends; the browsers first: a server that stops waits for the connections that it still has.</summary>
    protected async Task End()
    {
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        await App.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>Somebody who opens an address, whatever it leads to.</summary>
    protected async Task<IPage> Visitor(string address, int width = 1440, int height = 900)
    {
        var page = await Page(width, height);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Somebody who only looks on.</summary>
    protected async Task<IPage> Viewer(string path = "/", int width = 1440, int height = 900)
    {
        var page = await Page(width, height);
        await page.GotoAsync(path);
        await Live(page);
        return page;
    }

    /// <summary>The coordinator, come in by the link.</summary>
    protected async Task<IPage> Coordinator(string path = "/", int width = 1440, int height = 900)
    {
        var page = await Page(width, height);
        await page.GotoAsync(App.CoordinatorLink);
        if (path != "/")
        {
            await page.GotoAsync(path);
        }

        await Live(page);
        return page;
    }

    /// <summary>The coordinator with a meeting open.</summary>
    protected async Task<IPage> OpenMeeting()
    {
        var page = await Coordinator();
        await page.Locator("[data-action=open-meeting]").ClickAsync();
        await page.Locator("[data-meeting-state=open]").WaitForAsync();
        return page;
    }

    /// <summary>A new personal link, as the coordinator makes it on the page of people.</summary>
    protected static async Task<string> LinkOf(IPage coordinator, string person)
    {
        await coordinator.GotoAsync("/people");
        await Live(coordinator);
        await coordinator.Locator($"[data-list=participants] [data-person={person}] [data-action=issue-link]").ClickAsync();
        var link = await coordinator.Locator("[data-link-address]").InputValueAsync();
        await coordinator.GotoAsync("/");
        await Live(coordinator);
        return link;
    }

    /// <summary>The lead of commitment 4, come in by their link, with the whole board before them.</summary>
    protected async Task<IPage> Lead(IPage coordinator, string path = "/")
    {
        var page = await Visitor(await LinkOf(coordinator, "lasfar"));
        await Live(page);
        await page.GotoAsync(path);
        await Live(page);
        return page;
    }

    /// <summary>Stops the server and starts another on the same data and the same port.</summary>
    /// <param name="meanwhile">What is done while there is none.</param>
    protected async Task RestartServer(Func<Task>? meanwhile = null)
    {
        var port = App.Address.Port;
        await App.DisposeAsync();
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        App = new RunningApp(_data.FullName, port, Settings, More);
        App.Address.Port.ShouldBe(port);
    }

    protected static Task Live(IPage page) => page.Locator("body[data-live=connected]").WaitForAsync();

    protected static ILocator Card(IPage page, int commitment) => page.Locator($"article[data-commitment='{commitment.ToString(System.Globalization.CultureInfo.InvariantCulture)}']");

    /// <summary>Waits until a page has come to an address: the browser is asked again and again. <c>WaitForURLAsync</c> waits for an event that may have come already (playwright-dotnet, issue 3364).</summary>
    protected static Task Arrives(IPage page, string address) => Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = 30000 });

    /// <summary>Waits until a card shows a figure.</summary>
    protected static Task Shows(IPage page, int commitment, int percent) =>
        Card(page, commitment).Locator($"[data-field=percent][data-value='{percent.ToString(System.Globalization.CultureInfo.InvariantCulture)}']").WaitForAsync();

    /// <summary>Waits until something holds in a page: looked at on each frame, by the page itself, since its policy lets no text be run as a script.</summary>
    /// <param name="page">The page; it may load anew meanwhile.</param>
    /// <param name="holds">An expression of JavaScript.</param>
    protected static async Task Until(IPage page, string holds)
    {
        var look = $$"""
            () => new Promise((done, fail) => {
                const begin = performance.now();
                const holds = () => {
                    try {
                        return {{holds}};
                    } catch {
                        return false;
                    }
                };
                const look = () => {
                    if (holds()) {
                        done(true);
                    } else if (performance.now() - begin > 30000) {
                        fail(new Error({{JsonSerializer.Serialize("It never came to hold: " + holds)}}));
                    } else {
                        requestAnimationFrame(look);
                    }
                };
                look();
            })
            """;
        for (var loads = 0; ; loads++)
        {
            try
            {
                await page.EvaluateAsync(look);
                return;
            }
            catch (PlaywrightException gone) when (loads < 10 && gone.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
            {
                // The page that comes is asked in its turn.
            }
        }
    }

    /// <summary>Somebody new, with a page that is empty yet.</summary>
    protected async Task<IPage> Page(int width = 1440, int height = 900)
    {
        var person = await browser.Person(App.Address, width, height);
        _people.Add(person);
        var page = await person.NewPageAsync();
        // Lets a test cut the page's connection, as when a cable is pulled.
        await page.AddInitScriptAsync("window.WebSocket = class extends WebSocket { constructor(...a) { super(...a); window.ogpSocket = this; } }");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Add(message.Text);
            }
        };
        return page;
    }
}
