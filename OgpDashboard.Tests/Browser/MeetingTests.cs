using System.Net;
using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

public sealed class MeetingTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task The_seed_meeting_is_closed_and_nobody_edits_it()
    {
        var viewer = await Viewer();
        var coordinator = await Coordinator();

        await viewer.Locator("[data-meeting-state=closed]").WaitForAsync();
        (await viewer.Locator("[data-action=open-meeting], [data-action=edit-percent]").CountAsync()).ShouldBe(0);
        (await coordinator.Locator("[data-action=edit-percent]").CountAsync()).ShouldBe(0);
        (await coordinator.Locator("[data-action=open-meeting]").CountAsync()).ShouldBe(1);
        (await viewer.Locator(".flag").InnerTextAsync()).ShouldContain("الخميس");
    }

    [Fact]
    public async Task A_meeting_is_prepared_with_its_weekday_opened_and_closed_for_good()
    {
        var viewer = await Viewer();
        var page = await Coordinator();
        await page.Locator("[data-action=prepare-meeting]").ClickAsync();
        var date = page.Locator(".rz-dialog input[name=date]");
        await date.FillAsync("2026-12-03");
        await date.PressAsync("Tab");
        await page.Locator("[data-field=weekday]").GetByText("الخميس 3 دجنبر 2026").WaitForAsync();
        await page.Locator("#place").FillAsync("قاعة الاجتماعات");
        await page.Locator("[data-action=save-meeting]").ClickAsync();
        await viewer.Locator("[data-meeting-state=prepared]").WaitForAsync();

        await page.Locator("[data-action=open-meeting]").ClickAsync();
        await viewer.Locator("[data-meeting-state=open]").WaitForAsync();
        await viewer.GetByText("قاعة الاجتماعات").WaitForAsync();

        await page.Locator("[data-action=close-meeting]").ClickAsync();
        await page.Locator(".rz-dialog [data-action=close-meeting]").ClickAsync();
        await viewer.Locator("[data-meeting-state=closed]").WaitForAsync();
        await page.Locator("[data-action=edit-percent]").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_opens_a_meeting_while_looking_at_an_old_one_is_shown_the_new_one()
    {
        var page = await Coordinator("/?view=table&meeting=1");
        await page.Locator("[data-action=open-meeting]").ClickAsync();
        await page.Locator("[data-meeting-state=open][data-meeting='2']").WaitForAsync();
        page.Url.ShouldEndWith("/?view=table");
    }

    [Fact]
    public async Task A_meeting_dated_before_the_last_one_is_refused_beside_its_form()
    {
        var page = await Coordinator();
        await page.Locator("[data-action=prepare-meeting]").ClickAsync();
        var date = page.Locator(".rz-dialog input[name=date]");
        await date.FillAsync("2019-01-02");
        await date.PressAsync("Tab");
        await page.Locator("[data-action=save-meeting]").ClickAsync();
        await page.Locator(".rz-dialog").GetByText("17 يونيو 2020").WaitForAsync();
        (await date.InputValueAsync()).ShouldBe("2019-01-02");
    }

    [Fact]
    public async Task Who_types_while_the_meeting_closes_keeps_the_text_and_is_told()
    {
        var page = await OpenMeeting();
        var other = await Coordinator();
        await Card(other, 4).Locator("[data-action=edit-percent]").ClickAsync();
        await other.Locator("[data-field=percent-input]").FillAsync("68");

        await page.Locator("[data-action=close-meeting]").ClickAsync();
        await page.Locator(".rz-dialog [data-action=close-meeting]").ClickAsync();
        await page.Locator("[data-meeting-state=closed]").WaitForAsync();
        await other.Locator("[data-meeting-state=closed]").WaitForAsync();
        await other.Locator("[data-field=percent-input]").PressAsync("Enter");

        await Card(other, 4).GetByRole(AriaRole.Alert).GetByText("غير مفتوح").WaitForAsync();
        (await other.Locator("[data-field=percent-input]").InputValueAsync()).ShouldBe("68");
    }

    [Fact]
    public async Task A_wrong_link_opens_nothing_and_says_so()
    {
        var viewer = await Viewer();
        var answer = await viewer.GotoAsync("/enter/AAAAAAAAAAAAAAAAAAAAAA");
        answer!.Status.ShouldBe((int)HttpStatusCode.Forbidden);
        await viewer.GetByRole(AriaRole.Link).ClickAsync();
        await Live(viewer);
        (await viewer.Locator("[data-action=open-meeting]").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Leaving_signs_out_and_the_cookie_is_out_of_reach_of_scripts()
    {
        var page = await Coordinator();
        (await page.EvaluateAsync<string>("document.cookie")).ShouldNotContain("ogp=");
        (await page.Context.CookiesAsync()).Single(c => c.Name == "ogp").HttpOnly.ShouldBeTrue();
        await page.Locator(".leave button").ClickAsync();
        await Live(page);
        (await page.Locator("[data-action=open-meeting]").CountAsync()).ShouldBe(0);
        (await page.Context.CookiesAsync()).ShouldNotContain(c => c.Name == "ogp");
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Health_is_answered(string path)
    {
        using var client = new HttpClient { BaseAddress = App.Address };
        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_in_arabic()
    {
        using var client = new HttpClient { BaseAddress = App.Address };
        var answer = await client.GetAsync("/nowhere");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("الصفحة غير موجودة");
    }
}
