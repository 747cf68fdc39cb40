using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access;
using OgpDashboard.App.Components.People;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.People;

/// <summary>The page on which the coordinator says who takes part and gives out links.</summary>
public sealed class PeoplePageTests : BoardBase
{
    public PeoplePageTests() => Services.AddSingleton<SiteAddress>().AddAuthenticationCore().AddHttpContextAccessor();

    private IRenderedComponent<PeoplePage> Page { get; set; } = default!;

    [Fact]
    public async Task It_shows_nothing_to_anybody_but_coordinators()
    {
        await OpenMeeting();
        foreach (var who in new[] { Someone.Secretary, Someone.Lead, Someone.Observer })
        {
            SignIn(who);
            Page = Render<PeoplePage>();
            Page.FindAll("[data-list], [data-person], form[data-form]").ShouldBeEmpty();
            Page.Find("[role='alert']").TextContent.ShouldContain("للمنسق");
        }
    }

    [Fact]
    public async Task Each_participant_stands_with_what_they_answer_for_and_who_is_missing_is_said()
    {
        await Open();

        Page.FindAll("[data-list='participants'] tbody tr").Count.ShouldBe(9);
        Said(Row("mouradi")).ShouldContain("1، 2، 8");
        Said(Row("mellouk")).ShouldContain("بالنيابة");
        Said(Page.Find("[data-list='participants']")).ShouldContain("7، 9، 13، 14، 15، 16، 18");
    }

    [Fact]
    public async Task Links_for_all_are_shown_once_each_with_its_code()
    {
        await Open();

        await Page.InvokeAsync(() => Page.Find("[data-action='issue-all']").ClickAsync());

        var links = Page.FindAll("[data-link-address]").Select(l => l.GetAttribute("value")!).ToList();
        links.Count.ShouldBe(9);
        links.ShouldBeUnique();
        Page.FindAll("svg.qr path").Count.ShouldBe(9);
        Live.Now.Book.Roster.Invitations.Count(i => i.Meeting == Now.Meeting.Id).ShouldBe(9);
        Services.GetRequiredService<Invitations>().Find(links[0].Split('/')[^1])!.Person.ShouldBe("mouradi");
        Page.FindAll("[data-link='issued']").Count.ShouldBe(9);

        await Page.InvokeAsync(() => Page.Find("[data-action='links-done']").ClickAsync());
        Page.FindAll("[data-link-address]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_is_withdrawn_and_its_use_is_seen()
    {
        await Open();
        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-action='issue-link']")!.ClickAsync());
        var invitation = Live.Now.Book.Roster.Invitations[^1];
        Services.GetRequiredService<Sessions>().Begin("lasfar", "لصفر", DateTimeOffset.MaxValue, invitation.Id, usesUp: true);

        await Page.InvokeAsync(() => Row("bourous").QuerySelector("[data-action='issue-link']")!.ClickAsync());
        Row("lasfar").QuerySelector("[data-link='used']").ShouldNotBeNull();

        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-action='revoke-link']")!.ClickAsync());
        Row("lasfar").QuerySelector("[data-link='none']").ShouldNotBeNull();
        Live.Now.Book.Roster.Find(invitation.Id)!.RevokedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Somebody_new_is_added_with_their_commitments()
    {
        await Open();
        await Fill("name", "سعاد العلمي");
        await Page.InvokeAsync(() => Page.Find("[data-form='participant'] [data-number='7']").ChangeAsync(true));
        await Page.InvokeAsync(() => Page.Find("[data-form='participant'] [data-number='9']").ChangeAsync(true));
        await Page.InvokeAsync(() => Page.Find("[data-form='participant']").SubmitAsync());

        var part = Now.Meeting.Participants.Single(p => p.Person.Name == "سعاد العلمي");
        part.Commitments.ShouldBe([7, 9]);
        Now.Find(7)!.AnsweredBy!.Person.ShouldBe(part.Person);
        Said(Row(part.Person.Key)).ShouldContain("7، 9");
    }

    [Fact]
    public async Task Whoever_presses_twice_adds_one_person()
    {
        await Open();
        await Fill("name", "سعاد العلمي");
        var form = Page.Find("[data-form='participant']");

        await Page.InvokeAsync(() => Task.WhenAll(form.SubmitAsync(), form.SubmitAsync()));

        Now.Meeting.Participants.Count(p => p.Person.Name == "سعاد العلمي").ShouldBe(1);
    }

    [Fact]
    public async Task A_name_that_is_missing_is_asked_for_and_nothing_typed_is_lost()
    {
        await Open();
        await Fill("quality", "مكلفة بالتتبع");
        await Page.InvokeAsync(() => Page.Find("[data-form='participant'] [data-number='7']").ChangeAsync(true));
        await Page.InvokeAsync(() => Page.Find("[data-form='participant']").SubmitAsync());

        Said(Page.Find("[data-form='participant'] [role='alert']")).ShouldNotBeEmpty();
        Page.Find("[data-form='participant'] [data-field='quality']").GetAttribute("value").ShouldBe("مكلفة بالتتبع");
        Page.Find("[data-form='participant'] [data-number='7']").HasAttribute("checked").ShouldBeTrue();
        Now.Meeting.Participants.Length.ShouldBe(9);
    }

    [Fact]
    public async Task A_part_is_changed_and_a_name_put_right()
    {
        await Open();
        await Page.InvokeAsync(() => Row("benaamar").QuerySelector("[data-action='edit-participant']")!.ClickAsync());
        await Fill("name", "هجر بنعامر");
        await Page.InvokeAsync(() => Page.Find("[data-form='participant']").SubmitAsync());

        Now.Meeting.Part("benaamar")!.Person.Name.ShouldBe("هجر بنعامر");
        Now.Meeting.Part("benaamar")!.Commitments.ShouldBe([12]);
    }

    [Fact]
    public async Task Removing_asks_once_more()
    {
        await Open();
        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-action='remove-participant']")!.ClickAsync());
        Now.Meeting.Part("lasfar").ShouldNotBeNull();

        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-action='remove-participant']")!.ClickAsync());

