using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

public sealed class LookTests(SharedBrowser browser) : BrowserTest(browser)
{
    public static TheoryData<string, int, int> Screens
    {
        get
        {
            var screens = new TheoryData<string, int, int>();
            foreach (var path in new[] { "/", "/?view=table", "/?view=charts", "/?view=meeting", "/?commitment=14", "/sign-in", "/record?receipt=1-aaaaaaaaaaaa", "/people", "/account" })
            {
                screens.Add(path, 1440, 900);
                screens.Add(path, 1280, 720);
                screens.Add(path, 390, 844);
            }

            return screens;
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Nothing_is_cut_nor_sticks_out(string path, int width, int height)
    {
        // The two last are the coordinator's, with links given out.
        var page = path is "/people" or "/account" ? await People(path, width, height) : path is "/sign-in" or ['/', 'r', ..] ? await Visitor(path, width, height) : await Viewer(path, width, height);
        await page.EvaluateAsync("document.fonts.ready");

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);

        // What is wider than its own box is cut, unless its box is made to be scrolled or to end in dots.
        var cut = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main *, header.top *, section.drawer *')]
                .filter(e => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline'
                    && !e.closest('.visually-hidden, select, .table-frame') && !e.matches('input, .table-frame'))
                .map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 60))
            """);
        cut.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cards_do_not_overlap_nor_spill_their_text()
    {
        var page = await OpenMeeting();
        var spilled = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('article[data-commitment]')].flatMap(card => {
                const box = card.getBoundingClientRect();
                return [...card.querySelectorAll('*')].filter(e => !e.closest('.visually-hidden')).filter(e => {
                    const r = e.getBoundingClientRect();
                    return r.width > 0 && !e.closest('h2 a') && (r.left < box.left - 1 || r.right > box.right + 1 || r.bottom > box.bottom + 1);
                }).map(e => card.dataset.commitment + ' ' + e.className);
            })
            """);
        spilled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?view=table")]
    [InlineData("/?view=charts")]
    [InlineData("/?view=meeting")]
    [InlineData("/?commitment=14")]
    public async Task Axe_finds_nothing_for_a_viewer(string path) => await Axe(await Viewer(path));

    [Fact]
    public async Task Axe_finds_nothing_while_a_figure_is_edited_and_refused()
    {
        var page = await OpenMeeting();
        await Card(page, 4).Locator("[data-action=edit-percent]").ClickAsync();
        await page.Locator("[data-field=percent-input]").FillAsync("abc");
        await page.Keyboard.PressAsync("Enter");
        await Card(page, 4).GetByRole(AriaRole.Alert).GetByText("100").WaitForAsync();
        await Axe(page);
    }

    [Theory]
    [InlineData("schedule")]
    [InlineData("platform")]
    [InlineData("actions")]
    public async Task Axe_finds_nothing_in_the_drawers_editors(string field)
    {
        var page = await OpenMeeting();
        await Card(page, 14).Locator("h2 a").ClickAsync();
        await page.Locator($"[data-action=edit-{field}]").ClickAsync();
        await page.Locator("[data-action=save-field]").WaitForAsync();
        await Axe(page);
    }

    [Theory]
    [InlineData("correct-meeting")]
    [InlineData("close-meeting")]
    public async Task Axe_finds_nothing_in_a_dialog_and_Escape_leaves_it(string action)
    {
        var page = await OpenMeeting();
        await page.Locator($"[data-action={action}]").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator(".button.primary").WaitForAsync();
        await Axe(page);
        await page.Keyboard.PressAsync("Escape");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Locator("[data-meeting-state=open]").WaitForAsync();
    }

    [Theory]
    [InlineData("/sign-in?problem=sso")]
    [InlineData("/record?receipt=1-aaaaaaaaaaaa")]
    [InlineData("/join/nobodys")]
    [InlineData("/enter/nobodys")]
    [InlineData("/nowhere")]
    public async Task Axe_finds_nothing_on_the_pages_of_coming_in(string path) => await Axe(await Visitor(path));

    [Theory]
    [InlineData("/people")]
    [InlineData("/account")]
    public async Task Axe_finds_nothing_on_the_pages_of_the_coordinator(string path) => await Axe(await People(path));

    private async Task<IPage> People(string path, int width = 1440, int height = 900)
    {
        var page = await OpenMeeting();
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(path);
        if (path == "/people")
        {
            await Live(page);
            await page.Locator("[data-action=issue-all]").ClickAsync();
            await page.Locator("[data-list=links]").WaitForAsync();
        }

        return page;
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_dark()
    {
        var page = await Viewer();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Axe(page);
    }

    [Fact]
    public async Task The_fonts_of_the_page_are_its_own()
    {
        var page = await Viewer();
        await page.EvaluateAsync("document.fonts.ready");
        (await page.EvaluateAsync<bool>("document.fonts.check('400 16px \"IBM Plex Sans Arabic\"', 'ابجد')")).ShouldBeTrue();
        (await page.EvaluateAsync<int>("[...document.fonts].filter(f => f.status === 'loaded').length")).ShouldBeGreaterThanOrEqualTo(3);
    }

    private static async Task Axe(IPage page)
    {
        // The colours of what is still fading in are not yet its colours.
        await Until(page, "document.getAnimations().every(a => a.playState !== 'running')");
        var found = await page.RunAxe();
        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }
}
