using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>What is given back looks well: on every screen, light and dark, from right to left.</summary>
public sealed class KeptLookTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Offers_and_a_text_that_was_given_back_fit_every_screen_and_axe_finds_nothing()
    {
        var first = await OpenMeeting();
        await first.GotoAsync("/?commitment=4");
        await Live(first);
        foreach (var field in new[] { "actions", "schedule" })
        {
            await first.Locator($"[data-action=edit-{field}]").ClickAsync();
            await first.Locator($"[data-section={field}] [data-field=line-input]").First.FillAsync("مراسلة القطاعات الحكومية بخصوص نشر المعطيات على بوابة chafafiya.ma قبل نهاية 2020");
        }

        var page = await Coordinator();
        await Card(page, 6).Locator("[data-action=edit-percent]").ClickAsync();
        await page.Locator("[data-field=percent-input]").FillAsync("71");
        await page.ReloadAsync();
        await page.Locator("[data-field=percent-input]").WaitForAsync();
        (await page.Locator("[data-kept-text]").CountAsync()).ShouldBe(2);
        await Look(page, "offers");

        await page.Locator("[data-kept-text$='/4/schedule'] [data-action=restore-kept]").ClickAsync();
        await page.Locator("[data-section=schedule] [data-kept]").WaitForAsync();
        await Look(page, "drawer");

        // The drawer lies over the board: what is offered beside it can be reached all the same.
        await page.SetViewportSizeAsync(1440, 900);
        foreach (var action in new[] { "restore-kept", "drop-kept" })
        {
            await page.Locator($"[data-kept-text$='/4/actions'] [data-action={action}]").ClickAsync(new() { Trial = true, Timeout = 5000 });
        }

        var note = page.Locator("[data-kept]").First;
        (await note.EvaluateAsync<string>("e => getComputedStyle(e).direction")).ShouldBe("rtl");
        Complaints.ShouldBeEmpty();
    }

    private static async Task Look(IPage page, string name)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
            {
                await page.SetViewportSizeAsync(width, height);
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
                await Until(page, "document.getAnimations().every(a => a.playState !== 'running')");
                var found = await page.RunAxe();
                found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty(name);
            }
        }
    }
}
