using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>The board of whoever only watches: what they do on it stays theirs while it moves, and it says where they are.</summary>
public sealed class WatchedBoardTests(SharedBrowser browser) : ObserverBase(browser)
{
    private const string Axis = "document.querySelector('.filters [name=axis]').value";
    private const string Words = "document.querySelector('.filters [type=search]').value";

    [Fact]
    public async Task The_filters_say_what_the_address_says_also_after_a_way_back()
    {
        var (_, page, _) = await Observer();
        await page.Locator(".filters [name=axis]").SelectOptionAsync("3");
        await Until(page, "document.querySelectorAll('article[data-commitment]').length === 2");
        await page.Locator(".filters [type=search]").FillAsync("القانون");
        await Until(page, "document.querySelectorAll('article[data-commitment]').length === 1");

        await page.Locator(".views a[href*='view=table']").ClickAsync();
        await Until(page, "document.querySelectorAll('tbody tr').length === 1");
        await page.Locator(".filters a.quiet").ClickAsync();
        await Until(page, "document.querySelectorAll('tbody tr').length === 18");
        (await page.EvaluateAsync<string>(Axis)).ShouldBe("");
        (await page.EvaluateAsync<string>(Words)).ShouldBe("");

        await page.GoBackAsync();
        await Until(page, "document.querySelectorAll('tbody tr').length === 1");
        (await page.EvaluateAsync<string>(Axis)).ShouldBe("3");
        (await page.EvaluateAsync<string>(Words)).ShouldBe("القانون");
    }

    [Fact]
    public async Task A_search_leaves_no_steps_behind()
    {
        var (_, page, _) = await Observer();
        var steps = await page.EvaluateAsync<int>("history.length");

        await page.Locator(".filters [type=search]").FillAsync("القانون");
        await Until(page, "document.querySelectorAll('article[data-commitment]').length < 18");
        await page.Locator(".filters [name=axis]").SelectOptionAsync("3");
        await Until(page, "document.querySelectorAll('article[data-commitment]').length === 1");

        (await page.EvaluateAsync<int>("history.length")).ShouldBe(steps);
    }

    [Fact]
    public async Task A_search_for_a_whole_paragraph_finds_nothing_and_breaks_nothing()
    {
        var (_, page, _) = await Observer();

        await page.Locator(".filters [type=search]").FillAsync(new string('ن', 500));
        await page.Locator(".nothing").First.WaitForAsync();
        await page.Locator(".filters [type=search]").FillAsync("");

        await Until(page, "document.querySelectorAll('article[data-commitment]').length === 18");
        await Live(page);
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_reads_keeps_focus_and_selection_when_another_card_leaves_the_filter()
    {
        var (hand, page, _) = await Observer();
        await page.Locator(".filters [name=status]").SelectOptionAsync("unfinished");
        await Until(page, "document.querySelectorAll('article[data-commitment]').length < 18");
        await page.EvaluateAsync("""
            () => {
                const last = [...document.querySelectorAll('article[data-commitment]')].at(-1);
                last.querySelector('h2 a').focus();
                getSelection().selectAllChildren(last.querySelector('h2'));
            }
            """);
        var chosen = await page.EvaluateAsync<string>("getSelection().toString()");

        await hand.Say(new PercentReported(4, new Percentage(100)));

        await Card(page, 4).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await page.EvaluateAsync<string>("getSelection().toString()")).ShouldBe(chosen);
        (await page.EvaluateAsync<bool>("document.activeElement === [...document.querySelectorAll('article[data-commitment] h2 a')].at(-1)")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_card_glows_on_when_its_editor_is_closed()
    {
        var (hand, page, _) = await Observer();
        var pen = App.Services.GetRequiredService<Editing>().Begin(this, hand.Now.Book.Current!.Meeting.Id, 4, "فلان");
        await Card(page, 4).Locator(".edited-by span").WaitForAsync();
        await hand.Say(new PercentReported(4, new Percentage(68)));
        await Shows(page, 4, 68);
        (await Card(page, 4).GetAttributeAsync("class"))!.ShouldContain("glow-");

        pen.Dispose();

        await Card(page, 4).Locator(".edited-by span").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await Card(page, 4).GetAttributeAsync("class"))!.ShouldContain("glow-");
    }

    [Fact]
    public async Task Open_details_go_along_to_what_is_called()
    {
        var (hand, page, asked) = await Observer();
        var loads = asked.Count;
        await Card(page, 4).Locator("h2 a").ClickAsync();
        await page.Locator("[data-drawer='4']").WaitForAsync();

        await hand.Say(new CommitmentCalled(7));
        await page.Locator("[data-drawer='7']").WaitForAsync();
        page.Url.ShouldEndWith("/?commitment=7");
        await hand.Say(new CommitmentCalled(9));
        await hand.Say(new CommitmentCalled(10));
        await page.Locator("[data-drawer='10']").WaitForAsync();
        page.Url.ShouldEndWith("/?commitment=10");

        // In the place of the address before: the way back closes the details.
        await page.GoBackAsync();
        await page.Locator("[data-drawer]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        asked.Count.ShouldBe(loads);
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Details_that_were_opened_since_or_by_who_does_not_follow_stay()
    {
        var (hand, page, _) = await Observer();
        await hand.Say(new CommitmentCalled(7));
        await page.Locator("[data-called='7']").WaitForAsync();
        await Card(page, 4).Locator("h2 a").ClickAsync();
        await page.Locator("[data-drawer='4']").WaitForAsync();
        await hand.Say(new PercentReported(4, new Percentage(68)));
        await page.Locator("[data-drawer='4'] .figure:has-text('68')").WaitForAsync();

        // By the keyboard: the details lie over it.
        await page.Locator("[data-action=follow]").PressAsync("Enter");
        await page.Locator("[data-follows=no]").WaitForAsync();
        await hand.Say(new CommitmentCalled(9));
        await page.Locator("[data-called='9']").WaitForAsync();
        await hand.Say(new PercentReported(4, new Percentage(70)));
        await page.Locator("[data-drawer='4'] .figure:has-text('70')").WaitForAsync();
    }
}
