using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Detail;

public sealed class DrawerTests : DrawerBase
{
    [Fact]
    public void It_says_everything_of_a_commitment()
    {
        var drawer = Visit("/?commitment=14").Find("[data-drawer='14']");
        var row = Now.Find(14)!;

        foreach (var line in row.Said.Schedule)
        {
            Said(drawer).ShouldContain(line.Text);
        }

        Said(drawer).ShouldContain(row.Commitment.Title);
        Said(drawer).ShouldContain(row.Commitment.Institution);
        Said(drawer).ShouldContain(row.Said.Actions[0].Text);
        Said(drawer).ShouldContain(T["Remaining.on", 16]);
        Said(drawer).ShouldContain(T["AttentionReason.no-progress"]);
        Said(drawer).ShouldContain(T["Drawer.NoHistory"]);
        Said(drawer).ShouldContain(T["Card.Nobody"]);
    }

    [Fact]
    public void It_says_what_is_not_certain()
    {
        Said(Visit("/?commitment=1").Find("[data-drawer]")).ShouldContain(T["Drawer.Provisional"]);
        Said(Visit("/?commitment=4").Find("[data-drawer]")).ShouldContain($"{Now.Find(4)!.Commitment.Axis.Name} ({T["Drawer.AxisUnconfirmed"]})");
        Said(Visit("/?commitment=10").Find("[data-drawer]")).ShouldContain($"{Now.Find(10)!.Commitment.Institution} ({T["Drawer.Inferred"]})");
        Said(Visit("/?commitment=12").Find("[data-drawer]")).ShouldContain(Now.Find(12)!.AnsweredBy!.Person.Note!);
    }

    [Fact]
    public void It_is_opened_from_its_card_and_closed_by_its_address()
    {
        var page = Visit();

        Navigation.NavigateTo(Card(page, 4).QuerySelector("h2 a")!.GetAttribute("href")!);
        page.Find("[data-drawer='4']").GetAttribute("role").ShouldBe("dialog");
        Navigation.NavigateTo(page.Find("[data-action='close-details']").GetAttribute("href")!);

        page.FindAll("[data-drawer]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_meeting_that_closes_meanwhile_leaves_what_was_typed_in_the_drawer()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync("نص معدل"));
        await Say(new MeetingClosed());
        Page.WaitForAssertion(() => Page.FindAll("[data-meeting-state='closed']").ShouldHaveSingleItem());

        await Save("actions");

        Alert("actions").ShouldBe(T["Refusal.meeting-not-open"]);
        Written(Inputs("actions")[0]).ShouldBe("نص معدل");
    }

    [Fact]
    public async Task The_history_lists_each_change_newest_first()
    {
        await OpenMeeting();
        Page = Visit("/?commitment=4");
        await Report(4, 68);
        await Report(4, 60, Secretary);
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "ملاحظة")));
        await Say(new Rescheduled(4, [ScheduleLine.Undated("لاحقا")]));
        await Report(5, 99);

        Page.WaitForAssertion(() =>
        {
            var lines = Page.FindAll("[data-drawer] ol li").Where(li => li.QuerySelector("time") is not null).Select(Said).ToList();
            lines.Count.ShouldBe(4);
            lines[0].ShouldContain(T["Journal.schedule"]);
            lines[1].ShouldContain(T["PlatformStatus.remark"] + " (ملاحظة)");
            lines[2].ShouldContain("من 68 % إلى 60 %");
            lines[2].ShouldContain(Secretary.Name);
            lines[2].ShouldContain("تصحيح");
            lines[3].ShouldContain("من 64 % إلى 68 %");
        });
    }

    [Fact]
    public async Task Leaving_an_editor_changes_nothing()
    {
        await Begin("actions");
        await Page.InvokeAsync(() => Inputs("actions")[0].InputAsync("نص معدل"));

        await Page.InvokeAsync(() => Section("actions").QuerySelectorAll("button").Single(b => Said(b) == T["Edit.Cancel"]).ClickAsync());

        Section("actions").QuerySelector("form").ShouldBeNull();
        Live.Now.HistoryOf(4).ShouldBeEmpty();
    }
}
