using Bunit;
using OgpDashboard.App.Components.Charts;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Charts;

public sealed class MeanStepsChartTests : BoardBase
{
    [Theory]
    [InlineData("/?view=charts")]
    [InlineData("/?view=changes")]
    public async Task Each_step_of_the_mean_stands_in_its_table(string address)
    {
        await OpenMeeting();
        await Report(4, 81);
        await Report(13, 0);

        var figure = Visit(address).FindAll("[data-chart='mean-steps']").ShouldHaveSingleItem();

        figure.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(Said))).ShouldBe(
            [$"{T["Chart.Last"]} 77.35 77.35", "4 77.35 78.35", "13 78.35 77.53", $"{T["Chart.This"]} 77.53 77.53"]);
        figure.QuerySelectorAll("canvas[role='img']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_step_up_is_good_and_one_down_is_bad()
    {
        await OpenMeeting();
        await Report(4, 81);
        await Report(13, 0);

        MovementCharts.MeanSteps(Now, T)!.Series[0].Tones.ShouldBe(["quiet", "good", "bad", "main"]);
    }

    [Fact]
    public async Task Without_a_step_there_is_no_chart()
    {
        await OpenMeeting();

        Visit("/?view=charts").FindAll("[data-chart='mean-steps']").ShouldBeEmpty();
    }
}