        Now.Meeting.Part("lasfar").ShouldBeNull();
        Page.FindAll("[data-list='participants'] [data-person='lasfar']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_was_marked_is_not_removed_and_the_page_says_why()
    {
        await Open();
        await Say(new AttendanceMarked("lasfar", Attendance.Present, null, null, null));
        await Fill("name", "سعاد العلمي");
        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-action='remove-participant']")!.ClickAsync());
        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-action='remove-participant']")!.ClickAsync());

        Said(Page.Find("main > [role='alert']")).ShouldContain("لصفر");
        Now.Meeting.Part("lasfar")!.Attendance.ShouldBe(Attendance.Present);
        Page.Find("[data-form='participant'] [data-field='name']").GetAttribute("value").ShouldBe("سعاد العلمي");

        await Say(new AttendanceMarked("lasfar", Attendance.Invited, null, null, null));
        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-action='remove-participant']")!.ClickAsync());
        await Page.InvokeAsync(() => Row("lasfar").QuerySelector("[data-action='remove-participant']")!.ClickAsync());
        Now.Meeting.Part("lasfar").ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_presses_twice_gives_a_role_to_one_person()
    {
        await Open();
        await Page.InvokeAsync(() => Page.Find("[data-form='role'] [data-field='name']").ChangeAsync("سعاد العلمي"));
        var form = Page.Find("[data-form='role']");

        await Page.InvokeAsync(() => Task.WhenAll(form.SubmitAsync(), form.SubmitAsync()));

        Live.Now.Book.Roster.People.Count(p => p.Name == "سعاد العلمي").ShouldBe(1);
    }

    [Fact]
    public async Task A_role_is_given_and_taken_and_the_last_coordinator_stays()
    {
        await Open();
        await Page.InvokeAsync(() => Page.Find("[data-form='role'] [data-field='name']").ChangeAsync("كوثر المنسقة"));
        await Page.InvokeAsync(() => Page.Find("[data-form='role'] [data-field='role']").ChangeAsync(nameof(Role.Coordinator)));
        await Page.InvokeAsync(() => Page.Find("[data-form='role']").SubmitAsync());

        // The printed link has done its work: whoever came by it is nobody from now on.
        Live.Now.Book.Roster.HasCoordinator.ShouldBeTrue();
        Page.Find("[data-page='people'] > [role='alert']").TextContent.ShouldContain("للمنسق");

        var person = Live.Now.Book.Roster.People.Single(p => p.Name == "كوثر المنسقة");
        SignIn(new Actor(person.Key, person.Name, Role.Coordinator));
        Page = Render<PeoplePage>();
        await Page.InvokeAsync(() => RoleRow(person.Key).QuerySelector("[data-action='take-role']")!.ClickAsync());
        await Page.InvokeAsync(() => RoleRow(person.Key).QuerySelector("[data-action='take-role']")!.ClickAsync());
        Said(Page.Find("main > [role='alert']")).ShouldContain("آخر منسق");

        await Page.InvokeAsync(() => RoleRow("secretary").QuerySelector("[data-action='take-role']")!.ClickAsync());
        await Page.InvokeAsync(() => RoleRow("secretary").QuerySelector("[data-action='take-role']")!.ClickAsync());
        Live.Now.Book.Roster.Given.ShouldNotContainKey("secretary");
    }

    private async Task Open()
    {
        SignIn();
        await OpenMeeting();
        Page = Render<PeoplePage>();
    }

    private Task Fill(string field, string value) => Page.InvokeAsync(() => Page.Find($"[data-form='participant'] [data-field='{field}']").ChangeAsync(value));

    private IElement Row(string person) => Page.Find($"[data-list='participants'] [data-person='{person}']");

    private IElement RoleRow(string person) => Page.Find($"[data-list='roles'] [data-person='{person}']");
}
