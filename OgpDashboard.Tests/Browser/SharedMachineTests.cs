using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>A machine of many: whoever comes next finds nothing of who was there before.</summary>
public sealed class SharedMachineTests(SharedBrowser browser) : BrowserTest(browser)
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Access:Viewing"] = "link" };

    [Fact]
    public async Task Whoever_signs_out_leaves_nothing_in_the_browser_where_nobody_may_look_on()
    {
        var page = await OpenMeeting();
        await Card(page, 4).Locator("h2 a").ClickAsync();
        await page.Locator("[data-action=edit-actions]").ClickAsync();
        await page.Locator("[data-section=actions] [data-field=line-input]").First.FillAsync("نص خاص");
        await Until(page, "Object.keys(localStorage).some(k => k.startsWith('ogp-typed '))");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/");

        await Until(page, "document.querySelector('[data-drawer]') === null && !Object.keys(localStorage).some(k => k.startsWith('ogp-typed '))");
    }

    [Fact]
    public async Task The_pages_of_who_is_signed_in_leave_their_own_texts_alone()
    {
        var page = await OpenMeeting();
        await page.EvaluateAsync("localStorage.setItem('ogp-typed coordinator/2/4/actions', '{}'); localStorage.setItem('ogp-typed lasfar/2/4/actions', '{}')");

        await page.GotoAsync("/account");

        await Until(page, "localStorage.getItem('ogp-typed lasfar/2/4/actions') === null");
        (await page.EvaluateAsync<string>("localStorage.getItem('ogp-typed coordinator/2/4/actions')")).ShouldBe("{}");
    }
}
