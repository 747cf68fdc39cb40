using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Charts;

/// <summary>What takes pictures away says of which board.</summary>
public sealed class PictureToolsTests : BoardBase
{
    [Fact]
    public void Of_a_closed_meeting_it_is_the_frozen_one()
    {
        var page = Visit("/?view=charts");

        Addresses(page, "status").ShouldBe(["/export/1/charts/status.svg"]);
        page.Find("[data-action='save-summary']").GetAttribute("data-picture").ShouldBe("/export/1/summary.svg");
        page.Find("[data-action='save-all-charts']").GetAttribute("data-picture").ShouldBe("/export/1/charts.zip");
        page.Find("[data-chart='status'] [data-action='save-chart']").GetAttribute("data-file").ShouldBe("status-2020-06-17.png");
    }

    [Fact]
    public async Task Of_an_open_one_it_is_the_board_on_the_screen()
    {
        await OpenMeeting();
        var page = Visit();
        await Report(4, 68);

        page.WaitForAssertion(() => Addresses(page, "by-commitment").ShouldBe([FormattableString.Invariant($"/export/{Now.Meeting.Id}/charts/by-commitment.svg?at={Now.Number}")]));
    }

    [Theory]
    [InlineData("charts", "trend")]
    [InlineData("changes", "mean-steps")]
    public async Task Of_an_earlier_moment_it_is_that_moment(string view, string chart)
    {
        await OpenMeeting();
        var moment = (await Report(4, 68)).Number;
        await Report(4, 75);

        Addresses(Visit(FormattableString.Invariant($"/?view={view}&at={moment}")), chart).ShouldBe([FormattableString.Invariant($"/export/{Now.Meeting.Id}/charts/{chart}.svg?at={moment}")]);
    }

    [Fact]
    public void What_came_of_it_is_said_where_a_screen_reader_hears_it()
    {
        var note = Visit("/?view=charts").Find("[data-chart='status'] [data-pictures] [role='status']");

        (note.GetAttribute("data-copied"), note.GetAttribute("data-refused"), note.GetAttribute("data-unreachable"))
            .ShouldBe((T["Picture.Copied"].Value, T["Picture.CopyRefused"].Value, T["Picture.Unreachable"].Value));
        note.TextContent.ShouldBeEmpty();
    }

    // Of saving, copying and the SVG it is the same.
    private static List<string?> Addresses(IRenderedComponent<Dashboard> page, string chart) =>
        [.. page.FindAll($"[data-chart='{chart}'] [data-pictures] [data-action]").Select(a => a.GetAttribute("data-picture") ?? a.GetAttribute("href")).Distinct(StringComparer.Ordinal)];
}
