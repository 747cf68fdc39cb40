using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components;
using OgpDashboard.App.Components.Board;
using OgpDashboard.App.Components.Charts;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

public sealed class RenderTests : BoardBase
{
    [Fact]
    public async Task One_change_renders_one_card_and_no_other()
    {
        await OpenMeeting();
        var page = Visit();
        var before = Renders(page);

        await Report(4, 68);

        page.WaitForAssertion(() => Value(page, 4, "percent").ShouldBe("68"));
        await Settled(page);
        Renders(page).ShouldBe(before.ToDictionary(c => c.Key, c => c.Key == 4 ? c.Value + 1 : c.Value), ignoreOrder: true);
    }

    [Fact]
    public async Task The_coordinators_own_save_renders_no_other_card()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit();
        var before = Renders(page);

        await page.InvokeAsync(() => Card(page, 4).QuerySelector("[data-action='edit-percent']")!.ClickAsync());
        await page.InvokeAsync(() => Card(page, 4).QuerySelector("[data-field='percent-input']")!.InputAsync("68"));
        await page.InvokeAsync(() => Card(page, 4).QuerySelector("form")!.SubmitAsync());

        page.WaitForAssertion(() => Value(page, 4, "percent").ShouldBe("68"));
        await Settled(page);
        var after = Renders(page);
        before.Keys.Where(c => after[c] != before[c]).ShouldBe([4]);
    }

    [Fact]
    public async Task A_call_renders_the_card_that_was_called_and_the_one_that_is()
    {
        SignIn();
        await OpenMeeting();
        await Say(new CommitmentCalled(4));
        var page = Visit();
        var before = Renders(page);

        await Say(new CommitmentCalled(9));

        page.WaitForAssertion(() => Card(page, 9).ClassList.ShouldContain("called"));
        await Settled(page);
        var after = Renders(page);
        before.Keys.Where(c => after[c] != before[c]).ShouldBe([4, 9]);
        Card(page, 4).ClassList.ShouldNotContain("called");
    }

    [Fact]
    public async Task A_change_of_one_field_renders_its_card_alone()
    {
        await OpenMeeting();
        var page = Visit();
        var before = Renders(page);

        await Say(new PlatformReported(13, new PlatformReport(PlatformStatus.Updated, null)));

        page.WaitForAssertion(() => Value(page, 13, "platform").ShouldBe("updated"));
        await Settled(page);
        Renders(page).ShouldBe(before.ToDictionary(c => c.Key, c => c.Key == 13 ? c.Value + 1 : c.Value), ignoreOrder: true);
    }

    [Fact]
    public async Task A_pushed_change_moves_the_totals_the_log_and_the_card()
    {
        await OpenMeeting();
        var page = Visit();

        await Report(4, 81);

        page.WaitForAssertion(() =>
        {
            page.Find("[data-total='mean']").GetAttribute("data-value").ShouldBe("78.35");
            Value(page, 4, "delta").ShouldBe("17");
            Said(page.Find("aside")).ShouldContain("الالتزام 4 من 64 % إلى 81 %");
        });
    }

    [Fact]
    public async Task A_page_that_is_gone_is_told_no_more()
    {
        await OpenMeeting();
        Visit();
        Watching().ShouldBe((1, 1, 1));

        await DisposeComponentsAsync();

        Watching().ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task A_second_click_on_its_way_leaves_no_pen_behind()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit();
        var editing = Services.GetRequiredService<Editing>();
        var card = page.FindComponents<CommitmentCard>().Single(c => c.Instance.Row.Number == 4);
        await page.InvokeAsync(() =>
        {
            card.Instance.BeginEdit();
            card.Instance.BeginEdit();
        });
        editing.Count.ShouldBe(1);

        await page.InvokeAsync(() => Card(page, 4).QuerySelector("[data-field='percent-input']")!.KeyDownAsync(Key.Escape));

        editing.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Each_change_of_a_card_glows_anew_whatever_else_moved_between()
    {
        await OpenMeeting();
        var page = Visit();
        Card(page, 4).ClassList.ShouldNotContain(c => c.StartsWith("glow"));

        await Report(4, 68);
        page.WaitForAssertion(() => Card(page, 4).ClassList.ShouldContain("glow-a"));
        await Report(5, 99);
        await Report(4, 69);
        page.WaitForAssertion(() => Card(page, 4).ClassList.ShouldContain("glow-b"));
        Card(page, 3).ClassList.ShouldNotContain(c => c.StartsWith("glow"));
    }

    private (int Live, int Presence, int Editing) Watching() =>
        (Live.Watching, Services.GetRequiredService<Presence>().Watching, Services.GetRequiredService<Editing>().Watching);

    [Fact]
    public void Who_comes_and_who_goes_is_counted_in_the_header()
    {
        var presence = Services.GetRequiredService<Presence>();
        presence.Come("one", "");
        var page = Visit();
        page.Find("[data-presence]").GetAttribute("data-presence").ShouldBe("1");

        presence.Come("two", "");
        presence.Come("three", "المنسق");
        page.WaitForAssertion(() =>
        {
            page.Find("[data-presence]").GetAttribute("data-presence").ShouldBe("3");
            Said(page.Find("[data-presence]")).ShouldContain(Words.Count("Presence", 3));
        });

        presence.Go("two");
        page.WaitForAssertion(() => page.Find("[data-presence]").GetAttribute("data-presence").ShouldBe("2"));
    }

    [Fact]
    public async Task Who_edits_a_card_elsewhere_is_shown_on_it_and_not_on_their_own()
    {
        SignIn();
        await OpenMeeting();
        var mine = Visit();
        var other = Visit();
        var sentence = (string)T["Card.EditedBy", Coordinator.Name];

        await mine.InvokeAsync(() => Card(mine, 4).QuerySelector("[data-action='edit-percent']")!.ClickAsync());

        other.WaitForAssertion(() => Said(Card(other, 4)).ShouldContain(sentence));
        other.FindAll("[data-commitment]").Count(c => Said(c).Contains(sentence, StringComparison.Ordinal)).ShouldBe(1);
        Said(Card(mine, 4)).ShouldNotContain(sentence);

        await mine.InvokeAsync(() => Card(mine, 4).QuerySelector("[data-field='percent-input']")!.KeyDownAsync(Key.Escape));

        other.WaitForAssertion(() => Said(Card(other, 4)).ShouldNotContain(sentence));
    }

    [Fact]
    public async Task That_somebody_edits_elsewhere_draws_one_card_and_not_the_page()
    {
        await OpenMeeting();
        var page = Visit();
        var (before, chart) = (Renders(page), page.FindComponent<ChartPanel>().RenderCount);

        using (Services.GetRequiredService<Editing>().Begin(new object(), Now.Meeting.Id, 4, Coordinator.Name))
        {
            page.WaitForAssertion(() => Said(Card(page, 4)).ShouldContain(T["Card.EditedBy", Coordinator.Name]));
        }

        page.WaitForAssertion(() => Said(Card(page, 4)).ShouldNotContain(T["Card.EditedBy", Coordinator.Name]));
        await Settled(page);
        Renders(page).ShouldBe(before.ToDictionary(c => c.Key, c => c.Key == 4 ? c.Value + 2 : c.Value), ignoreOrder: true);
        page.FindComponent<ChartPanel>().RenderCount.ShouldBe(chart);

        // A figure does draw it.
        await Report(5, 99);
        page.WaitForAssertion(() => page.FindComponent<ChartPanel>().RenderCount.ShouldBeGreaterThan(chart));
    }

    [Fact]
    public async Task An_edit_in_the_drawer_is_shown_on_the_card_elsewhere()
    {
        SignIn();
        await OpenMeeting();
        var mine = Visit("/?commitment=4");
        var other = Visit("/?commitment=4");

        await mine.InvokeAsync(() => mine.Find("[data-action='edit-platform']").ClickAsync());

        other.WaitForAssertion(() => Said(Card(other, 4)).ShouldContain(T["Card.EditedBy", Coordinator.Name]));
    }

    private static Dictionary<int, int> Renders(IRenderedComponent<Dashboard> page) =>
        page.FindComponents<CommitmentCard>().ToDictionary(c => c.Instance.Row.Number, c => c.Instance.Renders);
}
