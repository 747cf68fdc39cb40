using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>What is typed while the cable is out, in forms that keep no draft too, and where the browser keeps nothing.</summary>
public sealed class CutTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const string Box = "[data-section=actions] [data-field=line-input]";

    [Fact]
    public async Task A_place_that_was_typed_while_the_cable_was_out_is_what_is_saved()
    {
        var page = await OpenMeeting();
        await page.GotoAsync("/?view=meeting");
        await Live(page);
        await page.Locator("[data-action=edit-details]").ClickAsync();
        await page.Locator("#place").WaitForAsync();
        await CutConnections(page, () => page.Locator("#place").FillAsync("قاعة الاجتماعات الكبرى"));
        await Live(page);

        await page.Locator("[data-action=save-meeting]").ClickAsync();

        await page.Locator("[data-list=facts]").GetByText("قاعة الاجتماعات الكبرى").WaitForAsync();
    }

    [Fact]
    public async Task A_name_that_was_typed_and_left_while_the_cable_was_out_is_who_is_added()
    {
        var page = await OpenMeeting();
        await page.GotoAsync("/people");
        await Live(page);
        var name = page.Locator("[data-form=participant] [data-field=name]");
        await CutConnections(page, async () =>
        {
            await name.FillAsync("سعيد بناني");
            await name.PressAsync("Tab");
        });
        await Live(page);

        await page.Locator("[data-action=save-participant]").ClickAsync();

        await page.Locator("[data-list=participants]").GetByText("سعيد بناني").WaitForAsync();
    }

    [Fact]
    public async Task What_was_typed_in_a_form_that_somebody_took_away_meanwhile_can_still_be_read()
    {
        var page = await OpenMeeting();
        await page.GotoAsync("/?view=decisions");
        await Live(page);
        await page.Locator("[data-action=add-decision]").ClickAsync();
        await page.Locator("[data-form=decision] [data-field=text]").FillAsync("مراسلة القطاعات");
        await page.Locator("[data-action=save-decision]").ClickAsync();
        await page.Locator("[data-action=edit-decision]").ClickAsync();
        var other = await Coordinator("/?view=decisions");
        var theirs = other.Locator("[data-decision]").Filter(new() { HasText = "مراسلة القطاعات" });
        await CutConnections(page, async () =>
        {
            await page.Locator("[data-form=decision] [data-field=text]").FillAsync("كُتب بلا اتصال");
            await theirs.Locator("[data-action=withdraw-decision]").ClickAsync();
            await theirs.Locator("[data-action=confirm-withdrawal]").ClickAsync();
            await theirs.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        });

        await page.Locator("[data-kept-text]").GetByText("كُتب بلا اتصال").WaitForAsync();
    }

    [Fact]
    public async Task A_browser_that_forbids_to_keep_anything_is_one_in_which_all_else_works()
    {
        var page = await Page();
        await page.AddInitScriptAsync("for (const name of ['localStorage', 'sessionStorage']) { Object.defineProperty(window, name, { get() { throw new DOMException('No', 'SecurityError'); } }); }");
        await page.GotoAsync(App.CoordinatorLink);
        await Live(page);
        await page.Locator("[data-action=open-meeting]").ClickAsync();
        await page.Locator("[data-meeting-state=open]").WaitForAsync();
        await page.GotoAsync("/?commitment=4&edit=first");
        await Live(page);
        await page.Locator("[data-action=edit-actions]").ClickAsync();
        await page.Locator(Box).First.FillAsync("قبل");
        Complaints.ShouldBeEmpty();
        await CutConnections(page, () => page.Locator(Box).First.FillAsync("كُتب بلا اتصال"));
        await Live(page);
        await page.Locator("[data-section=actions] [data-action=save-field]").ClickAsync();

        await page.Locator("[data-section=actions]").GetByText("كُتب بلا اتصال").WaitForAsync();
    }

    [Fact]
    public async Task Where_the_browser_has_no_room_any_more_the_older_copy_does_not_win()
    {
        var page = await OpenMeeting();
        await Edit(page);
        await page.Locator(Box).First.FillAsync("قديم");
        await page.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError'); }; }");
        await page.Locator(Box).First.FillAsync("جديد");
        await HeardUntil(page, "جديد");

        await page.ReloadAsync();
        await Live(page);
        await page.Locator($"[data-action=restore-kept], {Box}").First.WaitForAsync();
        await page.EvaluateAsync("document.querySelector('[data-action=restore-kept]')?.click()");

        await Until(page, $"document.querySelector('{Box}')?.value === 'جديد'");
    }

    [Fact]
    public async Task Fifty_full_lines_that_only_the_browser_knows_come_back_whole()
    {
        var page = await OpenMeeting();
        await page.EvaluateAsync(
            "meeting => localStorage.setItem(`ogp-typed coordinator/${meeting}/4/actions`, JSON.stringify({ at: Date.now(), seen: 1000000, fields: Array.from({ length: 50 }, (_, i) => [['line-input', String(i).padEnd(1000, 'م')], ['no-progress-input', '']]).flat() }))",
            Open.Meeting.Id);

        await page.ReloadAsync();
        await Live(page);
        await page.Locator("[data-action=restore-kept]").ClickAsync();

        await Until(page, $"document.querySelectorAll('{Box}').length === 50 && document.querySelectorAll('{Box}')[49].value === '49'.padEnd(1000, 'م')");
    }

    [Fact]
    public async Task A_reason_that_was_chosen_from_the_list_comes_back_too()
    {
        var page = await OpenMeeting();
        await Card(page, 4).Locator("[data-action=edit-percent]").ClickAsync();
        await page.Locator("[data-field=percent-input]").FillAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-field=why-kind]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Until(page, "document.querySelector('[data-field=why-input]').value !== ''");
        var why = await page.Locator("[data-field=why-input]").InputValueAsync();

        await page.ReloadAsync();
        await Live(page);

        await Until(page, $"document.querySelector('[data-field=why-input]')?.value === '{why}'");
    }

    [Fact]
    public async Task Half_a_character_costs_nothing_of_what_stands_around_it()
    {
        var page = await OpenMeeting();
        await Edit(page);
        await page.Locator(Box).First.FillAsync("قبل");
        await HeardUntil(page, "قبل");
        await page.EvaluateAsync("ogpSocket.send = () => {}");
        await page.EvaluateAsync($$"""
            () => { const box = document.querySelector('{{Box}}'); box.value = 'قبل وبعد \ud83d'; box.dispatchEvent(new Event('input', { bubbles: true })); }
            """);

        await RestartServer();

        await Until(page, $"document.body.dataset.live === 'connected' && document.querySelector('{Box}')?.value.startsWith('قبل وبعد')");
    }

    private OgpDashboard.Domain.Meetings.Board Open => App.Services.GetRequiredService<LiveMeeting>().Now.Book.Open!;

    private static async Task Edit(IPage page)
    {
        await Card(page, 4).Locator("h2 a").ClickAsync();
        await page.Locator("[data-drawer='4'] [data-action=edit-actions]").ClickAsync();
        await page.Locator(Box).First.WaitForAsync();
    }

    private async Task HeardUntil(IPage page, string text)
    {
        var drafts = App.Services.GetRequiredService<Drafts>();
        var place = new DraftPlace(Open.Meeting.Id, 4, Field.Actions);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (drafts.Find(Roster.FirstCoordinator, place)?.Text.Contains(text, StringComparison.Ordinal) != true)
        {
            late.Token.ThrowIfCancellationRequested();
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }
}
