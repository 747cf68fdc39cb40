using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;
using Radzen.Blazor;

namespace OgpDashboard.Tests.Components.Meeting;

public sealed class MeetingControlsTests : BoardBase
{
    [Fact]
    public void A_meeting_is_opened_with_one_click_and_follows_the_last_one()
    {
        SignIn();
        var page = Visit();

        page.Find("[data-action='open-meeting']").Click();

        page.WaitForAssertion(() => page.FindAll("[data-meeting-state='open']").ShouldHaveSingleItem());
        Now.Meeting.Follows.ShouldBe(Live.Now.Book.LastClosed!.Meeting.Id);
        Value(page, 4, "percent").ShouldBe("64");
        Value(page, 7, "percent").ShouldBe("");
    }

    [Fact]
    public async Task Closing_asks_once_more_and_is_for_good()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit();
        var dialogs = Render<RadzenDialog>();

        await Task.WhenAny(page.Find("[data-action='close-meeting']").ClickAsync(), Task.CompletedTask);
        dialogs.WaitForAssertion(() => Said(dialogs.Find("[role='dialog']")).ShouldContain(T["Meeting.CloseQuestion", Words.LongDay(Now.Meeting.Details.Date)]));
        Now.Meeting.State.ShouldBe(MeetingState.Open);
        page.FindAll("[data-action='close-meeting']").ShouldBeEmpty("the question holds the only one");

        await dialogs.FindAll("[data-action='close-meeting']").ShouldHaveSingleItem().ClickAsync();

        page.WaitForAssertion(() => page.FindAll("[data-meeting-state='closed']").ShouldHaveSingleItem());
        page.FindAll("[data-commitment] [data-action]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_question_says_what_is_still_open_and_can_be_answered_with_no()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit();
        var dialogs = Render<RadzenDialog>();

        await Task.WhenAny(page.Find("[data-action='close-meeting']").ClickAsync(), Task.CompletedTask);
        dialogs.WaitForAssertion(() => Said(dialogs.Find("[role='dialog'] [data-check='rows-missing']")).ShouldContain("7"));
        dialogs.FindAll("[role='dialog'] [data-check]").Select(c => c.GetAttribute("data-check")).ShouldContain("waits-for-another");
        await dialogs.FindAll("[role='dialog'] button").Single(b => Said(b) == T["Meeting.KeepOpen"]).ClickAsync();

        page.WaitForAssertion(() => page.FindAll("[data-action='close-meeting']").ShouldHaveSingleItem());
        Now.Meeting.State.ShouldBe(MeetingState.Open);
    }

    [Fact]
    public async Task Of_two_who_close_at_once_one_closes_and_the_other_is_told()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit();
        var dialogs = Render<RadzenDialog>();
        await Task.WhenAny(page.Find("[data-action='close-meeting']").ClickAsync(), Task.CompletedTask);
        dialogs.WaitForAssertion(() => dialogs.Find("[role='dialog'] [data-action='close-meeting']"));

        var meeting = Now.Meeting.Id;
        await Say(new MeetingClosed());
        await dialogs.Find("[role='dialog'] [data-action='close-meeting']").ClickAsync();

        page.WaitForAssertion(() => Said(page.Find("header [role='alert']")).ShouldBe(T["Refusal.wrong-meeting-state"]));
        Live.Now.Journal.Count(e => e.Meeting == meeting && e.Change is MeetingClosed).ShouldBe(1);
    }

    [Fact]
    public async Task A_finding_of_the_question_leads_to_where_it_is_mended()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit();
        var dialogs = Render<RadzenDialog>();
        await Task.WhenAny(page.Find("[data-action='close-meeting']").ClickAsync(), Task.CompletedTask);
        dialogs.WaitForAssertion(() => dialogs.Find("[role='dialog'] [data-check='rows-missing'] a").GetAttribute("href").ShouldBe("/?commitment=7"));

        await dialogs.Find("[role='dialog'] [data-check='rows-missing'] a").ClickAsync();

        dialogs.WaitForAssertion(() => dialogs.FindAll("[role='dialog']").ShouldBeEmpty());
        Now.Meeting.State.ShouldBe(MeetingState.Open);
    }

    [Fact]
    public async Task A_meeting_is_prepared_with_its_weekday_shown()
    {
        SignIn();
        var page = Visit();
        var dialogs = Render<RadzenDialog>();

        await Task.WhenAny(page.Find("[data-action='prepare-meeting']").ClickAsync(), Task.CompletedTask);
        dialogs.WaitForAssertion(() => Said(dialogs.Find("[data-field='weekday']")).ShouldNotBeEmpty());
        await dialogs.Find("input#place").InputAsync("الرباط");
        await dialogs.Find("[role='dialog'] form").SubmitAsync();

        page.WaitForAssertion(() => page.FindAll("[data-view='meeting']").ShouldHaveSingleItem("a date alone is no meeting yet"));
        page.FindAll("[data-meeting-state='prepared']").ShouldHaveSingleItem();
        var details = Live.Now.Book.Prepared!.Meeting.Details;
        details.Place.ShouldBe("الرباط");
        Said(page.Find("header")).ShouldContain(Words.LongDay(details.Date));
    }

    [Fact]
    public void The_minutes_weekday_that_does_not_fit_its_date_is_marked() =>
        Said(Visit().Find("header")).ShouldContain(T["Meeting.Weekday", "الخميس"]);

    [Fact]
    public async Task An_earlier_meeting_can_be_chosen()
    {
        var seed = Now.Meeting.Id;
        await OpenMeeting();
        var page = Visit();

        page.Find("header select").Change(seed.ToString(System.Globalization.CultureInfo.InvariantCulture));

        page.WaitForAssertion(() => page.FindAll("[data-meeting-state='closed']").ShouldHaveSingleItem());
        Navigation.Uri.ShouldEndWith(FormattableString.Invariant($"/?meeting={seed}"));
    }

    [Fact]
    public async Task Two_who_open_at_once_open_one_meeting()
    {
        SignIn();
        var page = Visit();
        await Say(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 7, 1), null, null)), meeting: 0);
        page.WaitForAssertion(() => page.FindAll("[data-meeting-state='prepared']").ShouldHaveSingleItem());

        await page.Find("[data-action='open-meeting']").ClickAsync();
        page.WaitForAssertion(() => page.FindAll("[data-meeting-state='open']").ShouldHaveSingleItem());

        Live.Now.Book.Boards.Count(b => b.Meeting.State == MeetingState.Open).ShouldBe(1);
        await Should.ThrowAsync<RefusedException>(() => Say(new MeetingOpened()));
    }
}
