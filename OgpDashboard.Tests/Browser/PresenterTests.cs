using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>The shared screen in a real browser: all fits, all can be read from afar, nothing can be pressed, and it lives by itself.</summary>
public sealed class PresenterTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const string Address = "/?view=present";

    // What lies outside its box or the screen, is cut, or is too small. A text that ends in dots is made to, and a card's title to end after two whole lines.
    private const string Faults = """
        () => [...document.querySelectorAll('.presenter, .presenter *')].filter(e => !e.closest('.visually-hidden, svg')).flatMap(e => {
            const [box, style] = [e.getBoundingClientRect(), getComputedStyle(e)];
            const says = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            const name = `${e.tagName}.${e.className} «${e.textContent.trim().slice(0, 30)}»`;
            const dots = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis' || e.matches('article h2');
            const within = (e.parentElement.closest('article, header.top-line, .other, .presenter') ?? document.documentElement).getBoundingClientRect();
            return [
                box.width > 0 && (box.left < within.left - 1 || box.top < within.top - 1 || box.right > within.right + 1 || box.bottom > within.bottom + 1) && !e.closest('h2, .schedule, li, .what p') ? 'outside ' + name : '',
                !dots && style.display !== 'inline' && e.clientWidth > 0 && (e.scrollWidth > e.clientWidth + 1 || (style.overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1)) ? 'cut ' + name : '',
                says && parseFloat(style.fontSize) < 15 ? 'small ' + name : '',
            ].filter(f => f);
        })
        """;

    // The relative luminances of WCAG, of each number against what it stands on.
    private const string Contrasts = """
        () => [...document.querySelectorAll('article .percent-number')].map(e => {
            const light = (colour) => {
                const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const [a, b] = [light(getComputedStyle(e).color), light(getComputedStyle(e.closest('article')).backgroundColor)];
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        })
        """;

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(1920, 1080)]
    public async Task All_eighteen_fit_the_screen_large_enough_to_be_read_through_a_call(int width, int height)
    {
        await OpenMeeting();
        await new MeetingHand(App).Say(new PercentReported(18, new(45)) { Why = "تصحيح" });
        var page = await Viewer(Address, width, height);
        await page.EvaluateAsync("document.fonts.ready");

        (await page.Locator("article[data-commitment]").CountAsync()).ShouldBe(18);
        (await page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")).ShouldBe([width, height]);
        (await page.EvaluateAsync<string[]>(Faults)).ShouldBeEmpty();
        (await page.EvaluateAsync<double[]>("[...document.querySelectorAll('article .percent-number')].map(e => parseFloat(getComputedStyle(e).fontSize))")).ShouldAllBe(size => size >= 42);
        (await page.EvaluateAsync<int>("document.querySelector('svg.qr').clientWidth")).ShouldBeGreaterThanOrEqualTo(96);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var contrasts = await page.EvaluateAsync<double[]>(Contrasts);
            contrasts.Length.ShouldBe(17);
            contrasts.ShouldAllBe(contrast => contrast >= 7);
        }
    }

    [Fact]
    public async Task Whichever_is_called_it_fits_the_screen_too()
    {
        await OpenMeeting();
        var coordinator = new MeetingHand(App);
        var page = await Viewer(Address, 1280, 720);
        await page.EvaluateAsync("document.fonts.ready");
        foreach (var row in Enumerable.Range(1, 18))
        {
            await coordinator.Say(new CommitmentCalled(row));
            await page.Locator(FormattableString.Invariant($"article[data-commitment='{row}'] h2")).WaitForAsync();

            (await page.EvaluateAsync<string[]>(Faults)).ShouldBeEmpty();
            (await page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBe(720);
        }
    }

    [Fact]
    public async Task Nothing_on_it_takes_the_focus_and_it_loads_no_script_to_edit_with()
    {
        var coordinator = await OpenMeeting();
        var (loaded, screen) = (new List<string>(), coordinator);
        screen.Request += (_, request) => loaded.Add(request.Url);
        await screen.GotoAsync(Address);
        await Live(screen);

        await screen.Keyboard.PressAsync("Tab");

        (await screen.EvaluateAsync<bool>("document.activeElement === document.body || document.activeElement.matches('h1')")).ShouldBeTrue();
        (await screen.Locator("a, button, input, select, textarea, summary, [tabindex='0']").CountAsync()).ShouldBe(0);
        loaded.ShouldContain(url => url.Contains("present", StringComparison.Ordinal) && url.Contains(".js", StringComparison.Ordinal));
        loaded.ShouldNotContain(url => url.Contains("Radzen", StringComparison.Ordinal) || url.Contains("js/board", StringComparison.Ordinal));
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_asks_for_the_screen_to_stay_awake_and_asks_again_when_it_is_back_in_sight()
    {
        var page = await Page(1280, 720);
        await page.AddInitScriptAsync("window.asked = []; Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => { asked.push(kind); throw new Error('no'); } } })");
        await page.GotoAsync(Address);
        await Live(page);
        await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");

        (await page.EvaluateAsync<string[]>("asked")).ShouldBe(["screen", "screen"]);
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_comes_back_by_itself_after_the_server_was_restarted()
    {
        await OpenMeeting();
        var page = await Viewer(Address, 1280, 720);

        await RestartServer();
        await page.Locator("body[data-live=connected]").WaitForAsync(new() { Timeout = 30_000 });
        await new MeetingHand(App).Say(new CommitmentCalled(4));

        await page.Locator("[data-view=present][data-called='4']").WaitForAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_it()
    {
        await OpenMeeting();
        var coordinator = new MeetingHand(App);
        await coordinator.Say(new AgendaSet([new AgendaItem(1, "تقدم الأنشطة", 45, walksCommitments: true)]));
        await coordinator.Say(new AgendaItemBegun(1));
        var page = await Viewer(Address, 1280, 720);
        await Axe(page);

        await coordinator.Say(new CommitmentCalled(4));
        await page.Locator("[data-view=present][data-called='4']").WaitForAsync();
        await Axe(page);
    }

    private static async Task Axe(IPage page)
    {
        await Until(page, "document.getAnimations().every(a => a.playState !== 'running')");
        var found = await page.RunAxe();
        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }
}
