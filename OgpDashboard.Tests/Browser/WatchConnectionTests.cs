using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OgpDashboard.App.Components;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>The connection of a page that is only watched, when all does not go well: it mends itself, and says no more than it knows.</summary>
public sealed class WatchConnectionTests(SharedBrowser browser) : ObserverBase(browser)
{
    private const string Screen = "/?view=present";

    // How often the page tried, and a way to make it hear nothing any more, as when the other end is gone and nobody said so.
    private const string Counted = """
        window.ogpTries = 0;
        window.WebSocket = class extends WebSocket {
            constructor(...a) {
                super(...a);
                window.ogpTries++;
                this.addEventListener('message', (e) => { if (window.ogpDeaf) { e.stopImmediatePropagation(); } });
            }
        };
        """;

    [Fact]
    public async Task That_it_comes_back_is_said_once_however_often_it_tries()
    {
        var page = await Watching();
        await page.EvaluateAsync("""
            () => {
                window.said = 0;
                new MutationObserver(() => { window.said++; }).observe(document.getElementById('connection'), { childList: true, characterData: true, subtree: true });
            }
            """);

        await RestartServer(() => Until(page, "window.ogpTries > 5"));
        await Live(page);

        (await page.EvaluateAsync<int>("window.said")).ShouldBe(1);
    }

    [Fact]
    public async Task Where_there_is_no_room_it_says_how_old_its_picture_is()
    {
        var stage = App.Services.GetRequiredService<Stage>();
        for (var i = 0; i < 200; i++)
        {
            stage.Of(new SceneAddress(App.Address, PageAddress.Read(FormattableString.Invariant($"/?q={i}"))!))!.Come();
        }

        var page = await Page(1280, 720);
        await page.AddInitScriptAsync(Counted);
        await page.GotoAsync(Screen);
        await Until(page, "document.body.dataset.live === 'reconnecting'");
        var first = await page.Locator("#connection").TextContentAsync();
        await Until(page, "window.ogpTries > 5");

        (await page.Locator("#connection").TextContentAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Of_when_its_picture_is_it_says_by_the_servers_clock()
    {
        var page = await Page(1280, 720);
        await page.Clock.InstallAsync(new() { TimeDate = (TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(3)).UtcDateTime });
        await page.GotoAsync(Screen);
        await Live(page);

        var behind = 0.0;
        await RestartServer(async () =>
        {
            await Until(page, "document.body.dataset.live === 'reconnecting'");
            behind = await page.EvaluateAsync<double>("""
                () => {
                    const seconds = (text) => text.match(/(\d\d):(\d\d):(\d\d)/).slice(1).reduce((all, part) => all * 60 + Number(part), 0);
                    const here = seconds(new Date().toTimeString());
                    return (seconds(document.getElementById('connection').textContent) - here + 86400) % 86400 / 3600;
                }
                """);
        });

        behind.ShouldBe(3, 0.1);
    }

    [Fact]
    public async Task A_question_that_nobody_answers_does_not_keep_it_from_coming_back()
    {
        var page = await Watching(withClock: true);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/favicon.svg", _ => asked.TrySetResult());

        await RestartServer(async () =>
        {
            await Until(page, "window.ogpTries > 2");
            await page.Clock.FastForwardAsync(20_000);
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        });
        await new MeetingHand(App).Say(new PercentReported(4, new Percentage(68)));

        await Shows(page, 4, 68);
    }

    [Fact]
    public async Task Who_looks_again_while_it_asks_has_one_connection()
    {
        var page = await Watching(withClock: true);
        var asked = new TaskCompletionSource<IRoute>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/favicon.svg", route => asked.TrySetResult(route));
        await RestartServer(async () =>
        {
            await Until(page, "window.ogpTries > 2");
            await page.Clock.FastForwardAsync(20_000);
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        });

        await page.EvaluateAsync("window.dispatchEvent(new Event('focus'))");
        await Live(page);
        var tries = await page.EvaluateAsync<int>("window.ogpTries");
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.RequestFailed += (_, _) => failed.TrySetResult();
        await (await asked.Task).AbortAsync();
        await failed.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

        (await page.EvaluateAsync<int>("window.ogpTries")).ShouldBe(tries);
    }

    [Fact]
    public async Task A_tab_whose_timers_sleep_says_that_it_is_there_whenever_it_is_told_something()
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var page = await Watching(withClock: true, "window.setInterval = () => 0;", socket => socket.FrameSent += (_, frame) => _ = frame.Text == "{\"type\":6}\u001e" && said.TrySetResult());
        await page.Clock.FastForwardAsync(30_000);

        await new MeetingHand(App).Say(new PercentReported(4, new Percentage(68)));

        await said.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_dead_connection_is_noticed_also_when_the_clock_was_put_back()
    {
        var page = await Watching(withClock: true);
        var tries = await page.EvaluateAsync<int>("window.ogpDeaf = true, window.ogpTries");
        await page.Clock.SetSystemTimeAsync((TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1)).UtcDateTime);

        await page.Clock.RunForAsync(70_000);

        await Until(page, string.Create(CultureInfo.InvariantCulture, $"window.ogpTries > {tries}"));
    }

    [Fact]
    public async Task A_page_of_another_build_is_loaded_anew_when_it_first_hears_from_this_one()
    {
        var loads = 0;
        var page = await Page(1280, 720);
        page.Request += (_, request) => loads += request.ResourceType == "document" ? 1 : 0;
        await page.AddInitScriptAsync("""
            new MutationObserver((_, observer) => {
                const page = document.querySelector('[data-scene]');
                if (page) {
                    observer.disconnect();
                    page.dataset.build = sessionStorage.getItem('came') ? page.dataset.build : 'before';
                    sessionStorage.setItem('came', 'yes');
                }
            }).observe(document, { subtree: true, childList: true });
            """);
        await page.GotoAsync(Screen);

        await Until(page, $"document.querySelector('[data-scene]').dataset.build === '{BoardHub.Build}' && document.body.dataset.live === 'connected'");
        loads.ShouldBe(2);
    }

    private async Task<IPage> Watching(bool withClock = false, string script = "", Action<IWebSocket>? socket = null)
    {
        await (await OpenMeeting()).CloseAsync();
        var page = await Page(1280, 720);
        if (socket is not null)
        {
            page.WebSocket += (_, opened) => socket(opened);
        }

        if (withClock)
        {
            await page.Clock.InstallAsync();
        }

        await page.AddInitScriptAsync(Counted + script);
        await page.GotoAsync(Screen);
        await Live(page);
        return page;
    }
}
