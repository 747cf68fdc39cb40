using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Meeting;

/// <summary>Who is there: marked by hand, proposed by who is connected, summed up in a sentence.</summary>
public sealed class AttendancePanelTests : BoardBase
{
    private IRenderedComponent<Dashboard> Page { get; set; } = default!;

    private Presence Presence => Services.GetRequiredService<Presence>();

    [Fact]
    public void The_seeds_nine_speak_for_eleven_commitments()
    {
        Page = Visit("/?view=meeting");

        var sentence = Said(Page.Find("[data-field='attendance-summary']"));
        sentence.ShouldContain("9 حاضرين عن 11 التزاماً");
        sentence.ShouldContain(T["Attendance.Silent", "7، 9، 13، 14، 15، 16، 18"]);
        sentence.ShouldContain(T["Attendance.ByDeputy", "11"]);
        Page.FindAll("[data-list='attendance'] [data-person]").Count.ShouldBe(9);
        Page.FindAll("[data-list='attendance'] button").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mark-present", Attendance.Present)]
    [InlineData("mark-excused", Attendance.Excused)]
    [InlineData("mark-absent", Attendance.Absent)]
    public async Task One_press_marks_and_another_takes_it_back(string action, Attendance attendance)
    {
        await Open();
        await Press("lasfar", action);

        Part.Attendance.ShouldBe(attendance);
        Page.WaitForAssertion(() => Find("lasfar", action)!.GetAttribute("aria-pressed").ShouldBe("true"));

        await Press("lasfar", action);
        Part.Attendance.ShouldBe(Attendance.Invited);
    }

    [Fact]
    public async Task Who_is_represented_is_so_by_somebody_whose_name_is_asked()
    {
        await Open();
        await Press("lasfar", "mark-represented");
        Part.Attendance.ShouldBe(Attendance.Invited);
        await Act(Page, () => Row("lasfar").QuerySelector("form")!.SubmitAsync());
        Said(Row("lasfar").QuerySelector("[role='alert']")).ShouldBe(T["Refusal.representative-missing"]);

        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-field='represented-by']")!.InputAsync("سعاد العلمي"));
        await Act(Page, () => Row("lasfar").QuerySelector("form")!.SubmitAsync());

        (Part.Attendance, Part.RepresentedBy).ShouldBe((Attendance.Represented, "سعاد العلمي"));
        Page.WaitForAssertion(() => Said(Page.Find("[data-field='attendance-summary']")).ShouldContain("حاضر واحد عن التزام واحد"));
        var card = Visit().Find("[data-commitment='4'] [data-field='lead']");
        card.ClassList.ShouldContain("represented");
        Said(card).ShouldContain(T["Card.RepresentedBy", "سعاد العلمي"]);
    }

