using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Detail;

public sealed class PlatformEditorTests : DrawerBase
{
    [Fact]
    public async Task A_platform_is_reported_and_shows_on_the_card()
    {
        await Begin("platform");

        await Page.InvokeAsync(() => Section("platform").QuerySelector("input[value='updated']")!.ChangeAsync("updated"));
        await Save("platform");

        Page.WaitForAssertion(() => Value(Page, 4, "platform").ShouldBe("updated"));
        Section("platform").QuerySelector("form").ShouldBeNull();
        Said(Section("platform")).ShouldContain(T["PlatformStatus.updated"]);
    }

    [Fact]
    public async Task A_remark_without_words_is_refused_and_with_them_saved()
    {
        await Begin("platform");
        await Page.InvokeAsync(() => Section("platform").QuerySelector("input[value='remark']")!.ChangeAsync("remark"));

        await Save("platform");
        Alert("platform").ShouldBe(T["Refusal.remark-needs-text"]);

        await Page.InvokeAsync(() => Section("platform").QuerySelector("[data-field='remark-input']")!.InputAsync("الرابط chafafiya.ma لا يعمل"));
        await Save("platform");

        Page.WaitForAssertion(() => Value(Page, 4, "platform").ShouldBe("remark"));
        Said(Section("platform")).ShouldContain("الرابط chafafiya.ma لا يعمل");
    }

    [Fact]
    public async Task A_conflict_over_the_platform_shows_both_and_theirs_can_stay()
    {
        await Begin("platform");
        await Page.InvokeAsync(() => Section("platform").QuerySelector("input[value='updated']")!.ChangeAsync("updated"));
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "ملاحظة الكاتبة")), by: Secretary);

        await Save("platform");

        Alert("platform").ShouldContain(T["Conflict.Text", Secretary.Name]);
        Said(Section("platform").QuerySelector("[data-conflict='mine']")).ShouldBe(T["PlatformStatus.updated"]);
        Page.WaitForAssertion(() => Said(Section("platform").QuerySelector("[data-conflict='theirs']")).ShouldContain("ملاحظة الكاتبة"));
        await Page.InvokeAsync(() => Section("platform").QuerySelector("[data-action='keep-theirs']")!.ClickAsync());
        Section("platform").QuerySelector("form").ShouldBeNull();
        Value(Page, 4, "platform").ShouldBe("remark");
    }

    [Fact]
    public async Task A_conflict_over_the_platform_can_end_with_mine()
    {
        await Begin("platform");
        await Page.InvokeAsync(() => Section("platform").QuerySelector("input[value='updated']")!.ChangeAsync("updated"));
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "ملاحظة الكاتبة")), by: Secretary);
        await Save("platform");

        await Page.InvokeAsync(() => Section("platform").QuerySelector("[data-action='keep-mine']")!.ClickAsync());

        Page.WaitForAssertion(() => Value(Page, 4, "platform").ShouldBe("updated"));
        Section("platform").QuerySelector("form").ShouldBeNull();
    }
}
