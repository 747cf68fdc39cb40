using System.Net;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>The same with a browser, which follows the page's policy and its own rules for cookies.</summary>
public sealed class SsoBrowserTests(SharedBrowser browser) : BrowserTest(browser), IAsyncLifetime
{
    private SsoProvider _provider = default!;

    protected override IReadOnlyDictionary<string, string> Settings => _provider.Settings;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _provider = await SsoProvider.Start();
        await Begin();
    }

    [Fact]
    public async Task A_coordinator_makes_an_account_ties_it_leaves_and_comes_back_by_it()
    {
        var page = await Page();
        await page.GotoAsync(App.CoordinatorLink);
        await page.GotoAsync("/account");
        (await page.Locator("[data-action=tie-sso]").CountAsync()).ShouldBe(0);
        await page.Locator("[name=Person]").FillAsync("مريم التازي");
        await page.Locator("[name=Name]").FillAsync("tazi");
        await page.Locator("[name=Password]").FillAsync("سبعة-جمال-تعبر-الجسر-42");
        await page.Locator("[data-action=make-account]").ClickAsync();
        await Arrives(page, "/account?done=account");

        await page.Locator("[data-action=tie-sso]").ClickAsync();
        await Arrives(page, "/account?done=sso");
        await page.Locator("form.leave button").ClickAsync();
        await Arrives(page, "/");

        await page.GotoAsync("/sign-in?return=/people");
        await page.Locator("[data-action=sign-in-sso]").ClickAsync();
        await Arrives(page, "/people");
        await page.Locator("[data-list=roles]").GetByText("مريم التازي").First.WaitForAsync();
        Complaints.ShouldBeEmpty();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await End();
        await _provider.DisposeAsync();
    }
}

/// <summary>Without a word of it in the configuration.</summary>
public sealed class WithoutSsoTests : AttackBase
{
    [Fact]
    public async Task It_is_not_there_and_no_button_leads_to_it()
    {
        using var client = Client(new CookieContainer());

        foreach (var path in new[] { "/sso", "/sso/back", "/sso/answer?code=x&state=y" })
        {
            (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await Post(client, "/sign-in", "x")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.GetStringAsync("/sign-in")).ShouldNotContain("/sso");
    }
}
