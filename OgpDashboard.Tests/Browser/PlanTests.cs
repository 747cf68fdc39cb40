using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>The register and the decisions in a real browser: nothing sticks out, the time runs from right to left, and axe finds nothing.</summary>
public sealed class PlanTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task The_register_and_the_decisions_fit_every_screen_and_axe_finds_nothing()
    {
        var page = await OpenMeeting();
        foreach (var view in new[] { "register", "decisions" })
        {
            await page.GotoAsync($"/?view={view}");
            await Live(page);
            await page.Locator(view == "register" ? "[data-action=extend-plan]" : "[data-action=add-decision]").ClickAsync();
            await page.Locator($"[data-form={(view == "register" ? "extension" : "decision")}]").WaitForAsync();
            foreach (var (width, height) in new[] { (1440, 900), (1280, 720), (390, 844) })
            {
                await page.SetViewportSizeAsync(width, height);
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, FormattableString.Invariant($"{view} at {width}"));
                await Axe(page);
            }

            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Axe(page);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Time_runs_from_right_to_left_and_the_arrow_of_a_wait_points_at_what_is_waited_for()
    {
        var page = await Viewer("/?view=register");

        var months = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('[data-timeline] .month')].map(m => m.getBoundingClientRect().left)");
        months.ShouldBe(months.OrderDescending());
        months.Length.ShouldBe(15);

        // The head of the arrow is level with the words of 16, and its tail with those of the line of 14 that waits.
        var off = await page.EvaluateAsync<double[]>("""
            (() => {
                const middle = e => { const r = e.getBoundingClientRect(); return r.top + r.height / 2; };
                const line = document.querySelector('.waits .line').getBoundingClientRect();
                return [line.top - middle(document.querySelector('[data-lane="14"][data-state=depends]')), middle(document.querySelector('.waits .head')) - middle(document.querySelector('[data-lane="16"]'))];
            })()
            """);
        off.ShouldAllBe(o => Math.Abs(o) < 6);
    }

    private static async Task Axe(IPage page)
    {
        await Until(page, "document.getAnimations().every(a => a.playState !== 'running')");
        var found = await page.RunAxe();
        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }
}
