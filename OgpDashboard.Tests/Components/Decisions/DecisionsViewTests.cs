using AngleSharp.Dom;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Decisions;

public sealed class DecisionsViewTests : BoardBase
{
    // The meeting is dated in 2020 and the clock is today's: a day that is not over for years yet.
    private const string Far = "2090-01-31";

    [Fact]
    public void The_seeds_own_action_is_there_with_who_answers_for_it_and_its_day()
    {
        var page = Visit("/?view=decisions");

        var item = Items(page).ShouldHaveSingleItem();
        Said(item.QuerySelector(".text")).ShouldBe("تحديد البرمجة الجديدة للأنشطة المتبقية");
        Said(item.QuerySelector("[data-field='owner']")).ShouldContain("نور الدين لصفر");
        Said(item.QuerySelector("[data-field='due']")).ShouldContain("22 يونيو 2020");
        item.GetAttribute("data-state").ShouldBe("open", "on the day of its meeting it was not late");
        page.FindAll("[data-view='decisions'] button").ShouldBeEmpty();
    }

    [Fact]
    public async Task In_the_next_meeting_it_is_late_and_says_so_and_where_it_comes_from()
    {
        await OpenMeeting();
        var item = Items(Visit("/?view=decisions")).ShouldHaveSingleItem();

        item.GetAttribute("data-state").ShouldBe("late");
        Said(item.QuerySelector("[data-field='standing']")).ShouldContain(T["Decision.Late"]);
        Said(item.QuerySelector("[data-field='from']")).ShouldBe(T["Decision.From", "17 يونيو 2020"]);
    }

    [Fact]
    public async Task A_lead_looks_on()
    {
        SignIn(Someone.Lead);
        await OpenMeeting();
        Visit("/?view=decisions&commitment=4").FindAll("[data-section='decisions'] button").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secretary_records_a_difficulty_and_it_is_one_click_away()
    {
        var page = await Begin(Secretary);
        await Fill(page, "kind", "difficulty");
        await Fill(page, "commitment", "7");
        await Type(page, "text", "لا ممثل للالتزام 7");

        await Save(page);
        Alert(page).ShouldBe(T["Refusal.wanted-missing"]);
        Written(page, "text").ShouldBe("لا ممثل للالتزام 7");

        await Type(page, "wanted-input", "تعيين رئيس مشروع");
        await Fill(page, "due-input", Far);
        await Save(page);

        page.WaitForAssertion(() => Items(page).Count.ShouldBe(2));
        page.WaitForAssertion(() => page.FindAll("[data-form='decision']").ShouldBeEmpty());
        Navigation.NavigateTo(page.Find("[data-only='difficulty']").GetAttribute("href")!);
        var item = Items(page).ShouldHaveSingleItem();
        Said(item).ShouldContain(T["DecisionKind.difficulty"]);
        Said(item.QuerySelector("[data-field='wanted']")).ShouldContain("تعيين رئيس مشروع");
        Said(item.QuerySelector("[data-field='owner']")).ShouldContain(T["Decision.Nobody"]);
        Said(item.QuerySelector("a")).ShouldBe(T["Journal.Commitment", 7]);
    }

    [Fact]
    public async Task A_day_before_the_meeting_is_refused_and_nothing_is_lost()
    {
        var page = await Begin();
        await Type(page, "text", "مراسلة القطاعات");
        await Type(page, "owner-input", "هدى بويهي");
        await Fill(page, "due-input", "2020-06-30");

        await Save(page);

        Alert(page).ShouldBe(T["Refusal.due-before-meeting", "1 يوليوز 2020"]);
        (Written(page, "text"), Written(page, "owner-input"), Written(page, "due-input")).ShouldBe(("مراسلة القطاعات", "هدى بويهي", "2020-06-30"));
        Live.Now.Book.Decisions.Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_text_is_refused()
    {
        var page = await Begin();
        await Type(page, "owner-input", "هدى بويهي");

        await Save(page);

        Alert(page).ShouldBe(T["Refusal.text-missing"]);
        Written(page, "owner-input").ShouldBe("هدى بويهي");
    }

    [Fact]
    public async Task A_meeting_that_closes_meanwhile_leaves_what_was_typed()
    {
        var page = await Begin();
        await Type(page, "text", "مراسلة القطاعات");
        await Say(new MeetingClosed());
        page.WaitForAssertion(() => page.FindAll("[data-meeting-state='closed']").ShouldHaveSingleItem());

        await Save(page);

        Alert(page).ShouldBe(T["Refusal.meeting-not-open"]);
        Written(page, "text").ShouldBe("مراسلة القطاعات");
    }

    [Fact]
    public async Task What_is_done_is_done_until_it_is_said_otherwise()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit("/?view=decisions");

        await Act(page, () => page.Find("[data-action='settle-decision']").ClickAsync());
        page.WaitForAssertion(() => Items(page)[0].GetAttribute("data-state").ShouldBe("done"));
        Said(Items(page)[0].QuerySelector("[data-field='standing']")).ShouldContain(T["Decision.Done"]);

        await Act(page, () => page.Find("[data-action='unsettle-decision']").ClickAsync());
        page.WaitForAssertion(() => Items(page)[0].GetAttribute("data-state").ShouldBe("late"));
        page.FindAll("[data-action='edit-decision'], [data-action='withdraw-decision']").ShouldBeEmpty("an earlier meeting recorded it");
    }

    [Fact]
    public async Task What_was_recorded_here_is_put_right_and_keeps_its_place()
    {
        var page = await Begin();
        await Type(page, "text", "مراسلة القطاعات");
        await Save(page);
        page.WaitForAssertion(() => Items(page).Count.ShouldBe(2));
        var id = Items(page)[1].GetAttribute("data-decision");

        await Act(page, () => page.Find("[data-action='edit-decision']").ClickAsync());
        Written(page, "text").ShouldBe("مراسلة القطاعات");
        await Type(page, "text", "مراسلة 9 قطاعات");
        await Save(page);

        page.WaitForAssertion(() => Said(Items(page)[1].QuerySelector(".text")).ShouldBe("مراسلة 9 قطاعات"));
        Items(page)[1].GetAttribute("data-decision").ShouldBe(id);
    }

    [Fact]
    public async Task Withdrawing_asks_once()
    {
        var page = await Begin();
        await Type(page, "text", "مراسلة القطاعات");
        await Save(page);
        page.WaitForAssertion(() => Items(page).Count.ShouldBe(2));

        await Act(page, () => page.Find("[data-action='withdraw-decision']").ClickAsync());
        await Act(page, () => page.Find("[data-action='keep-decision']").ClickAsync());
        Live.Now.Book.Decisions.Length.ShouldBe(2);
        await Act(page, () => page.Find("[data-action='withdraw-decision']").ClickAsync());
        await Act(page, () => page.Find("[data-action='confirm-withdrawal']").ClickAsync());

        page.WaitForAssertion(() => Items(page).Count.ShouldBe(1));
        Said(page.Find(".latest li")).ShouldContain($"{T["Journal.DecisionWithdrawn"]} · مراسلة القطاعات");
    }

    [Fact]
    public async Task A_commitments_drawer_holds_its_own_and_adds_to_them()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit("/?commitment=3");
        Items(page).ShouldBeEmpty();

        await Act(page, () => page.Find("[data-action='add-commitment-decision']").ClickAsync());
        page.FindAll("[data-form='decision'] [data-field='commitment']").ShouldBeEmpty("it is about this one");
        page.Find("[data-field='owner-input']").GetAttribute("placeholder").ShouldBe("هدى بويهي");
        await Type(page, "text", "مراسلة القطاعات");
        await Save(page);

        page.WaitForAssertion(() => Said(Items(page).ShouldHaveSingleItem()).ShouldContain("هدى بويهي"));
        Live.Now.Book.Decisions[^1].Decision.Commitment.ShouldBe(3);
        page.WaitForAssertion(() => page.FindAll("[data-form='decision']").ShouldBeEmpty());
        Navigation.NavigateTo("/?commitment=4");
        Said(Items(page).ShouldHaveSingleItem()).ShouldContain("تحديد البرمجة الجديدة");
    }

