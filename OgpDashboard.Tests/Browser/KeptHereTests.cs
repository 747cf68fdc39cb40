using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>Forms whose texts are of no commitment: their tab brings them back after a restart, to who typed them.</summary>
public sealed class KeptHereTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const string Name = "[data-form=participant] [data-field=name]";

    [Fact]
    public async Task The_meetings_place_is_found_again_and_saved()
    {
        var page = await OpenMeeting();
        await page.GotoAsync("/?view=meeting");
        await Live(page);
        await page.Locator("[data-action=edit-details]").ClickAsync();
        await page.Locator("#place").FillAsync("قاعة الاجتماعات الكبرى");

        await RestartServer();
        await IsAnew(page);
        await page.Locator("[data-action=edit-details]").ClickAsync();
        await Until(page, "document.querySelector('#place')?.value === 'قاعة الاجتماعات الكبرى'");
        await page.Locator("[data-action=save-meeting]").ClickAsync();

        await page.Locator("[data-list=facts]").GetByText("قاعة الاجتماعات الكبرى").WaitForAsync();
        await Until(page, "!Object.keys(sessionStorage).some(k => k.startsWith('ogp-loose '))");
    }

    [Fact]
    public async Task Somebody_who_is_being_added_is_found_again_and_once_added_no_more()
    {
        var page = await OpenMeeting();
        await page.GotoAsync("/people");
        await Live(page);
        await page.Locator(Name).FillAsync("سعيد بناني");
        await page.Locator("[data-form=participant] [data-number='7']").CheckAsync();

        await RestartServer();
        await Until(page, $"document.body.dataset.live === 'connected' && document.querySelector('{Name}')?.value === 'سعيد بناني'");
        (await page.Locator("[data-form=participant] [data-number='7']").IsCheckedAsync()).ShouldBeTrue();
        await page.Locator("[data-action=save-participant]").ClickAsync();
        await page.Locator("[data-list=participants]").GetByText("سعيد بناني").WaitForAsync();

        await page.ReloadAsync();
        await Live(page);
        await page.Locator("[data-list=participants]").GetByText("سعيد بناني").WaitForAsync();
        (await page.Locator(Name).InputValueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_text_of_old_minutes_stands_in_its_box_again()
    {
        var page = await OpenMeeting();
        await page.GotoAsync("/?view=import");
        await Live(page);
        await page.Locator("[data-view=import] [data-field=text]").FillAsync("محضر الاجتماع\nالالتزام 4");

        await RestartServer();

        await Until(page, "document.body.dataset.live === 'connected' && document.querySelector('[data-view=import] [data-field=text]')?.value === 'محضر الاجتماع\\nالالتزام 4'");
    }

    [Fact]
    public async Task Nobody_else_finds_it_in_the_same_tab()
    {
        var page = await OpenMeeting();
        await page.GotoAsync("/?view=import");
        await Live(page);
        await page.Locator("[data-view=import] [data-field=text]").FillAsync("نص خاص");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/");
        await Live(page);

        await Until(page, "!Object.keys(sessionStorage).some(k => k.startsWith('ogp-loose '))");
    }

    private static Task IsAnew(IPage page) =>
        Until(page, "document.body.dataset.live === 'connected' && document.querySelector('#place') === null");
}
