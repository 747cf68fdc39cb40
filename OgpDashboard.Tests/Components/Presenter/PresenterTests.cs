using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Presenter;

/// <summary>The shared screen: what it says, and that there is nothing on it to press.</summary>
public sealed class PresenterTests : BoardBase
{
    private const string Address = "/?view=present";

    [Fact]
    public async Task All_eighteen_are_there_and_nothing_can_be_clicked_not_even_by_the_coordinator()
    {
        SignIn();
        await OpenMeeting();
        foreach (var called in new int?[] { null, 4 })
        {
            await Say(new CommitmentCalled(called));
            var page = Visit(Address);

            page.FindAll("[data-commitment]").Select(c => c.GetAttribute("data-commitment")).Distinct().Count().ShouldBe(18);
            page.FindAll("a, button, input, select, textarea, form, [data-action], [tabindex]:not([tabindex='-1'])").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_card_says_its_figure_its_movement_its_platform_and_its_schedule_in_words()
    {
        await OpenMeeting();
        var page = Visit(Address);

        await Report(4, 68);

        page.WaitForAssertion(() => Value(page, 4, "percent").ShouldBe("68"));
        Said(Card(page, 4)).ShouldContain("+4 " + T["Card.SinceLast"]);
        Said(Card(page, 4)).ShouldContain(T["PlatformStatus.not-updated"]);
        Card(page, 4).QuerySelector(".bar")!.GetAttribute("style").ShouldBe("--now:68;--was:64");
        Card(page, 4).QuerySelector(".bar .was").ShouldNotBeNull();
        Said(Card(page, 13)).ShouldContain(T["Card.NoProgress"]);
        Said(Card(page, 6)).ShouldContain("أكتوبر - نونبر 2020");
        page.Find("[data-total='mean']").GetAttribute("data-value").ShouldBe("77.59");
    }

    [Fact]
    public void Commitment_7_is_hatched_and_has_no_number()
    {
        var page = Visit(Address);

        Card(page, 7).QuerySelector(".bar")!.ClassList.ShouldContain("none");
        Said(Card(page, 7).QuerySelector("[data-field='percent']")).ShouldBe(T["Percent.None"]);
        Said(Card(page, 7)).ShouldContain(T["Card.NotInMinutes"]);
    }

    [Fact]
    public async Task The_called_one_takes_the_screen_with_all_that_is_said_of_it()
    {
        await OpenMeeting();
        await Report(4, 68);
        var page = Visit(Address);

        await Say(new CommitmentCalled(4));

        page.WaitForAssertion(() => page.FindAll("[data-view='present'][data-called='4']").Count.ShouldBe(1));
        var large = page.Find("article[data-commitment='4']");
        var row = Now.Find(4)!;
        Said(large.QuerySelector("h2")).ShouldBe(row.Commitment.Title);
        Value(page, 4, "percent").ShouldBe("68");
        foreach (var text in row.Said.Actions.Select(a => a.Text).Concat(row.Said.Schedule.Select(s => s.Text)))
        {
            Said(large).ShouldContain(text);
        }

        Said(large.QuerySelector("[data-field='speaks']")).ShouldEndWith("نور الدين لصفر");
        Said(large.QuerySelector("[data-list='past']")).ShouldBe("17 يونيو 2020: 64 % 1 يوليوز 2020: 68 %");
        large.QuerySelector("[role='timer']")!.HasAttribute("data-since").ShouldBeTrue();
        page.FindAll(".others [data-commitment]").Count.ShouldBe(17);

        await Say(new CommitmentCalled(null));
        page.WaitForAssertion(() => page.FindAll("article[data-commitment]").Count.ShouldBe(18));
    }

    [Fact]
    public async Task What_does_not_fit_is_counted()
    {
        await OpenMeeting();
        await Say(new ActionsNoted(4, [.. Enumerable.Range(1, 7).Select(i => new ActionLine(FormattableString.Invariant($"سطر {i}"), false))]));
        await Say(new CommitmentCalled(4));

        Said(Visit(Address).Find("article[data-commitment='4']")).ShouldContain(Words.Count("Present.More", 3));
    }

    [Fact]
    public async Task A_screen_that_does_not_follow_keeps_all_eighteen_and_marks_the_called_one()
    {
        await OpenMeeting();
        await Say(new CommitmentCalled(4));

        var page = Visit(Address + "&follow=no");

        page.FindAll("article[data-commitment]").Count.ShouldBe(18);
        page.FindAll("article[aria-current='true']").ShouldHaveSingleItem().GetAttribute("data-commitment").ShouldBe("4");
    }

    [Fact]
    public void It_shows_the_way_to_join_as_a_code_and_as_text()
    {
        var page = Visit(Address);

        page.Find("svg.qr").GetAttribute("aria-label").ShouldBe(T["Present.Code"]);
        Said(page.Find(".join bdi")).ShouldBe(new Uri(Navigation.BaseUri).Authority);
    }

    [Fact]
    public void The_board_leads_to_it_in_a_window_of_its_own()
    {
        var link = Visit("/?q=7").Find("[data-action='to-present']");

        link.GetAttribute("href").ShouldBe(Address);
        link.GetAttribute("target").ShouldBe("_blank");
    }
}
