using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>A meeting that is led from one commitment to the next, on the pages of those who take part.</summary>
public sealed class CallingTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Three_pages_go_through_a_call_together_and_who_types_is_not_disturbed()
    {
        var coordinator = await OpenMeeting();
        var lead = await Lead(coordinator);
        var screen = await Viewer("/?view=present", 1280, 720);

        await Card(coordinator, 17).Locator("[data-action=call]").ClickAsync();

        await screen.Locator("[data-view=present][data-called='17']").WaitForAsync();
        await InSight(lead, 17);

        // Somebody types in a box at the top while another is called.
        await lead.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        await Card(lead, 4).Locator("[data-action=edit-percent]").ClickAsync();
        var box = lead.Locator("[data-field=percent-input]");
        await box.FillAsync("97");
        await box.EvaluateAsync("b => b.setSelectionRange(1, 1)");
        var before = await lead.EvaluateAsync<double>("scrollY");
        await Card(coordinator, 16).Locator("[data-action=call]").ClickAsync();
        await lead.Locator("[data-follows][data-called='16']").WaitForAsync();
        (await lead.EvaluateAsync<string>("`${document.activeElement.dataset.field} ${document.activeElement.value} ${document.activeElement.selectionStart}`")).ShouldBe("percent-input 97 1");
        (await lead.EvaluateAsync<double>("scrollY")).ShouldBe(before);
        await box.PressAsync("Escape");

        // Left, a page stays; taken up again, it goes to what is called.
        await lead.Locator("[data-action=follow][data-following=yes]").ClickAsync();
        await lead.Locator("[data-action=follow][data-following=no]").WaitForAsync();
        await lead.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        await Card(coordinator, 18).Locator("[data-action=call]").ClickAsync();
        await lead.Locator("[data-follows][data-called='18']").WaitForAsync();
        (await lead.EvaluateAsync<double>("scrollY")).ShouldBe(0);
        await lead.Locator("[data-action=follow][data-following=no]").ClickAsync();
        await InSight(lead, 18);

        // When the meeting closes nothing is called any more.
        await coordinator.Locator("[data-action=close-meeting]").ClickAsync();
        await coordinator.Locator(".rz-dialog [data-action=close-meeting]").ClickAsync();
        await screen.Locator("[data-view=present][data-meeting-state=closed]:not([data-called])").WaitForAsync();
        await lead.Locator("[data-follows]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_coordinator_calls_from_the_keyboard_alone()
    {
        var page = await OpenMeeting();
        var called = page.Locator("[data-follows]");

        await page.Keyboard.PressAsync("ArrowDown");
        await Called(page, 1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Called(page, 3);
        await page.Keyboard.PressAsync("ArrowUp");
        await Called(page, 2);
        await page.Keyboard.TypeAsync("17");
        (await page.Locator("[data-field=call-number]").InputValueAsync()).ShouldBe("17");
        await page.Keyboard.PressAsync("Enter");
        await Called(page, 17);
        await InSight(page, 17);

        // In a box the keys are the box's own.
        await page.Locator("[type=search]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync("4");
        (await page.Locator("[type=search]").InputValueAsync()).ShouldBe("4");
        (await called.GetAttributeAsync("data-called")).ShouldBe("17");
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_the_word_opens_their_box_from_the_notice_also_from_the_table()
    {
        var lead = await Lead(await OpenMeeting(), "/?view=table");
        await new MeetingHand(App).Say(new CommitmentCalled(4));

        await lead.Locator("[data-action=edit-called]").ClickAsync();

        await Until(lead, "document.activeElement.dataset.field === 'percent-input'");
        await lead.Keyboard.TypeAsync("68");
        await lead.Keyboard.PressAsync("Enter");
        await Shows(lead, 4, 68);
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_finds_nothing_while_one_is_called()
    {
        var page = await OpenMeeting();
        var hand = new MeetingHand(App);
        await hand.Say(new AgendaSet([new AgendaItem(1, "تقدم الأنشطة", 45, walksCommitments: true), new AgendaItem(2, "البرمجة", 30)]));
        await hand.Say(new AgendaItemBegun(1));
        await hand.Say(new CommitmentCalled(4));
        await Called(page, 4);
        await Until(page, "document.getAnimations().every(a => a.playState !== 'running')");

        var found = await page.RunAxe();

        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        await page.SetViewportSizeAsync(390, 844);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
    }

    [Fact]
    public async Task A_clock_that_runs_moves_on_and_one_that_is_over_its_time_says_so()
    {
        var page = await OpenMeeting();
        var clock = page.Locator("header.top [data-since]");
        var first = await clock.InnerTextAsync();
        await Until(page, $"document.querySelector('header.top [data-since]').textContent !== '{first}'");

        // As if it had been begun an hour before.
        var hand = new MeetingHand(App);
        await hand.Say(new AgendaSet([new AgendaItem(1, "تقدم الأنشطة", 45)]));
        await hand.Say(new AgendaItemBegun(1));
        var word = page.Locator("[data-item='1'] .over-word");
        await page.Locator("[data-item='1'] [data-since]").WaitForAsync();
        (await word.IsHiddenAsync()).ShouldBeTrue();
        await page.EvaluateAsync("document.querySelector(\"[data-item='1'] [data-since]\").dataset.spent = '3600000'");
        await word.WaitForAsync();
        (await page.Locator("[data-item='1'] [data-since]").InnerTextAsync()).ShouldStartWith("01:00:");
    }

    private static Task Called(IPage page, int commitment) => page.Locator(FormattableString.Invariant($"[data-follows][data-called='{commitment}']")).WaitForAsync();

    // Wholly on the screen, below the bar, and where it is to stay.
    private static Task InSight(IPage page, int commitment) => Until(page, FormattableString.Invariant($$"""
        (() => {
            const [box, bar] = ['article[data-commitment="{{commitment}}"]', '.called-bar'].map(s => document.querySelector(s).getBoundingClientRect());
            return box.top >= bar.bottom - 1 && box.bottom <= innerHeight + 1;
        })()
        """));
}
