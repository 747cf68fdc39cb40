using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>No keystroke is lost: not by a cut, not by a restart, not by a closed window.</summary>
public sealed class KeptTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const string Box = "[data-section=actions] [data-field=line-input]";

    [Fact]
    public async Task After_a_restart_the_editor_opens_again_with_the_text_and_the_focus()
    {
        var lead = await OpenMeeting();
        await Edit(lead);
        await lead.Locator("[data-section=actions] [data-action=add-line]").ClickAsync();
        await lead.Locator(Box).Nth(3).FillAsync("سطر رابع");

        await RestartServer();

        await Holds(lead, 3, "سطر رابع");
        await Until(lead, $"document.activeElement === document.querySelectorAll('{Box}')[3]");
        await lead.Locator("[data-section=actions] [data-action=save-field]").ClickAsync();
        await lead.Locator("[data-section=actions]").GetByText("سطر رابع").WaitForAsync();
        (await lead.Locator("[data-kept-text]").CountAsync()).ShouldBe(0);
        (await Copies(lead)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_typed_while_there_is_no_server_is_there_when_there_is_one()
    {
        var lead = await OpenMeeting();
        await Edit(lead);
        await lead.Locator(Box).First.FillAsync("قبل");

        await RestartServer(async () =>
        {
            await lead.Locator("body[data-live=reconnecting]").WaitForAsync();
            await lead.Locator(Box).First.PressAsync("End");
            await lead.Keyboard.TypeAsync(" وأثناء الانقطاع");
        });

        await Holds(lead, 0, "قبل وأثناء الانقطاع");
    }

    [Fact]
    public async Task What_the_network_swallowed_before_anybody_noticed_is_there_too()
    {
        var lead = await OpenMeeting();
        await Edit(lead);
        await lead.Locator("[data-section=actions] [data-action=add-line]").ClickAsync();
        await lead.Locator(Box).Nth(3).FillAsync("سطر");
        await lead.EvaluateAsync("ogpSocket.send = () => {}");
        await lead.Locator(Box).Nth(3).FillAsync("سطر لم يصل إلى الخادم");

        await RestartServer();

        await Holds(lead, 3, "سطر لم يصل إلى الخادم");
    }

    [Fact]
    public async Task What_is_typed_while_the_cable_is_out_is_what_is_saved()
    {
        var lead = await OpenMeeting();
        await Edit(lead);
        await CutConnections(lead, () => lead.Locator(Box).First.FillAsync("كُتب بلا اتصال"));
        await Live(lead);

        await lead.Locator("[data-section=actions] [data-action=save-field]").ClickAsync();

        await lead.Locator("[data-section=actions]").GetByText("كُتب بلا اتصال").WaitForAsync();
    }

    [Fact]
    public async Task After_the_window_was_closed_another_offers_it_to_the_same_person()
    {
        var first = await OpenMeeting();
        await Edit(first);
        await first.Locator(Box).First.FillAsync("نص في نافذة أغلقت");
        await Until(first, $"Object.keys(localStorage).length === 1");
        var context = first.Context;
        await first.CloseAsync();

        var second = await context.NewPageAsync();
        await second.GotoAsync("/");
        await Live(second);
        await second.Locator("[data-list=kept][role=status]").GetByText("لديكم نص لم يُحفظ").WaitForAsync();
        await second.Locator("[data-action=restore-kept]").FocusAsync();
        await second.Keyboard.PressAsync("Enter");

        await Holds(second, 0, "نص في نافذة أغلقت");
        await Until(second, $"document.activeElement === document.querySelector('{Box}')");
    }

    [Fact]
    public async Task On_another_machine_it_is_offered_to_the_same_person_and_can_be_thrown_away()
    {
        var first = await OpenMeeting();
        await Edit(first);
        await first.Locator(Box).First.FillAsync("نص من حاسوب آخر");
        await Until(first, "document.querySelector('[data-typed]') !== null");

        var second = await Coordinator();
        await second.Locator("[data-kept-text]").GetByText("الالتزام 4").WaitForAsync();
        await second.Locator("[data-action=drop-kept]").ClickAsync();

        await second.Locator("[data-kept-text]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Until(second, "document.activeElement.dataset.list === 'kept'");
    }

    [Fact]
    public async Task A_figure_that_was_left_with_Escape_is_not_offered_again()
    {
        var lead = await OpenMeeting();
        await Card(lead, 4).Locator("[data-action=edit-percent]").ClickAsync();
        await lead.Locator("[data-field=percent-input]").FillAsync("71");
        await lead.Locator("[data-field=percent-input]").PressAsync("Escape");
        await lead.Locator("[data-field=percent-input]").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await lead.ReloadAsync();
        await Live(lead);

        await Until(lead, "sessionStorage.getItem('ogp-typing') === null");
        (await lead.Locator("[data-kept-text], [data-field=percent-input]").CountAsync()).ShouldBe(0);
        (await Copies(lead)).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_signs_out_leaves_nothing_in_the_browser()
    {
        var lead = await OpenMeeting();
        await Edit(lead);
        await lead.Locator(Box).First.FillAsync("نص خاص");
        (await Copies(lead)).ShouldBe(1);

        await lead.Context.ClearCookiesAsync();
        await lead.GotoAsync("/");
        await Live(lead);

        await Until(lead, "Object.keys(localStorage).length === 0");
    }

    private static async Task Edit(IPage page)
    {
        await Card(page, 4).Locator("h2 a").ClickAsync();
        await page.Locator("[data-drawer='4'] [data-action=edit-actions]").ClickAsync();
        await page.Locator(Box).First.WaitForAsync();
    }

    private static Task Holds(IPage page, int line, string text) =>
        Until(page, FormattableString.Invariant($"document.body.dataset.live === 'connected' && document.querySelectorAll('{Box}')[{line}]?.value === '{text}'"));

    private static Task<int> Copies(IPage page) => page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('ogp-typed ')).length");
}
