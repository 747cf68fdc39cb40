using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>Whoever only watches: no circuit, the same board, and a page that comes back by itself.</summary>
public sealed class WatchingTests(SharedBrowser browser) : ObserverBase(browser)
{
    [Fact]
    public async Task An_observer_sees_what_moves_without_a_circuit_and_keeps_the_focus()
    {
        var (hand, page, asked) = await Observer();
        asked.ShouldNotContain(a => a.Contains("_blazor", StringComparison.Ordinal) || a.Contains("blazor.web", StringComparison.Ordinal));
        await Card(page, 4).FocusAsync();
        var reads = await page.EvaluateHandleAsync("document.querySelector('article[data-commitment=\"17\"]')");

        await hand.Say(new PercentReported(4, new Percentage(68)));

        await Shows(page, 4, 68);
        (await page.EvaluateAsync<string>("document.activeElement.dataset.commitment")).ShouldBe("4");
        await page.Locator("[data-total=mean][data-value='77.59']").WaitForAsync();
        await page.Locator(".latest li").First.WaitForAsync();
        (await Card(page, 4).GetAttributeAsync("class"))!.ShouldContain("glow-");
        (await Card(page, 17).GetAttributeAsync("class"))!.ShouldNotContain("glow-");
        (await reads.EvaluateAsync<bool>("card => card.isConnected")).ShouldBeTrue("what did not move is the same node");
        await page.Locator("body[data-live=connected]").WaitForAsync();
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_observer_goes_about_the_board_without_loading_it_anew()
    {
        var (hand, page, asked) = await Observer();
        var loads = asked.Count;

        await Card(page, 4).Locator("h2 a").ClickAsync();
        await page.Locator("[data-drawer='4']").WaitForAsync();
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("drawer-title");
        await hand.Say(new PercentReported(4, new Percentage(68)));
        await page.Locator("[data-drawer='4'] .figure:has-text('68')").WaitForAsync();
        await page.GoBackAsync();
        await page.Locator("[data-drawer]").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await page.Locator(".filters [name=axis]").SelectOptionAsync("3");
        await Until(page, "document.querySelectorAll('article[data-commitment]').length === 2");
        page.Url.ShouldEndWith("/?axis=3");
        await page.Locator(".filters [type=search]").FillAsync("القانون");
        await Until(page, "document.querySelectorAll('article[data-commitment]').length === 1");
        await page.Locator(".views a[href*='view=table']").ClickAsync();
        await Until(page, "document.querySelectorAll('tbody tr').length === 1");
        asked.Count.ShouldBe(loads);

        await page.Locator(".views a[href*='view=charts']").ClickAsync();
        await page.Locator("[data-chart=status]").WaitForAsync();
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_was_away_sees_what_moved_meanwhile()
    {
        var (hand, page, _) = await Observer();
        await page.Context.SetOfflineAsync(true);
        await page.EvaluateAsync("window.dispatchEvent(new Event('offline'))");
        await RestartServer();
        await Until(page, "document.body.dataset.live === 'reconnecting'");
        (await page.Locator("#connection").TextContentAsync())!.ShouldContain("نعيد الاتصال");
        hand = new MeetingHand(App);
        await hand.Say(new PercentReported(4, new Percentage(68)));
        await hand.Say(new PercentReported(17, new Percentage(90)));

        await page.Context.SetOfflineAsync(false);

        await Shows(page, 4, 68);
        await Shows(page, 17, 90);
        await page.Locator("body[data-live=connected]").WaitForAsync();
    }

    [Fact]
    public async Task The_shared_screen_comes_back_after_a_restart_by_itself()
    {
        await (await OpenMeeting()).CloseAsync();
        var screen = await Viewer("/?view=present", 1280, 720);

        await RestartServer();
        await new MeetingHand(App).Say(new PercentReported(4, new Percentage(68)));

        await Shows(screen, 4, 68);
        await Live(screen);
    }

    [Fact]
    public async Task An_observer_whose_link_is_withdrawn_is_told_so()
    {
        var (hand, page, _) = await Observer();

        await hand.Say(new InvitationRevoked(hand.Now.Book.Roster.Invitations.Single().Id));

        await Until(page, "document.querySelector('.me') === null");
    }

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Everybody_can_use_it(int width, int height, ColorScheme scheme)
    {
        var (hand, page, _) = await Observer(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await hand.Say(new CommitmentCalled(4));
        await page.Locator("[data-called='4']").WaitForAsync();
        await Card(page, 4).Locator("h2 a").ClickAsync();
        await page.Locator("[data-drawer='4']").WaitForAsync();

        (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }
}
