using Bunit;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Kept;

/// <summary>What is typed and not saved is given back to who typed it, and to nobody else.</summary>
public sealed class KeptTextTests : KeptBase
{
    private KeptDraft? Kept(Field field) => Drafts.Find(Coordinator.Key, new DraftPlace(Now.Meeting.Id, 4, field));

    [Fact]
    public async Task Each_key_is_kept_and_a_crash_of_the_page_loses_none()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[1].InputAsync("نص لم يُحفظ"));
        await Page.InvokeAsync(() => Section("actions").QuerySelector("[data-action='add-line']")!.ClickAsync());
        Offers.ShouldBeEmpty("it is being typed here");

        await Reload();
        Said(Offers.ShouldHaveSingleItem()).ShouldContain("الالتزام 4");
        await Restore();

        Inputs("actions").Length.ShouldBe(4);
        Written(Inputs("actions")[1]).ShouldBe("نص لم يُحفظ");
        Said(Section("actions").QuerySelector("[role='status']")).ShouldContain("استُعيد");
        Offers.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_saved_is_offered_no_more()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[1].InputAsync("نص"));
        Kept(Field.Actions).ShouldNotBeNull();

        await Save("actions");

        Kept(Field.Actions).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_left_on_purpose_is_offered_no_more()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[1].InputAsync("نص"));

        await Page.InvokeAsync(() => Section("actions").QuerySelector("form .actions button[type='button']")!.ClickAsync());

        Kept(Field.Actions).ShouldBeNull();
        Offers.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_typed_back_to_what_stands_is_nothing_to_keep()
    {
        await Begin("actions");
        var standing = Written(Inputs("actions")[0])!;
        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync("غيره"));

        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync(standing));

        Kept(Field.Actions).ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_text_stays_kept()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync(""));

        await Save("actions");

        Kept(Field.Actions).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_offer_can_be_thrown_away()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync("نص"));
        await Reload();

        await Page.InvokeAsync(() => Page.Find("[data-action='drop-kept']").ClickAsync());

        Offers.ShouldBeEmpty();
        Kept(Field.Actions).ShouldBeNull();
    }

    [Fact]
    public async Task A_text_that_was_given_back_can_be_given_up_for_what_stands()
    {
        await Begin("actions");
        var standing = Written(Inputs("actions")[0]);
        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync("نص"));
        await Reload();
        await Page.InvokeAsync(() => Page.Find("[data-action='edit-actions']").ClickAsync());
        Written(Inputs("actions")[0]).ShouldBe("نص", "also by the ordinary button");

        await Page.InvokeAsync(() => Page.Find("[data-action='start-over']").ClickAsync());

        Written(Inputs("actions")[0]).ShouldBe(standing);
        Kept(Field.Actions).ShouldBeNull();
        Section("actions").QuerySelector("[data-kept]").ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_goes_on_with_an_older_text_is_shown_both_before_one_stands()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync("نصي"));
        await Say(new ActionsNoted(4, [new ActionLine("نصهم", false)]), by: Secretary);
        await Reload();
        await Restore();

        await Save("actions");

        Section("actions").QuerySelector("[data-conflict='theirs']")!.TextContent.ShouldContain("نصهم");
        Section("actions").QuerySelector("[data-conflict='mine']")!.TextContent.ShouldContain("نصي");
        await Page.InvokeAsync(() => Section("actions").QuerySelector("[data-action='keep-mine']")!.ClickAsync());
        Now.Find(4)!.Said.Actions[0].Text.ShouldBe("نصي");
        Kept(Field.Actions).ShouldBeNull();
    }

    [Fact]
    public async Task Others_are_offered_nothing_of_it()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync("سر لم يُحفظ"));

        SignIn(Secretary);
        await Reload();
        Offers.ShouldBeEmpty();
        await Page.InvokeAsync(() => Page.Find("[data-action='edit-actions']").ClickAsync());

        Page.Markup.ShouldNotContain("سر لم يُحفظ");
        Section("actions").QuerySelector("[data-kept]").ShouldBeNull();
    }

    [Fact]
    public async Task A_schedule_comes_back_with_its_states_months_and_reason()
    {
        await Begin("schedule");
        await State("dated");
        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='from-month']")!.ChangeAsync("3"));
        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='from-year']")!.ChangeAsync("2027"));
        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='schedule-why']")!.InputAsync("تأخر"));

        await Reload();
        await Restore();
        await Save("schedule");

        Now.Find(4)!.Said.Schedule[0].Window!.From.ShouldBe(new Month(2027, 3));
        Live.Now.HistoryOf(4).First().Change.Why.ShouldBe("تأخر");
    }

    [Fact]
    public async Task A_remark_of_the_platform_comes_back()
    {
        await Begin("platform");
        await Page.InvokeAsync(() => Section("platform").QuerySelector("input[value='remark']")!.ChangeAsync("remark"));
        await Page.InvokeAsync(() => Section("platform").QuerySelector("[data-field='remark-input']")!.InputAsync("ملاحظة"));

        await Reload();
        await Restore();

        Written(Section("platform").QuerySelector("[data-field='remark-input']")!).ShouldBe("ملاحظة");
    }

    [Fact]
    public async Task A_reason_comes_back()
    {
        await Begin("reason");
        await Page.InvokeAsync(() => Section("reason").QuerySelector("[data-field='reason-kind']")!.ChangeAsync("depends-on"));
        await Page.InvokeAsync(() => Section("reason").QuerySelector("[data-field='reason-commitment']")!.ChangeAsync("18"));
        await Page.InvokeAsync(() => Section("reason").QuerySelector("[data-field='reason-text']")!.InputAsync("بعد المصادقة"));

        await Reload();
        await Restore();
        await Save("reason");

        Now.Find(4)!.Said.Reason.ShouldBe(new DelayReason(DelayKind.DependsOn, 18, "بعد المصادقة"));
    }

    [Fact]
    public async Task A_figure_comes_back_on_its_card()
    {
        SignIn();
        await OpenMeeting();
        Page = Visit();
        await Page.InvokeAsync(() => Card(Page, 6).QuerySelector("[data-action='edit-percent']")!.ClickAsync());
        await Page.InvokeAsync(() => Card(Page, 6).QuerySelector("[data-field='percent-input']")!.InputAsync("71"));

        await Reload();
        await Restore();

        Written(Card(Page, 6).QuerySelector("[data-field='percent-input']")!).ShouldBe("71");
        Page.FindAll("[data-drawer]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_figure_behind_a_filter_comes_back_in_the_details()
    {
        SignIn();
        await OpenMeeting();
        Drafts.Keep(Coordinator.Key, new DraftPlace(Now.Meeting.Id, 4, Field.Percent), """[["percent-input","71"]]""", Now.Number);
        Page = Visit("/?axis=2");
        Now.Find(4)!.Commitment.Axis.Number.ShouldNotBe(2);

        await Restore();

        Written(Section("percent").QuerySelector("[data-field='percent-input']")!).ShouldBe("71");
    }

    [Fact]
    public async Task A_decision_comes_back_with_the_id_that_it_would_have_had()
    {
        SignIn();
        await OpenMeeting();
        Page = Visit("/?view=decisions");
        await Page.InvokeAsync(() => Page.Find("[data-action='add-decision']").ClickAsync());
        await Page.InvokeAsync(() => Page.Find("[data-form='decision'] [data-field='text']").InputAsync("مراسلة القطاعات"));
        var id = Page.Find("[data-form='decision'] [data-field='id']").GetAttribute("value");

        await Come("/?view=table");
        await Restore();
        await Page.InvokeAsync(() => Page.Find("[data-form='decision']").SubmitAsync());

        var recorded = Live.Now.Book.Decisions.Where(d => d.Meeting == Now.Meeting.Id).ShouldHaveSingleItem().Decision;
        (recorded.Text, recorded.Id.ToString()).ShouldBe(("مراسلة القطاعات", id!));
        Drafts.Of(Coordinator.Key, Now.Meeting.Id).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decision_that_was_being_written_anew_comes_back_as_that_decision()
    {
        SignIn();
        await OpenMeeting();
        var id = Guid.NewGuid();
        await Say(new DecisionRecorded(new Decision(id, DecisionKind.Action, 4, "نص قديم", null, null, null)));
        await Come("/?view=decisions");
        await Page.InvokeAsync(() => Page.Find($"[data-decision='{id}'] [data-action='edit-decision']").ClickAsync());
        await Page.InvokeAsync(() => Page.Find("[data-form='decision'] [data-field='text']").InputAsync("نص جديد"));

        await Come("/");
        await Restore();
        await Page.InvokeAsync(() => Page.Find($"[data-decision='{id}'] [data-form='decision']").SubmitAsync());

        Live.Now.Book.FindDecision(id)!.Decision.ShouldBe(new Decision(id, DecisionKind.Action, 4, "نص جديد", null, null, null));
        Drafts.Of(Coordinator.Key, Now.Meeting.Id).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decision_of_one_commitment_comes_back_in_its_details()
    {
        SignIn();
        await OpenMeeting();
        Page = Visit("/?commitment=4");
        await Page.InvokeAsync(() => Page.Find("[data-action='add-commitment-decision']").ClickAsync());
        await Page.InvokeAsync(() => Page.Find("[data-form='decision'] [data-field='text']").InputAsync("مراسلة القطاعات"));

        await Come("/?view=charts");
        await Restore();

        Written(Page.Find("[data-drawer='4'] [data-form='decision'] [data-field='text']")).ShouldBe("مراسلة القطاعات");
    }

    [Fact]
    public async Task An_agenda_comes_back_and_says_that_it_was_changed_meanwhile()
    {
        SignIn();
        await OpenMeeting();
        Page = Visit("/?view=meeting");
        await Page.InvokeAsync(() => Page.Find("[data-action='edit-agenda']").ClickAsync());
        await Page.InvokeAsync(() => Page.Find("[data-list='agenda'] [data-field='text']").InputAsync("عرض التقدم"));
        await Say(new AgendaSet([new AgendaItem(1, "نقطة غيري")]), by: Secretary);

        await Come("/");
        await Restore();

        Written(Page.Find("[data-list='agenda'] [data-field='text']")).ShouldBe("عرض التقدم");
        Said(Page.Find("[data-list='agenda'] .still")).ShouldContain(T["Agenda.ChangedMeanwhile"]);
    }

    [Fact]
    public async Task A_text_that_was_saved_is_not_offered_though_its_page_never_heard()
    {
        SignIn();
        await OpenMeeting();
        var place = new DraftPlace(Now.Meeting.Id, 4, Field.Percent);
        Drafts.Keep(Coordinator.Key, place, """[["percent-input","71"]]""", Now.Number);

        await Report(4, 71);
        Page = Visit();

        Offers.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_else_saved_since_hides_no_offer()
    {
        SignIn();
        await OpenMeeting();
        Drafts.Keep(Coordinator.Key, new DraftPlace(Now.Meeting.Id, 4, Field.Percent), """[["percent-input","71"]]""", Now.Number);

        await Report(4, 72, by: Secretary);
        Page = Visit();

        Offers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_cannot_be_saved_any_more_is_still_there_to_be_read()
    {
        SignIn();
        await OpenMeeting();
        Drafts.Keep(Coordinator.Key, new DraftPlace(Now.Meeting.Id, 4, Field.Percent), """[["percent-input","71"]]""", Now.Number);
        await Say(new MeetingClosed());

        Page = Visit();

        Said(Offers.ShouldHaveSingleItem()).ShouldContain("71");
        Page.FindAll("[data-action='restore-kept']").ShouldBeEmpty();
        await Page.InvokeAsync(() => Page.Find("[data-action='drop-kept']").ClickAsync());
        Offers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_keeps_texts_for_who_is_signed_in_also_where_they_have_no_part_and_for_nobody_else()
    {
        await OpenMeeting();
        Page = Visit();
        Asked().ShouldBe([null]);

        SignIn(new Actor("guest", "ضيف", Role.Observer));
        await Come("/");

        Asked().ShouldBe([null, "guest"]);
    }

    private IEnumerable<object?> Asked() => JSInterop.Invocations["ogpTyped.kept"].Select(i => i.Arguments[0]);

    // As when the browser is gone: the page is not told, and another one begins.
    private Task Reload() => Come(Navigation.Uri);

    private async Task Come(string address)
    {
        await DisposeComponentsAsync();
        Page = Visit(address);
    }

    private Task Restore() => Page.InvokeAsync(() => Page.Find("[data-action='restore-kept']").ClickAsync());

    private Task State(string state) => Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='state-input']")!.ChangeAsync(state));
}
