using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

public sealed class PreparationTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task A_meeting_is_prepared_from_its_date_to_its_agenda_with_the_keyboard_alone()
    {
        var page = await Coordinator();
        var keys = page.Keyboard;
        await page.Locator("[data-action=prepare-meeting]").FocusAsync();
        await keys.PressAsync("Enter");
        var place = page.Locator("#place");
        await place.FocusAsync();
        await keys.InsertTextAsync("الرباط");
        await keys.PressAsync("Enter");

        // Here it is made ready.
        await page.Locator("[data-view=meeting]").WaitForAsync();
        await page.Locator("[data-action=edit-agenda]").FocusAsync();
        await keys.PressAsync("Enter");
        await Until(page, "document.activeElement.dataset.field === 'text'");
        await keys.InsertTextAsync("افتتاح");
        await page.Locator("[data-action=add-item]").FocusAsync();
        await keys.PressAsync("Enter");
        await Until(page, "document.querySelectorAll('[data-line]').length === 2 && document.activeElement === document.querySelectorAll('[data-line] [data-field=text]')[1]");
        await keys.InsertTextAsync("استعراض الالتزامات");

        // The focus goes along with the item that moves, so that the same key can be pressed again.
        await page.Locator("[data-line]").Nth(1).Locator("[data-action=move-up]").FocusAsync();
        await keys.PressAsync("Enter");
        await Until(page, "document.querySelectorAll('[data-line] [data-field=text]')[0].value === 'استعراض الالتزامات' && document.activeElement.dataset.action === 'move-down' && document.activeElement.closest('[data-line]') === document.querySelector('[data-line]')");
        await Axe(page);
        await page.Locator("[data-action=save-agenda]").FocusAsync();
        await keys.PressAsync("Enter");
        await page.Locator("[data-item='1']").GetByText("استعراض الالتزامات").WaitForAsync();

        // Somebody is marked, and the file for calendars comes without leaving the page.
        var present = page.Locator("[data-person=lasfar] [data-action=mark-present]");
        await present.FocusAsync();
        await keys.PressAsync("Space");
        await page.Locator("[data-person=lasfar][data-attendance=present]").WaitForAsync();
        await Axe(page);
        var file = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.Locator("[data-action=invitation]").FocusAsync();
            await keys.PressAsync("Enter");
        });
        file.SuggestedFilename.ShouldEndWith(".ics");
        await page.Locator("[data-view=meeting]").WaitForAsync();
        Complaints.ShouldBeEmpty();
    }

    private static async Task Axe(IPage page) =>
        (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
}
