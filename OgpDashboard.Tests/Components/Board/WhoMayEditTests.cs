using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

/// <summary>What the page offers to whom, and what is gone from an open page when it is taken away.</summary>
public sealed class WhoMayEditTests : BoardBase
{
    [Fact]
    public async Task A_lead_is_offered_their_own_commitments_and_nothing_else()
    {
        await OpenMeeting();
        SignIn(Someone.Lead);

        var page = Visit();

        Editable(page).ShouldBe(["4"]);
        page.FindAll("[data-action='open-meeting'], [data-action='close-meeting'], [data-action='correct-meeting'], [data-action='to-people']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deputy_is_offered_their_own()
    {
        await OpenMeeting();
        SignIn(Someone.Deputy);

        Editable(Visit()).ShouldBe(["11"]);
    }

    [Fact]
    public async Task A_secretary_is_offered_every_figure_but_not_the_life_of_the_meeting()
    {
        await OpenMeeting();
        SignIn(Someone.Secretary);

        var page = Visit();

        Editable(page).Count.ShouldBe(18);
        page.FindAll("[data-action='correct-meeting']").Count.ShouldBe(1);
        page.FindAll("[data-action='close-meeting'], [data-action='to-people']").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_secretary_enters_is_said_to_be_for_somebody_else()
    {
        await OpenMeeting();
        await Report(4, 70, Secretary);

        var history = Said(Visit("/?commitment=4").Find(".history"));

        history.ShouldContain("كاتبة الاجتماع");
        history.ShouldContain("نيابة عن نور الدين لصفر");
    }

    [Fact]
    public async Task A_part_that_is_taken_away_leaves_an_open_page_at_once()
    {
        await OpenMeeting();
        SignIn(Someone.Lead);
        var page = Visit();
        Editable(page).ShouldBe(["4"]);

        await Say(new ParticipantRemoved("lasfar"));

        page.WaitForAssertion(() => Editable(page).ShouldBeEmpty());
    }

    [Fact]
    public async Task Signing_out_elsewhere_reaches_an_open_page()
    {
        await OpenMeeting();
        var session = SignIn(Someone.Lead);
        var page = Visit();

        Services.GetRequiredService<Sessions>().End(session.Id);

        page.WaitForAssertion(() =>
        {
            Editable(page).ShouldBeEmpty();
            page.FindAll("[data-action='to-sign-in']").Count.ShouldBe(1);
        });
    }

    [Fact]
    public async Task Whoever_saves_gets_a_receipt_that_the_journal_knows()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit();
        await page.InvokeAsync(() => Card(page, 4).QuerySelector("[data-action='edit-percent']")!.ClickAsync());
        await page.InvokeAsync(() => Card(page, 4).QuerySelector("[data-field='percent-input']")!.InputAsync("70"));
        await page.InvokeAsync(() => Card(page, 4).QuerySelector("form")!.SubmitAsync());

        var receipt = Anchor.Read(Card(page, 4).QuerySelector("[data-receipt]")!.GetAttribute("data-receipt"))!;
        receipt.Number.ShouldBe(Live.Now.Number);
        receipt.Holds(Live.Now.Journal[^1].Hash).ShouldBeTrue();
    }

    [Fact]
    public async Task The_first_coordinator_is_asked_to_become_one_in_their_own_name()
    {
        SignIn();
        await OpenMeeting();

        Visit().FindAll("[data-action='become-coordinator']").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_let_in_is_not_told_to_everybody()
    {
        await OpenMeeting();
        await Say(new InvitationIssued(Guid.NewGuid(), "lasfar", Invitation.Hash("x"), DateTimeOffset.MaxValue));

        Said(Visit().Find(".latest")).ShouldNotContain("دعوة");
    }

    [Fact]
    public async Task A_closed_meeting_shows_the_head_of_its_record()
    {
        await OpenMeeting();
        await Say(new MeetingClosed());

        Visit().Find(".anchor [data-head]").GetAttribute("data-head").ShouldBe(Live.Now.Journal[^1].Receipt.Anchor.ToString());
    }

    private static List<string?> Editable(IRenderedComponent<Dashboard> page) =>
        [.. page.FindAll("article[data-commitment] [data-action='edit-percent']").Select(b => b.Closest("[data-commitment]")!.GetAttribute("data-commitment"))];
}
