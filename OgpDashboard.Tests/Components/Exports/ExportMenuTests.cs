using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components;
using OgpDashboard.App.Exports;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Exports;

public sealed class ExportMenuTests : BoardBase
{
    public ExportMenuTests() => Services.AddSingleton<IPaper>(new Paper("board.csv")).AddSingleton<IPaper>(new Paper("strange.bin"));

    [Fact]
    public void Everybody_finds_all_that_leaves_the_shown_meeting()
    {
        var page = Visit();

        page.Find("[data-action='exports']").GetAttribute("popovertarget").ShouldBe(page.Find("[data-list='exports'][popover]").Id);
        Links(page).ShouldBe(["/export/1/minutes", "/export/1/board.csv", "/export/1/strange.bin", "/export/1/invitation.ics"]);
        page.FindAll("[data-list='exports'] a:not([data-export='minutes'])").ShouldAllBe(a => a.HasAttribute("download"), "or the router takes it for a page");
        Said(page.Find("[data-export='board.csv']")).ShouldBe($"{T["Export.board.csv"]} CSV");
        Said(page.Find("[data-export='strange.bin']")).ShouldBe("كشف BIN", "it is called as it is saved");
        page.FindAll("[data-draft]").ShouldBeEmpty();
        page.FindAll("[data-choose-version]").ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_meeting_is_open_it_is_a_draft()
    {
        await OpenMeeting();
        var page = Visit();

        Said(page.Find("[data-draft]")).ShouldContain(T["Export.Draft"]);
        Links(page)[1].ShouldBe("/export/2/board.csv");
    }

    [Fact]
    public async Task A_moment_that_is_shown_is_what_is_taken_away()
    {
        await OpenMeeting();
        var then = await Report(4, 70);
        await Report(4, 80);
        var page = Visit(FormattableString.Invariant($"/?at={then.Number}"));

        Links(page)[1].ShouldBe(FormattableString.Invariant($"/export/2/board.csv?at={then.Number}"));
        Links(page)[^1].ShouldBe("/export/2/invitation.ics");
        Said(page.Find("[data-list='exports']")).ShouldContain(T["Export.AtMoment"]);
    }

    [Fact]
    public async Task Each_version_that_was_frozen_can_be_chosen()
    {
        await OpenMeeting();
        await Say(new MeetingClosed());
        await Say(new MeetingReopened { Why = "تصحيح" }, Live.Now.Book.LastClosed!.Meeting.Id);
        var page = Visit();
        Choices(page).ShouldBe(["", "1"], "what is open again is a draft, the first version is not");

        page.Find("[data-choose-version='1']").Click();
        Links(page)[1].ShouldBe("/export/2/board.csv?version=1");
        page.FindAll("[data-draft]").ShouldBeEmpty();

        await Act(page, () => Say(new MeetingClosed()));
        Choices(page).ShouldBe(["", "1", "2"]);
        Links(page)[1].ShouldBe("/export/2/board.csv");
    }

    [Fact]
    public async Task After_closing_the_minutes_are_one_click_away()
    {
        await OpenMeeting();
        await Say(new MeetingClosed());

        Visit().Find("[data-action='to-minutes']").GetAttribute("href").ShouldBe("/export/2/minutes");
    }

    [Fact]
    public void The_shared_screen_has_no_menu() => Visit("/?view=present").FindAll("[data-action='exports']").ShouldBeEmpty();

    private static string[] Links(IRenderedComponent<Dashboard> page) => [.. page.FindAll("[data-list='exports'] a").Select(a => a.GetAttribute("href")!)];

    private static string[] Choices(IRenderedComponent<Dashboard> page) => [.. page.FindAll("[data-choose-version]").Select(b => b.GetAttribute("data-choose-version")!)];

    private sealed record Paper(string Name) : IPaper
    {
        public string Title => "كشف";

        public string ContentType => "text/plain";

        public void Write(Proceedings proceedings, Stream output) => output.WriteByte(1);
    }
}
