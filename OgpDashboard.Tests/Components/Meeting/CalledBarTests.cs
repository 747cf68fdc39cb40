using System.Globalization;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Meeting;

/// <summary>Calling a commitment: who can, what all see, and who is told that it is their turn.</summary>
public sealed class CalledBarTests : BoardBase
{
    private const string Bar = "[data-follows]";

    [Fact]
    public async Task Nobody_but_the_coordinator_has_buttons_to_call()
    {
        await OpenMeeting();
        await Say(new CommitmentCalled(4));
        foreach (var who in new[] { Someone.Secretary, Someone.Lead, Someone.Observer })
        {
            SignIn(who);
            Visit().FindAll("[data-action^='call'], [data-field='call-number']").ShouldBeEmpty(who.Name);
        }
    }

    [Theory]
    [InlineData(Role.Secretary)]
    [InlineData(Role.Lead)]
    public async Task The_door_refuses_a_call_by_anybody_else(Role role)
    {
        await OpenMeeting();

        await Should.ThrowAsync<RefusedException>(() => Say(new CommitmentCalled(4), by: Someone.Who(role)));
        Now.Called.ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_called_while_no_meeting_is_open()
    {
        SignIn();

        Visit().FindAll($"{Bar}, [data-action='call']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_viewer_sees_what_is_called_who_speaks_and_who_is_next()
    {
        await OpenMeeting();
        var page = Visit();
        page.Find(Bar).ClassList.ShouldBe(["visually-hidden"]);

        await Say(new CommitmentCalled(4));

        page.WaitForAssertion(() => page.Find(Bar).GetAttribute("data-called").ShouldBe("4"));
        var bar = page.Find(Bar);
        Said(bar).ShouldContain(Now.Find(4)!.Commitment.Title);
        Said(bar.QuerySelector("[data-field='speaks']")).ShouldBe($"{T["Called.Word"]} نور الدين لصفر");
        Said(bar.QuerySelector("[data-next='5']")).ShouldContain("سعيدة بوروس");
        bar.QuerySelector("[aria-live='polite']")!.TextContent.ShouldContain("نور الدين لصفر");
        bar.QuerySelector("[role='timer']")!.GetAttribute("data-since")
            .ShouldBe(Now.Meeting.Course.Commitments[4].Since!.Value.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_commitment_that_nobody_speaks_for_says_so()
    {
        await OpenMeeting();
        await Say(new CommitmentCalled(9));
        Said(Visit().Find("[data-field='speaks']")).ShouldEndWith(T["Card.Nobody"]);

        await Say(new AttendanceMarked("lasfar", Attendance.Represented, "ليلى العلوي", null, null));
        await Say(new CommitmentCalled(4));
        Said(Visit().Find("[data-field='speaks']")).ShouldEndWith(T["Called.Represents", "ليلى العلوي", "نور الدين لصفر"]);

        await Say(new AttendanceMarked("lasfar", Attendance.Absent, null, null, null));
        Said(Visit().Find("[data-field='speaks']")).ShouldEndWith(T["Card.Nobody"]);
    }

    [Fact]
    public async Task The_coordinator_calls_by_the_card_by_next_by_previous_and_ends()
    {
        var page = await AsCoordinator();

        await Click(page, "[data-action='call-next']");
        Now.Called!.Number.ShouldBe(1);
        await Click(page, "[data-commitment='13'] [data-action='call']");
        Now.Called!.Number.ShouldBe(13);
        await Click(page, "[data-action='call-next']");
        Now.Called!.Number.ShouldBe(14);
        await Click(page, "[data-action='call-previous']");
        Now.Called!.Number.ShouldBe(13);
        await Click(page, "[data-action='call-end']");
        Now.Called.ShouldBeNull();
        page.WaitForAssertion(() => page.FindAll("[data-action='call-end'], .card.called").ShouldBeEmpty());
    }

    [Fact]
    public async Task Before_the_first_and_after_the_last_there_is_nothing_to_call()
    {
        var page = await AsCoordinator();
        page.Find("[data-action='call-previous']").HasAttribute("disabled").ShouldBeTrue();

        await Say(new CommitmentCalled(18));

        page.WaitForAssertion(() => page.Find("[data-action='call-next']").HasAttribute("disabled").ShouldBeTrue());
        page.Find("[data-action='call-previous']").HasAttribute("disabled").ShouldBeFalse();
        page.FindAll("[data-next]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("7")]
    [InlineData("٧")]
    [InlineData(" 7 ")]
    public async Task A_number_is_typed_in_either_script(string typed)
    {
        var page = await AsCoordinator();

        await Type(page, typed);

        Now.Called!.Number.ShouldBe(7);
        page.WaitForAssertion(() => (page.Find("[data-field='call-number']").GetAttribute("value") ?? "").ShouldBe(""));
    }

    [Theory]
    [InlineData("19")]
    [InlineData("0")]
    [InlineData("س")]
    [InlineData("99999999999")]
    public async Task A_number_that_is_none_of_the_plan_is_refused_and_stays_in_its_box(string typed)
    {
        var page = await AsCoordinator();

        await Type(page, typed);

        Said(page.Find(".called-bar [role='alert']")).ShouldNotBeEmpty();
        page.Find("[data-field='call-number']").GetAttribute("value").ShouldBe(typed);
        Now.Called.ShouldBeNull();
    }

    [Fact]
    public async Task Calling_what_is_called_already_records_nothing()
    {
        var page = await AsCoordinator();
        await Say(new CommitmentCalled(7));
        var before = Live.Now.Number;

        await Type(page, "7");

        Live.Now.Number.ShouldBe(before);
    }

    [Fact]
    public async Task The_called_card_is_marked_with_a_word_and_offers_no_second_call()
    {
        var page = await AsCoordinator();

        await Say(new CommitmentCalled(4));

        page.WaitForAssertion(() => Card(page, 4).GetAttribute("aria-current").ShouldBe("true"));
        Said(Card(page, 4)).ShouldContain(T["Card.Called"]);
        Card(page, 4).QuerySelector("[data-action='call']").ShouldBeNull();
        page.FindAll("article[aria-current]").Count.ShouldBe(1);
        Card(page, 5).QuerySelector("[data-action='call']")!.GetAttribute("aria-label").ShouldBe(T["Card.CallOne", 5]);
    }

    [Fact]
    public async Task A_row_of_the_table_is_marked_too()
    {
        await OpenMeeting();
        var page = Visit("/?view=table");

        await Say(new CommitmentCalled(4));

        page.WaitForAssertion(() => Card(page, 4).GetAttribute("aria-current").ShouldBe("true"));
        Said(Card(page, 4)).ShouldContain(T["Card.Called"]);
    }

    [Fact]
    public async Task A_lead_is_told_that_they_are_next_and_then_that_they_have_the_word()
    {
        await OpenMeeting();
        SignIn(Someone.Lead);
        var page = Visit();
        await Say(new CommitmentCalled(3));
        page.WaitForAssertion(() => Said(page.Find("[data-yours='next']")).ShouldBe(T["Called.YoursNext"]));
        page.FindAll("[data-action='edit-called']").ShouldBeEmpty();

        await Say(new CommitmentCalled(4));

        page.WaitForAssertion(() => Said(page.Find("[data-yours='now']")).ShouldContain(T["Called.Yours"]));
        page.Find("button[data-action='edit-called']").GetAttribute("data-edits").ShouldBe("4");

        await Say(new CommitmentCalled(5));
        page.WaitForAssertion(() => page.FindAll("[data-yours], [data-action='edit-called']").ShouldBeEmpty());
    }

    [Fact]
    public async Task Calls_do_not_push_figures_off_the_list_of_latest_changes()
    {
        await OpenMeeting();
        await Report(4, 68);
        await Say(new CommitmentCalled(5));
        var page = Visit();

        page.FindAll(".latest li").Count.ShouldBe(3, "prepared, opened, reported");
        Said(page.Find(".latest li")).ShouldContain("68");
    }

    [Fact]
    public async Task From_another_view_the_notice_leads_to_the_card()
    {
        await OpenMeeting();
        await Say(new CommitmentCalled(4));
        SignIn(Someone.Lead);

        Visit("/?view=table").Find("a[data-action='edit-called']").GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task Nothing_is_called_any_more_when_the_meeting_closes()
    {
        await OpenMeeting();
        await Say(new CommitmentCalled(4));
        var page = Visit();

        await Say(new MeetingClosed());

        page.WaitForAssertion(() => page.FindAll($"{Bar}, .card.called").ShouldBeEmpty());
    }

    private async Task<IRenderedComponent<Dashboard>> AsCoordinator()
    {
        SignIn();
        await OpenMeeting();
        return Visit();
    }

    private Task Click(IRenderedComponent<Dashboard> page, string button) => Act(page, () => page.Find(button).ClickAsync());

    private async Task Type(IRenderedComponent<Dashboard> page, string typed)
    {
        await page.InvokeAsync(() => page.Find("[data-field='call-number']").InputAsync(typed));
        await Act(page, () => page.Find(".calling").SubmitAsync());
    }
}
