using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

public sealed class EditingTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task From_a_focused_card_four_keys_save_a_figure_and_the_focus_comes_back()
    {
        var page = await OpenMeeting();
        await Card(page, 9).FocusAsync();

        foreach (var key in new[] { "Enter", "9", "1", "Enter" })
        {
            await page.Keyboard.PressAsync(key);
        }

        await Shows(page, 9, 91);
        await Until(page, "document.activeElement.dataset.commitment === '9'");
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Typing_on_a_card_begins_the_edit_and_loses_no_key()
    {
        var page = await OpenMeeting();
        await Card(page, 9).FocusAsync();
        await page.Keyboard.TypeAsync("91");
        await page.Keyboard.PressAsync("Enter");
        await Shows(page, 9, 91);
    }

    [Fact]
    public async Task Arrows_step_by_one_and_page_keys_by_five_within_bounds()
    {
        var page = await OpenMeeting();
        await Card(page, 11).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var box = page.Locator("[data-field=percent-input]");
        await box.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        (await box.InputValueAsync()).ShouldBe("99");
        await page.Keyboard.PressAsync("PageUp");
        (await box.InputValueAsync()).ShouldBe("100");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("PageDown");
        (await box.InputValueAsync()).ShouldBe("94");
        await page.Keyboard.PressAsync("Escape");
        await Shows(page, 11, 98);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("101")]
    [InlineData("-1")]
    public async Task What_is_no_percentage_is_refused_with_a_sentence_and_stays_in_its_box(string typed)
    {
        var page = await OpenMeeting();
        await Card(page, 4).Locator("[data-action=edit-percent]").ClickAsync();
        await page.Locator("[data-field=percent-input]").FillAsync(typed);
        await page.Keyboard.PressAsync("Enter");

        var alert = Card(page, 4).GetByRole(AriaRole.Alert);
        await alert.GetByText("100").WaitForAsync();
        (await page.Locator("[data-field=percent-input]").InputValueAsync()).ShouldBe(typed);
    }

    [Fact]
    public async Task A_fall_asks_for_its_reason_and_keeps_it()
    {
        var page = await OpenMeeting();
        await Card(page, 6).FocusAsync();
        await page.Keyboard.TypeAsync("80");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-field=why-input]:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("تصحيح خطأ");
        await page.Keyboard.PressAsync("Enter");

        await Shows(page, 6, 80);
        await page.Locator(".latest").GetByText("تصحيح خطأ").WaitForAsync();
    }

    [Fact]
    public async Task A_line_of_the_schedule_is_written_in_the_drawer_and_shows_on_the_card()
    {
        var page = await OpenMeeting();
        await Card(page, 13).Locator("h2 a").ClickAsync();
        await page.Locator("[data-drawer='13'] [data-action=edit-schedule]").ClickAsync();
        await page.Locator("[data-field=state-input]").SelectOptionAsync("dated");
        await page.Locator("[data-field=from-month]").SelectOptionAsync("3");
        await page.Locator("[data-field=from-year]").FillAsync("2027");
        await page.Locator("[data-field=to-month]").SelectOptionAsync("5");
        await page.Locator("[data-field=to-year]").FillAsync("2027");
        await page.Locator("[data-action=save-field]").ClickAsync();

        await Card(page, 13).Locator("[data-field=schedule][data-value=dated]").GetByText("مارس - ماي 2027").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("[data-drawer]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Until(page, "document.activeElement.dataset.commitment === '13'");
        Complaints.ShouldBeEmpty();
    }
}