    [Fact]
    public async Task Arrival_and_leaving_are_kept_and_leaving_first_is_refused()
    {
        await Open();
        await IsPresent();
        await Set("arrived", "10:15:00");
        await Set("left", "09:00:00");

        Part.Arrived.ShouldBe(new TimeOnly(10, 15));
        Part.Left.ShouldBeNull();
        Said(Row("lasfar").QuerySelector("[role='alert']")).ShouldBe(T["Refusal.left-before-arriving"]);
        Row("lasfar").QuerySelector("[data-field='left']")!.GetAttribute("value").ShouldStartWith("09:00");

        await Set("left", "11:30:00");
        Part.Left.ShouldBe(new TimeOnly(11, 30));
        Said(Row("lasfar").QuerySelector("[role='alert']")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Now_is_the_hour_on_the_wall()
    {
        await Open();
        await IsPresent();
        var (from, wall) = (Services.GetRequiredService<WallClock>().TimeOfDay, Services.GetRequiredService<WallClock>());

        await Press("lasfar", "arrived-now");

        new[] { from, wall.TimeOfDay }.ShouldContain(Part.Arrived!.Value);
        Page.WaitForAssertion(() => Find("lasfar", "arrived-now").ShouldBeNull());
    }

    [Fact]
    public async Task What_is_typed_in_a_row_stays_when_others_are_marked()
    {
        await Open();
        await Press("lasfar", "mark-represented");
        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-field='represented-by']")!.InputAsync("سعاد"));

        await Say(new AttendanceMarked("hami", Attendance.Present, null, null, null));
        Page.WaitForAssertion(() => Row("hami").GetAttribute("data-attendance").ShouldBe("present"));

        Row("lasfar").QuerySelector("[data-field='represented-by']")!.GetAttribute("value").ShouldBe("سعاد");
    }

    [Fact]
    public async Task Who_is_connected_is_proposed_and_confirmed_all_at_once()
    {
        await Open();
        Page.FindAll("[data-action='confirm-connected']").ShouldBeEmpty();
        Presence.Come("a", "لصفر", "lasfar");
        Presence.Come("b", "حمي", "hami");
        Presence.Come("c", "حمي", "hami");
        Presence.Come("d", "زائر");
        await Say(new AttendanceMarked("bouihi", Attendance.Absent, null, null, null));
        Presence.Come("e", "بويهي", "bouihi");
        Page.WaitForAssertion(() => Said(Page.Find("[data-action='confirm-connected']")).ShouldBe(Words.Count("Attendance.Confirm", 2)));
        Page.WaitForAssertion(() => Page.FindAll("[data-list='attendance'] [data-connected]").Count.ShouldBe(3));
        Part.Attendance.ShouldBe(Attendance.Invited, "proposed, not marked");

        await Act(Page, () => Page.Find("[data-action='confirm-connected']").ClickAsync());

        Now.Meeting.Participants.Where(p => p.Attendance == Attendance.Present).Select(p => p.Person.Key).ShouldBe(["lasfar", "hami"]);
        Now.Meeting.Part("bouihi")!.Attendance.ShouldBe(Attendance.Absent, "what was marked by hand stays");
        Page.WaitForAssertion(() => Page.FindAll("[data-action='confirm-connected']").ShouldBeEmpty());
    }

    [Theory]
    [InlineData(Attendance.Excused, "excused")]
    [InlineData(Attendance.Absent, "absent")]
    public async Task A_card_says_in_words_who_is_not_there(Attendance attendance, string token)
    {
        await Open();
        await Say(new AttendanceMarked("lasfar", attendance, null, null, null));

        var lead = Visit().Find("[data-commitment='4'] [data-field='lead']");

        lead.ClassList.ShouldContain(token);
        Said(lead.QuerySelector(".quality")).ShouldContain(Words.Name(attendance));
    }

    [Fact]
    public async Task A_lead_sees_who_is_there_and_marks_nobody()
    {
        await Open();
        await Say(new AttendanceMarked("lasfar", Attendance.Present, null, new TimeOnly(10, 0), null));
        SignIn(Someone.Lead);
        Page = Visit("/?view=meeting");

        Said(Row("lasfar")).ShouldContain("10:00");
        Page.FindAll("[data-list='attendance'] button, [data-list='attendance'] input").ShouldBeEmpty();
    }

    private Participant Part => Now.Meeting.Part("lasfar")!;

    private async Task Open()
    {
        SignIn();
        await OpenMeeting();
        Page = Visit("/?view=meeting");
    }

    // Hours are asked for only of who is there.
    private async Task IsPresent()
    {
        await Press("lasfar", "mark-present");
        Page.WaitForAssertion(() => Find("lasfar", "arrived-now").ShouldNotBeNull());
    }

    private IElement Row(string person) => Page.Find($"[data-list='attendance'] [data-person='{person}']");

    private IElement? Find(string person, string action) => Row(person).QuerySelector($"[data-action='{action}']");

    private Task Press(string person, string action) => Act(Page, () => Find(person, action)!.ClickAsync());

    // With seconds, as the browser's script sends an hour.
    private Task Set(string field, string value) => Page.InvokeAsync(() => Row("lasfar").QuerySelector($"[data-field='{field}']")!.ChangeAsync(value));
}
