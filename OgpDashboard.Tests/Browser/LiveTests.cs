using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

public sealed class LiveTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task One_edits_and_the_other_sees_it_move()
    {
        var viewer = await Viewer();
        var lead = await OpenMeeting();
        await viewer.Locator("[data-meeting-state=open]").WaitForAsync();

        await Card(lead, 4).FocusAsync();
        await lead.Keyboard.PressAsync("Enter");
        await lead.Keyboard.TypeAsync("68");
        await lead.Keyboard.PressAsync("Enter");

        await Shows(viewer, 4, 68);
        (await Card(viewer, 4).Locator("[data-field=delta]").GetAttributeAsync("data-value")).ShouldBe("4");
        await viewer.Locator("[data-total=mean][data-value='77.59']").WaitForAsync();
        (await viewer.Locator(".latest li").First.InnerTextAsync()).ShouldContain("68");
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chart_moves_in_place_and_is_not_made_again()
    {
        var viewer = await Viewer("/?view=charts");
        var lead = await OpenMeeting();
        await viewer.Locator("[data-meeting-state=open]").WaitForAsync();
        const string figure = "Chart.getChart(document.querySelector('[data-chart=by-commitment] canvas'))";
        await Until(viewer, $"globalThis.Chart && {figure}?.data.datasets.length === 2");
        await viewer.EvaluateAsync($"{figure}.sameAsBefore = true");

        await Report(lead, 4, "68");

        await Until(viewer, $"{figure}.data.datasets[0].data[3] === 68");
        (await viewer.EvaluateAsync<bool>($"{figure}.sameAsBefore")).ShouldBeTrue();
        (await viewer.Locator("[data-chart=by-commitment] tbody tr").Nth(3).InnerTextAsync()).ShouldContain("68");
    }

    [Fact]
    public async Task Two_who_change_the_same_figure_both_see_both_values()
    {
        var first = await OpenMeeting();
        var second = await Coordinator();
        await Card(second, 4).Locator("[data-action=edit-percent]").ClickAsync();
        await second.Locator("[data-field=percent-input]").FillAsync("70");
        await Card(first, 4).Locator(".edited-by span").WaitForAsync();

        await Report(first, 4, "68");
        await Shows(second, 5, 100);
        await second.Keyboard.PressAsync("Enter");

        var alert = Card(second, 4).GetByRole(AriaRole.Alert);
        await alert.Locator("[data-conflict=theirs]").GetByText("68").WaitForAsync();
        (await alert.Locator("[data-conflict=mine]").InnerTextAsync()).ShouldContain("70");
        (await second.Locator("[data-field=percent-input]").InputValueAsync()).ShouldBe("70");

        await alert.Locator("[data-action=keep-mine]").ClickAsync();
        await Shows(first, 4, 70);
    }

    [Fact]
    public async Task A_page_that_lost_its_connection_catches_up_by_itself()
    {
        var lead = await OpenMeeting();
        var viewer = await Viewer();
        await viewer.EvaluateAsync("document.querySelector('[type=search]').value = 'كلمة لم تُحفظ'");
        await CutConnections(viewer, async () => (await viewer.Locator("#connection").InnerTextAsync()).ShouldContain("نعيد الاتصال"));

        await Report(lead, 4, "68");

        await Live(viewer);
        await Shows(viewer, 4, 68);
        (await viewer.Locator("[type=search]").InputValueAsync()).ShouldBe("كلمة لم تُحفظ");
        (await viewer.Locator("#connection").IsHiddenAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_comes_back_by_itself_after_the_server_was_restarted()
    {
        var lead = await OpenMeeting();
        await Report(lead, 4, "68");
        var viewer = await Viewer();

        await RestartServer();

        await viewer.Locator("body[data-live=connected]").WaitForAsync(new() { Timeout = 30_000 });
        await Shows(viewer, 4, 68);
        await Live(lead);
        await Report(lead, 4, "69");
        await Shows(viewer, 4, 69);
    }

    [Fact]
    public async Task A_figure_that_was_being_typed_is_still_there_after_a_restart()
    {
        var lead = await OpenMeeting();
        await Card(lead, 4).Locator("[data-action=edit-percent]").ClickAsync();
        await lead.Locator("[data-field=percent-input]").FillAsync("71");

        await RestartServer();

        await Until(lead, "document.querySelector('[data-commitment=\"4\"] [data-field=percent-input]')?.value === '71' && document.body.dataset.live === 'connected'");
        await lead.Locator("[data-field=percent-input]").PressAsync("Enter");
        await Shows(lead, 4, 71);
    }

    [Fact]
    public async Task A_board_whose_chart_script_is_lost_is_still_a_board()
    {
        var lead = await OpenMeeting();
        var viewer = await Viewer();
        await viewer.Context.RouteAsync("**/chart.umd*", route => route.AbortAsync());
        await viewer.ReloadAsync();
        await Live(viewer);

        await Report(lead, 4, "68");

        await Shows(viewer, 4, 68);
        (await viewer.Locator("article[data-commitment]").CountAsync()).ShouldBe(18);
    }

    [Fact]
    public async Task A_page_whose_circuit_broke_mends_itself()
    {
        var viewer = await Viewer();
        await viewer.EvaluateAsync("window.before = true");
        await viewer.EvaluateAsync("document.getElementById('blazor-error-ui').style.display = 'block'");
        await Until(viewer, "!window.before && document.body.dataset.live === 'connected'");
    }

    [Fact]
    public async Task Presence_counts_the_pages_that_are_here()
    {
        var viewer = await Viewer();
        await viewer.Locator("[data-presence='1']").WaitForAsync();
        var other = await Viewer();
        await viewer.Locator("[data-presence='2']").WaitForAsync();
        await other.CloseAsync();
        await viewer.Locator("[data-presence='1']").WaitForAsync();
    }

    private static async Task Report(IPage page, int commitment, string percent)
    {
        await Card(page, commitment).Locator("[data-action=edit-percent]").ClickAsync();
        await page.Locator("[data-field=percent-input]").FillAsync(percent);
        await page.Keyboard.PressAsync("Enter");
        await Shows(page, commitment, int.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));
    }
}