    [Fact]
    public async Task The_filters_count_what_they_show()
    {
        SignIn();
        await OpenMeeting();
        await Say(new DecisionRecorded(new Decision(Guid.NewGuid(), DecisionKind.Decision, null, "تمديد الأجل", null, null, null)));
        var page = Visit("/?view=decisions");

        page.FindAll("[data-list='decision-filters'] a").Select(Said).ShouldBe(
            ["الكل 2", "غير منجزة 1", "متأخرة 1", "صعوبات مرفوعة 0", "إجراءات 1", "قرارات 1"]);
        Items(Visit("/?view=decisions&only=late")).Count.ShouldBe(1);
        Said(Visit("/?view=decisions&only=difficulty").Find("[data-view='decisions']")).ShouldContain(T["Decisions.None"]);
        Items(Visit("/?view=decisions&only=decision")).ShouldHaveSingleItem().QuerySelector("[data-field='standing']").ShouldBeNull("a decision is not done, it holds");
    }

    private async Task<IRenderedComponent<Dashboard>> Begin(Domain.People.Actor? who = null)
    {
        SignIn(who);
        await OpenMeeting();
        var page = Visit("/?view=decisions");
        await Act(page, () => page.Find("[data-action='add-decision']").ClickAsync());
        return page;
    }

    private static IReadOnlyList<IElement> Items(IRenderedComponent<Dashboard> page) => page.FindAll("[data-decision]");

    private static string Alert(IRenderedComponent<Dashboard> page) => Said(page.Find("[data-form='decision'] [role='alert']"));

    private static IElement Box(IRenderedComponent<Dashboard> page, string field) => page.Find($"[data-form='decision'] [data-field='{field}']");

    private static string? Written(IRenderedComponent<Dashboard> page, string field) => Box(page, field).GetAttribute("value");

    private static Task Type(IRenderedComponent<Dashboard> page, string field, string text) => page.InvokeAsync(() => Box(page, field).InputAsync(text));

    private static Task Fill(IRenderedComponent<Dashboard> page, string field, string value) => page.InvokeAsync(() => Box(page, field).ChangeAsync(value));

    private Task Save(IRenderedComponent<Dashboard> page) => Act(page, () => page.Find("[data-form='decision']").SubmitAsync());
}
