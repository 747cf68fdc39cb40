using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;
using Radzen.Blazor;

namespace OgpDashboard.Tests.Components.Meeting;

/// <summary>The page of the meeting itself: before it, while it runs, and after.</summary>
public sealed class MeetingViewTests : BoardBase
{
    private static readonly MeetingDetails September = new(new DateOnly(2020, 9, 15), new TimeOnly(14, 30), "https://meet.example/ogp");

    [Fact]
    public async Task The_prepared_meeting_is_shown_where_none_is_named_and_the_board_stays_the_last_ones()
    {
        await Prepare();

        var page = Visit("/?view=meeting");

        page.Find("header[data-meeting]").GetAttribute("data-meeting").ShouldBe("2");
        var facts = Said(page.Find("[data-list='facts']"));
        facts.ShouldContain("الثلاثاء 15 شتنبر 2020");
        facts.ShouldContain("14:30");
        page.Find("[data-list='facts'] dd a").GetAttribute("href").ShouldBe("https://meet.example/ogp");
        page.FindAll("[data-list='checks']").ShouldBeEmpty("nothing was said yet that could be looked at");
        Visit().Find("header[data-meeting]").GetAttribute("data-meeting").ShouldBe("1");
    }

    [Fact]
    public async Task The_last_meeting_can_still_be_chosen_in_it()
    {
        await Prepare();
        var page = Visit("/?view=meeting");

        page.Find("header select").Change("1");
        page.WaitForAssertion(() => page.Find("header[data-meeting]").GetAttribute("data-meeting").ShouldBe("1"));

        page.Find("header select").Change("2");
        page.WaitForAssertion(() => Navigation.Uri.ShouldEndWith("/?view=meeting"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("قاعة الاجتماعات")]
    [InlineData("data:text/html,x")]
    public async Task A_place_that_is_no_address_of_the_web_is_no_link(string place)
    {
        await Prepare(new MeetingDetails(September.Date, null, place));

        var facts = Visit("/?view=meeting").Find("[data-list='facts'] dl");

        facts.QuerySelectorAll("a").ShouldBeEmpty();
        Said(facts).ShouldContain(place);
    }

    [Fact]
    public void Who_answers_for_what_is_listed_and_who_is_missing_is_said()
    {
        var page = Visit("/?view=meeting");

        page.FindAll("[data-list='responsibilities'] [data-answered-by='']").Select(e => e.GetAttribute("data-number")).ShouldBe(["7", "9", "13", "14", "15", "16", "18"]);
        Said(page.Find("[data-list='responsibilities'] [data-number='7']")).ShouldContain(T["Card.Nobody"]);
        Said(page.Find("[data-list='responsibilities'] [data-number='11']")).ShouldContain($"بسمة ملوك ({T["Card.Deputy"]})");
    }

    [Fact]
    public void The_seeds_findings_stand_there_each_with_its_way_to_where_it_is_mended()
    {
        var page = Visit("/?view=meeting");

        page.FindAll("[data-check]").Select(c => c.GetAttribute("data-check")).ShouldBe(
        [
            "weekday-against-date", "rows-missing", "complete-yet-remaining", "complete-without-details", "unfinished-undated", "platform-not-updated", "nobody-present",
            "cancelled", "waits-for-another", "action-due",
        ]);
        Links("complete-without-details").ShouldBe(["/?view=meeting&commitment=1", "/?view=meeting&commitment=2", "/?view=meeting&commitment=8"]);
        Links("weekday-against-date").ShouldBe(["/?view=meeting#meeting-details"]);
        Links("nobody-present")[^1].ShouldBe("/?view=meeting#attendance");
        Links("action-due").ShouldBe(["/?view=meeting&commitment=4", "/?view=decisions"]);
        Said(page.Find("[data-check='action-due']")).ShouldContain("22 يونيو 2020");
        Said(page.Find("[data-check='waits-for-another']")).ShouldContain("16");
        string[] Links(string check) => [.. page.FindAll($"[data-check='{check}'] a").Select(a => a.GetAttribute("href")!)];
    }

    [Fact]
    public async Task What_is_mended_leaves_the_list_at_once()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit("/?view=meeting");
        page.Find("[data-check='rows-missing']");
        page.FindAll("[data-check='nobody-marked'] a").Select(a => a.GetAttribute("href")).ShouldContain("/people");

        await Report(7, 10);

        page.WaitForAssertion(() => page.FindAll("[data-check='rows-missing']").ShouldBeEmpty());
    }

    [Fact]
    public async Task The_minutes_are_a_step_away_once_there_is_something_to_read()
    {
        await Prepare();

        Visit("/?view=meeting").FindAll("[data-action='minutes']").ShouldBeEmpty();
        Visit("/?view=meeting&meeting=1").Find("[data-action='minutes']").GetAttribute("href").ShouldBe("/export/1/minutes");
    }

    [Fact]
    public async Task The_invitation_is_a_file_of_this_meeting()
    {
        await Prepare();
        var link = Visit("/?view=meeting").Find("[data-action='invitation']");
        link.GetAttribute("href").ShouldBe("/export/2/invitation.ics");
        link.HasAttribute("download").ShouldBeTrue();
    }

    [Fact]
    public async Task A_closed_meeting_is_reopened_for_a_reason_and_closes_as_version_two()
    {
        SignIn();
        var page = Visit("/?view=meeting");
        var dialogs = Render<RadzenDialog>();
        await Act(page, () => page.Find("[data-action='reopen-meeting']").ClickAsync());
        await Act(page, () => page.Find("form.reopen").SubmitAsync());
        Said(page.Find("form.reopen [role='alert']")).ShouldBe(T["Refusal.reopening-needs-reason"]);

        await page.InvokeAsync(() => page.Find("form.reopen [data-field='why']").InputAsync("خطأ في نسبة الالتزام 4"));
        await Act(page, () => page.Find("form.reopen").SubmitAsync());

        page.WaitForAssertion(() => page.FindAll("header[data-meeting-state='open']").ShouldHaveSingleItem());
        Said(page.Find("header [data-version]")).ShouldBe(T["Meeting.Version", 2]);
        Live.Now.Journal[^1].Change.Why.ShouldBe("خطأ في نسبة الالتزام 4");

        await Task.WhenAny(page.Find("[data-action='close-meeting']").ClickAsync(), Task.CompletedTask);
        dialogs.WaitForAssertion(() => dialogs.Find("[role='dialog'] [data-action='close-meeting']"));
        await dialogs.Find("[role='dialog'] [data-action='close-meeting']").ClickAsync();
        page.WaitForAssertion(() => page.FindAll("header[data-meeting-state='closed']").ShouldHaveSingleItem());
        Now.Meeting.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Only_the_coordinator_reopens_and_only_the_last_meeting()
    {
        SignIn(Secretary);
        Visit("/?view=meeting").FindAll("[data-action='reopen-meeting']").ShouldBeEmpty();

        SignIn();
        Visit("/?view=meeting").FindAll("[data-action='reopen-meeting']").ShouldHaveSingleItem();
        await OpenMeeting();
        Visit("/?view=meeting&meeting=1").FindAll("[data-action='reopen-meeting']").ShouldBeEmpty();
        await Say(new MeetingClosed());
        Visit("/?view=meeting&meeting=1").FindAll("[data-action='reopen-meeting']").ShouldBeEmpty();
        Visit("/?view=meeting").FindAll("[data-action='reopen-meeting']").ShouldHaveSingleItem();
    }

    private Task<Receipt> Prepare(MeetingDetails? details = null) => Say(new MeetingPrepared(details ?? September), meeting: 0);
}
