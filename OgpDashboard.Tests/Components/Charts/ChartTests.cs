using System.Globalization;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.App.Components.Charts;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Charts;

public sealed class ChartTests : BoardBase
{
    private const string Script = "./Components/Charts/ChartCanvas.razor.js";

    private readonly BunitJSModuleInterop _module;
    private readonly BunitJSModuleInterop _chart;

    public ChartTests()
    {
        _module = JSInterop.SetupModule(Script);
        _chart = _module.SetupModule("create", _ => true);
        _module.Mode = _chart.Mode = JSRuntimeMode.Loose;
    }

    [Theory]
    [InlineData("by-commitment", "1:100 2:100 3:65 4:64 5:100 6:89 7:لم يرد 8:100 9:88 10:91 11:98 12:100 13:14 14:26 15:63 16:88 17:81 18:48")]
    [InlineData("status", "مكتمل:5 قيد الإنجاز:12 لم يرد في المحضر:1")]
    [InlineData("platform", "المنصة محيّنة:8 المنصة غير محيّنة:5 ملاحظة على المنصة:4 لم يُصرَّح بشيء:1")]
    [InlineData("trend", "17 يونيو 2020:77.4")]
    public void Each_chart_has_the_same_numbers_as_a_table(string chart, string numbers)
    {
        var figure = Visit("/?view=charts").FindAll($"[data-chart='{chart}']").ShouldHaveSingleItem();

        string.Join(' ', figure.QuerySelectorAll("tbody tr").Select(r => $"{Said(r.QuerySelector("th"))}:{Said(r.QuerySelector("td"))}")).ShouldBe(numbers);
        figure.QuerySelector("canvas[role='img']")!.GetAttribute("aria-label").ShouldBe(T[$"Chart.{chart}"]);
        figure.QuerySelectorAll("[data-action='save-chart']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_hidden_table_follows_a_change()
    {
        await OpenMeeting();
        var page = Visit("/?view=charts");

        await Report(4, 100);

        page.WaitForAssertion(() =>
        {
            Rows("by-commitment")[3].ShouldBe("4 100 64");
            Rows("status").ShouldBe(["مكتمل 6", "قيد الإنجاز 11", "لم يرد في المحضر 1"]);
            Rows("trend").ShouldBe(["17 يونيو 2020 77.4", "1 يوليوز 2020 79.5"]);
        });

        List<string> Rows(string chart) => [.. page.FindAll($"[data-chart='{chart}'] tbody tr").Select(r => string.Join(' ', r.Children.Select(Said)))];
    }

    [Fact]
    public async Task This_meeting_stands_beside_the_last_one_once_there_is_one()
    {
        ChartData.ByCommitment(Now, T).Series.Select(s => s.Label).ShouldBe([T["Chart.ThisMeeting"]]);

        await OpenMeeting();
        await Report(4, 68);

        var series = ChartData.ByCommitment(Now, T).Series;
        series.Select(s => s.Label).ShouldBe([T["Chart.ThisMeeting"].Value, T["Chart.LastMeeting"]]);
        (series[0].Values[3], series[1].Values[3]).ShouldBe((68m, 64m));
        (series[0].Values[6], series[1].Values[6]).ShouldBe(((decimal?)null, (decimal?)null));
    }

    [Fact]
    public void A_colour_is_given_by_meaning()
    {
        var tones = ChartData.ByCommitment(Now, T).Series[0].Tones;

        (tones[0], tones[3], tones[12]).ShouldBe(("good", "main", "bad"));
    }

    [Fact]
    public void The_axes_say_their_mean_and_its_denominator()
    {
        var page = Visit("/?view=charts");

        foreach (var axis in Now.Totals.ByAxis)
        {
            page.Find(string.Create(CultureInfo.InvariantCulture, $"[data-axis='{axis.Axis.Number}']")).Children.Select(Said).ShouldBe(
                [axis.Axis.Name, App.Components.Text.Words.Number(axis.Mean.Value!.Value) + " %", axis.Mean.Reported.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    [Fact]
    public async Task A_change_sends_the_one_point_that_moved()
    {
        await OpenMeeting();
        var page = Visit();
        _module.Invocations["create"].Count.ShouldBe(1);

        await Report(4, 68);

        page.WaitForAssertion(() => Value(page, 4, "percent").ShouldBe("68"));
        await Settled(page);
        MovedIn(page).ShouldBe("[{\"series\":0,\"index\":3,\"value\":68,\"tone\":\"main\"}]");
        _chart.Invocations["move"].ShouldBeEmpty("it comes with the page's own batch");
        _module.Invocations["create"].Count.ShouldBe(1);
        _chart.Invocations["replace"].ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_of_something_else_sends_nothing()
    {
        await OpenMeeting();
        var page = Visit();

        await Say(new ActionsNoted(4, [new ActionLine("سطر", false)]));
        await Settled(page);
        MovedIn(page).ShouldBeNull();
        await Report(5, 99);

        page.WaitForAssertion(() => Value(page, 5, "percent").ShouldBe("99"));
        await Settled(page);
        MovedIn(page).ShouldBe("[{\"series\":0,\"index\":4,\"value\":99,\"tone\":\"main\"}]");
    }

    [Fact]
    public async Task Another_meeting_replaces_what_is_drawn_in_the_same_chart()
    {
        await OpenMeeting();
        var seed = Live.Now.Book.LastClosed!.Meeting.Id;
        var page = Visit();

        Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/?meeting={seed}"));

        await Settled(page);
        _chart.Invocations["replace"].Count.ShouldBe(1);
        _module.Invocations["create"].Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_chart_is_disposed_with_its_page()
    {
        Visit("/?view=charts");
        _module.Invocations["create"].Count.ShouldBe(4);

        await DisposeComponentsAsync();

        _chart.Invocations["dispose"].Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_chart_is_disposed_when_another_view_is_chosen()
    {
        var page = Visit("/?view=charts");

        Navigation.NavigateTo("/?view=table");

        await Settled(page);
        _chart.Invocations["dispose"].Count.ShouldBe(4);
    }

    private static string? MovedIn(IRenderedComponent<Dashboard> page) => page.Find("[data-chart='by-commitment'] .canvas-frame").GetAttribute("data-moved");
}
