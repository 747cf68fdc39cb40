using System.Globalization;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.History;

public sealed class CompareTests : BoardBase
{
    private long _first;

    [Fact]
    public async Task Two_meetings_stand_side_by_side_the_earlier_first()
    {
        await Held();

        var page = Visit("/?view=history&with=m1");

        page.FindAll("[data-compare] thead th").Select(Said).ToList()[1..3].ShouldBe([T["Compare.Meeting", "17 يونيو 2020"], T["Compare.Now", "1 يوليوز 2020"]]);
        Rows(page).ShouldBe(["4: 64 % 75 % +11", "13: 14 % 10 % -4"]);
        Said(Card(page, 4).QuerySelector("[data-field='platform']")).ShouldBe(T["PlatformStatus.not-updated"]);
        Total(page).ShouldBe("77.4 % 77.8 % +0.41");

        // The other way round says the same.
        Rows(Visit("/?view=history&meeting=1&with=m2")).ShouldBe(Rows(page));
    }

    [Fact]
    public async Task Two_moments_of_a_meeting_stand_side_by_side()
    {
        await Held();

        var page = Visit(string.Create(CultureInfo.InvariantCulture, $"/?view=history&at={_first}&with={Live.Now.Number}"));

        Rows(page).ShouldBe(["4: 70 % 75 % +5", "13: 14 % 10 % -4"]);
        Total(page).ShouldBe("77.7 % 77.8 % +0.05");
    }

    [Fact]
    public async Task All_commitments_are_shown_on_demand_those_that_differ_first()
    {
        await Held();
        var page = Visit("/?view=history&with=m1");

        await page.InvokeAsync(() => page.Find("[data-action='compare-all']").ClickAsync());

        page.FindAll("[data-compare] [data-commitment]").Select(r => r.GetAttribute("data-commitment")).ToList()[..4].ShouldBe(["4", "13", "1", "2"]);
        page.FindAll("[data-compare] [data-commitment]").Count.ShouldBe(18);
        page.Find("[data-action='compare-all']").GetAttribute("aria-pressed").ShouldBe("true");
    }

    [Fact]
    public async Task What_is_the_same_is_said_to_be()
    {
        await Held();

        Said(Visit("/?view=history&with=m2").Find("[data-compare] tbody")).ShouldBe(T["Compare.Same"]);
    }

    [Theory]
    [InlineData("m99")]
    [InlineData("m")]
    [InlineData("abc")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    [InlineData("m99999999999")]
    public async Task What_does_not_exist_is_answered_with_a_sentence(string with)
    {
        await Held();

        Said(Visit($"/?view=history&with={with}").Find("[data-compare='unknown']")).ShouldBe(T["Compare.Unknown"]);
    }

    [Fact]
    public async Task The_other_is_chosen_from_a_list_or_pinned()
    {
        await Held();
        var page = Visit(string.Create(CultureInfo.InvariantCulture, $"/?view=history&at={_first}"));

        await page.InvokeAsync(() => page.Find("[data-field='compare-with']").ChangeAsync("m1"));
        Navigation.Uri.ShouldEndWith(string.Create(CultureInfo.InvariantCulture, $"&at={_first}&with=m1"));

        await page.InvokeAsync(() => page.Find("[data-action='pin-moment']").ClickAsync());
        Navigation.Uri.ShouldEndWith(string.Create(CultureInfo.InvariantCulture, $"&with={_first}"));
        page.Find("[data-field='compare-with']").GetAttribute("value").ShouldBe(_first.ToString(CultureInfo.InvariantCulture));

        await page.InvokeAsync(() => page.Find("[data-field='compare-with']").ChangeAsync(""));
        page.FindAll("[data-compare]").ShouldBeEmpty();
    }

    private async Task Held()
    {
        await OpenMeeting();
        await Report(4, 70);
        _first = Live.Now.Number;
        await Report(4, 75);
        await Report(13, 10);
    }

    private static List<string> Rows(IRenderedComponent<Dashboard> page) => [.. page.FindAll("[data-compare] [data-commitment]")
        .Select(r => $"{r.GetAttribute("data-commitment")}: {string.Join(' ', new[] { "then", "now", "delta" }.Select(f => Said(r.QuerySelector($"[data-field='{f}']"))))}")];

    private static string Total(IRenderedComponent<Dashboard> page) =>
        string.Join(' ', page.FindAll("[data-compared='mean'] .percent, [data-compared='mean'] td strong").Select(Said));
}
