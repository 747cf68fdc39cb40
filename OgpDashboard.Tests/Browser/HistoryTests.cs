using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

public sealed class HistoryTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task The_meeting_is_gone_through_by_keyboard_and_shown_once_more()
    {
        var page = await Moved();
        await page.GotoAsync("/?view=history");
        await Live(page);

        await page.Locator("[data-field=moment]").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Shows(page, 4, 64);
        await Until(page, "new URLSearchParams(location.search).has('at')");
        await page.Keyboard.PressAsync("ArrowUp");
        await Shows(page, 4, 70);
        await Until(page, "document.querySelector('[data-moment]').dataset.moment === new URLSearchParams(location.search).get('at')");
        (await page.Locator("[data-action=edit-percent]").CountAsync()).ShouldBe(0);

        // The same address shows the same moment to whoever opens it.
        var other = await Viewer(new Uri(page.Url).PathAndQuery);
        await Shows(other, 4, 70);

        await page.Locator("[data-action=replay]").ClickAsync();
        await Shows(page, 4, 64);
        await Shows(page, 4, 75);
        await page.Locator("[data-action=replay]").WaitForAsync();
        await Until(page, "!new URLSearchParams(location.search).has('at')");
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_moved_is_seen_whole_at_every_width_and_axe_finds_nothing()
    {
        var page = await Moved();
        foreach (var path in new[] { "/?view=changes", "/?view=history", "/?view=history&with=m1", "/?view=charts", "/?commitment=4" })
        {
            await page.GotoAsync(path);
            await Live(page);
            foreach (var width in new[] { 390, 1280, 1440 })
            {
                await page.SetViewportSizeAsync(width, 800);
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
            }

            await Until(page, "document.getAnimations().every(a => a.playState !== 'running')");
            (await page.RunAxe()).Violations.Select(v => $"{path} {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        }

        // The chart hangs each step where the one before ended.
        await page.GotoAsync("/?view=changes");
        await Until(page, "Chart.getChart(document.querySelector('[data-chart=mean-steps] canvas')).data.datasets[0].data.every((d, i, all) => i === 0 || Math.abs(d[0] - all[i - 1][1]) < 1e-9)");
        Complaints.ShouldBeEmpty();
    }

    // A meeting in which commitment 4 went from 64 over 70 to 75.
    private async Task<IPage> Moved()
    {
        var page = await OpenMeeting();
        foreach (var percent in new[] { 70, 75 })
        {
            await Card(page, 4).Locator("[data-action=edit-percent]").ClickAsync();
            await page.Locator("[data-field=percent-input]").FillAsync(percent.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await page.Keyboard.PressAsync("Enter");
            await Shows(page, 4, percent);
        }

        return page;
    }
}
