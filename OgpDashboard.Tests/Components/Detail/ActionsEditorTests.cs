using Bunit;
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
    public async Task A_declared_stop_is_ticked_beside_its_line()
    {
        await Begin("actions");

        await Page.InvokeAsync(() => Section("actions").QuerySelector("input[type='checkbox']")!.ChangeAsync(true));
        await Save("actions");

        Page.WaitForAssertion(() => Live.Now.HistoryOf(4).ShouldHaveSingleItem());
        Now.Find(4)!.Said.Actions.Select(a => a.DeclaresNoProgress).ShouldBe([true, false, false]);
    }
}
