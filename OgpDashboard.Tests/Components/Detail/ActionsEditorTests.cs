using Bunit;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Detail;

public sealed class ActionsEditorTests : DrawerBase
{
    [Fact]
    public async Task Actions_are_added_moved_and_removed()
    {
        await Begin("actions");
        Inputs("actions").Length.ShouldBe(3);

        await Page.InvokeAsync(() => Section("actions").QuerySelector("[data-action='add-line']")!.ClickAsync());
        await Page.InvokeAsync(() => Inputs("actions")[3].InputAsync("سطر جديد"));
        await Page.InvokeAsync(() => Tool("actions", 3, "Line.Up").ClickAsync());
        await Page.InvokeAsync(() => Tool("actions", 0, "Line.Remove").ClickAsync());
        await Page.InvokeAsync(() => Tool("actions", 0, "Line.Down").ClickAsync());
        await Save("actions");

        Page.WaitForAssertion(() => Live.Now.HistoryOf(4).ShouldHaveSingleItem());
        Now.Find(4)!.Said.Actions.Select(a => a.Text).ShouldBe(["سطر جديد", "تجميع ملاحظات أعضاء لجنة الإشراف بخصوص هذا التقرير", "مخطط العمل في طور المصادقة"]);
        Page.WaitForAssertion(() => Said(Section("actions")).ShouldContain("سطر جديد"));
    }

    [Fact]
    public async Task An_empty_line_of_actions_is_refused_and_nothing_typed_is_lost()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync("نص معدل"));
        await Page.InvokeAsync(() => Section("actions").QuerySelector("[data-action='add-line']")!.ClickAsync());

        await Save("actions");

        Alert("actions").ShouldBe(T["Refusal.text-missing"]);
        Inputs("actions").Length.ShouldBe(4);
        Written(Inputs("actions")[0]).ShouldBe("نص معدل");
        Live.Now.HistoryOf(4).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_figure_that_did_not_move_proposes_the_minutes_own_line_and_saves_it_only_when_asked()
    {
        await Begin("actions");

        await Page.InvokeAsync(() => Section("actions").QuerySelector("[data-action='declare-no-progress']")!.ClickAsync());

        Section("actions").QuerySelectorAll("[data-action='declare-no-progress']").ShouldBeEmpty("it stands there now");
        Written(Inputs("actions")[3]).ShouldBe("لا تقدم منذ الاجتماع الأخير");
        Live.Now.HistoryOf(4).ShouldBeEmpty();
        await Save("actions");
        Page.WaitForAssertion(() => Now.Find(4)!.Said.Actions[^1].ShouldBe(new ActionLine("لا تقدم منذ الاجتماع الأخير", true)));
        Now.Find(4)!.Said.Actions.Length.ShouldBe(4);
    }

    [Fact]
    public async Task Nothing_is_proposed_where_the_figure_moved_or_the_line_stands_already()
    {
        await Begin("actions", 13);
        Section("actions").QuerySelectorAll("[data-action='declare-no-progress']").ShouldBeEmpty("the last minutes' line was copied");

        await Report(4, 70);
        Page = Visit("/?commitment=4");
        await Page.InvokeAsync(() => Page.Find("[data-action='edit-actions']").ClickAsync());
        Section("actions").QuerySelectorAll("[data-action='declare-no-progress']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_declared_stop_is_ticked_beside_its_line()
    {
        await Begin("actions");

        await Page.InvokeAsync(() => Section("actions").QuerySelector("input[type='checkbox']")!.ChangeAsync(true));
        await Save("actions");

        Page.WaitForAssertion(() => Live.Now.HistoryOf(4).ShouldHaveSingleItem());
        Now.Find(4)!.Said.Actions.Select(a => a.DeclaresNoProgress).ShouldBe([true, false, false]);
    }
}
