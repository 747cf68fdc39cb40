using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;

namespace OgpDashboard.App.Components.Charts;

/// <summary>The charts of what moved from one meeting to the next.</summary>
internal static class MovementCharts
{
    /// <summary>Why the mean moved: a step for each commitment, from the mean of the meeting before to that of this one; null when no step was made.</summary>
    internal static ChartData? MeanSteps(Domain.Meetings.Board board, IStringLocalizer<Texts> t)
    {
        var steps = Domain.Meetings.MeanSteps.Of(board.Rows);
        if (steps.IsEmpty)
        {
            return null;
        }

        // The two means stand at its ends, as thin lines: from where it comes, and where it is.
        string[] tones = ["quiet", .. steps.Select(s => s.To < s.From ? "bad" : "good"), "main"];
        return new ChartData(
            "mean-steps", ChartKind.Steps, t["Chart.mean-steps"],
            [t["Chart.Last"], .. steps.Select(s => s.Commitment.ToString(CultureInfo.InvariantCulture)), t["Chart.This"]],
            [
                new ChartSeries(t["Chart.StepFrom"], [steps[0].From, .. steps.Select(s => s.From), steps[^1].To], [.. tones]),
                new ChartSeries(t["Chart.StepTo"], [steps[0].From, .. steps.Select(s => s.To), steps[^1].To], [.. tones]),
            ]);
    }

    /// <summary>One commitment's figure in each meeting held so far.</summary>
    internal static ChartData OfCommitment(int commitment, IReadOnlyList<Domain.Meetings.Board> held, IStringLocalizer<Texts> t, Words words) => new(
        "commitment", ChartKind.Line, t["Chart.commitment", commitment],
        [.. held.Select(b => words.Day(b.Meeting.Details.Date))],
        [new ChartSeries(t["Drawer.Percent"], [.. held.Select(b => (decimal?)b.Find(commitment)?.Percent?.Value)], [.. held.Select(_ => "main")])]);
}
