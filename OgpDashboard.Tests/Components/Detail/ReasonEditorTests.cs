using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Detail;

public sealed class ReasonEditorTests : DrawerBase
{
    [Fact]
    public async Task What_did_not_move_asks_for_a_reason_and_what_moved_does_not()
    {
        SignIn();
        await OpenMeeting();
        await Report(5, 100);
        await Report(6, 95);

        Said(Visit("/?commitment=4").Find("[data-section='reason']")).ShouldContain(T["Reason.NotSaid"]);
        Visit("/?commitment=6").FindAll("[data-section='reason']").ShouldBeEmpty();
        Visit("/?commitment=5").FindAll("[data-section='reason']").ShouldBeEmpty("it is complete");
        await Report(4, 60);
        Visit("/?commitment=4").FindAll("[data-section='reason']").ShouldHaveSingleItem("it fell");
    }

    [Fact]
    public async Task Bodies_that_have_not_replied_are_counted_and_the_card_says_so()
    {
        await Begin("reason", 3);
        await Kind("awaiting-replies");

        await Save("reason");
        Alert("reason").ShouldBe(Words.Sentence(new RefusedException(Refusal.BodiesMissing, 999)));

        await Page.InvokeAsync(() => Section("reason").QuerySelector("[data-field='reason-bodies']")!.InputAsync("9"));
        await Page.InvokeAsync(() => Section("reason").QuerySelector("[data-field='reason-text']")!.InputAsync("القطاعات الوزارية"));
        await Save("reason");

        Page.WaitForAssertion(() => Said(Section("reason").QuerySelector("[data-field='reason']")).ShouldBe("في انتظار رد 9 هيئات · القطاعات الوزارية"));
        Said(Card(Page, 3).QuerySelector("[data-field='reason']")).ShouldBe("في انتظار رد 9 هيئات · القطاعات الوزارية");
        Card(Page, 3).QuerySelector("[data-field='delta']")!.GetAttribute("title").ShouldBe("في انتظار رد 9 هيئات · القطاعات الوزارية");
        Said(Page.Find(".latest li")).ShouldContain($"{T["Journal.reason"]}: في انتظار رد 9 هيئات");
    }

    [Fact]
    public async Task A_reason_that_depends_names_another_commitment()
    {
        await Begin("reason", 14);
        await Kind("depends-on");
        Section("reason").QuerySelectorAll("[data-field='reason-commitment'] option[value='14']").ShouldBeEmpty("it cannot wait for itself");

        await Save("reason");
        Alert("reason").ShouldBe(Words.Sentence(new RefusedException(Refusal.DependsOnNothing, "–")));

        await Page.InvokeAsync(() => Section("reason").QuerySelector("[data-field='reason-commitment']")!.ChangeAsync("16"));
        await Save("reason");

        Page.WaitForAssertion(() => Now.Find(14)!.Said.Reason.ShouldBe(new DelayReason(DelayKind.DependsOn, 16, null)));
        Page.WaitForAssertion(() => Said(Section("reason")).ShouldContain(T["Reason.on", 16]));
    }

    [Fact]
    public async Task Another_reason_needs_its_words_and_loses_none()
    {
        await Begin("reason");
        await Kind("other");
        await Save("reason");
        Alert("reason").ShouldBe(T["Refusal.text-missing"]);

        await Page.InvokeAsync(() => Section("reason").QuerySelector("[data-field='reason-text']")!.InputAsync("انتقال المشروع"));
        await Say(new MeetingClosed());
        await Save("reason");

        Alert("reason").ShouldBe(T["Refusal.meeting-not-open"]);
        Section("reason").QuerySelector("[data-field='reason-text']")!.GetAttribute("value").ShouldBe("انتقال المشروع");
    }

    [Fact]
    public async Task A_reason_is_put_right_and_taken_back()
    {
        SignIn();
        await OpenMeeting();
        await Say(new ReasonGiven(3, new DelayReason(DelayKind.AwaitingReplies, 5, null)));
        Page = Visit("/?commitment=3");
        await Page.InvokeAsync(() => Page.Find("[data-action='edit-reason']").ClickAsync());
        Section("reason").QuerySelector("[data-field='reason-bodies']")!.GetAttribute("value").ShouldBe("5");

        await Kind("");
        await Save("reason");

        Page.WaitForAssertion(() => Now.Find(3)!.Said.Reason.ShouldBeNull());
        Page.WaitForAssertion(() => Card(Page, 3).QuerySelector("[data-field='reason']").ShouldBeNull());
    }

    [Fact]
    public async Task A_figure_that_moves_meanwhile_leaves_the_reason_that_is_being_typed()
    {
        await Begin("reason");
        await Kind("other");
        await Page.InvokeAsync(() => Section("reason").QuerySelector("[data-field='reason-text']")!.InputAsync("انتقال المشروع"));

        await Report(4, 70);
        Page.WaitForAssertion(() => Value(Page, 4, "percent").ShouldBe("70"));

        Section("reason").QuerySelector("[data-field='reason-text']")!.GetAttribute("value").ShouldBe("انتقال المشروع");
    }

    [Fact]
    public async Task Reasons_are_asked_for_anew_in_the_next_meeting()
    {
        await OpenMeeting();
        await Say(new ReasonGiven(3, new DelayReason(DelayKind.Pandemic, null, null)));
        await Say(new MeetingClosed());

        await OpenMeeting();

        Now.Find(3)!.Said.Reason.ShouldBeNull();
        Said(Visit("/?commitment=3").Find("[data-section='reason']")).ShouldContain(T["Reason.NotSaid"]);
    }

    private Task Kind(string kind) => Page.InvokeAsync(() => Section("reason").QuerySelector("[data-field='reason-kind']")!.ChangeAsync(kind));
}
