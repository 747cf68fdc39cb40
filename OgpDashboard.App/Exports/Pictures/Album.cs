using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Charts;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>All pictures of a meeting, drawn from what leaves it.</summary>
/// <param name="fonts">The font that each carries along.</param>
/// <param name="texts">The words.</param>
internal sealed class Album(PictureFonts fonts, IStringLocalizer<Texts> texts)
{
    private readonly Words _words = new(texts);

    /// <summary>The name of each, in the order in which they are offered.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["by-commitment", "status", "platform", "trend", "mean-steps", "summary"];

    /// <summary>The title of a picture.</summary>
    internal string TitleOf(string name) => name switch
    {
        "by-commitment" => texts["Chart.by-commitment"],
        "status" => texts["Chart.status"],
        "platform" => texts["Chart.platform"],
        "trend" => texts["Chart.trend"],
        "mean-steps" => texts["Chart.mean-steps"],
        _ => texts["Picture.Summary"],
    };

    /// <summary>Draws a picture: a chart of 1200 × 675 units, the summary of 1920 × 1080.</summary>
    internal Sheet Draw(string name, Proceedings proceedings)
    {
        var isSummary = name == "summary";
        var board = proceedings.Board;
        var title = TitleOf(name);
        var about = $"{title} · {texts["Chart.Caption", board.Plan.Title, _words.LongDay(board.Meeting.Details.Date)]}";
        var sheet = isSummary ? new Sheet(1920, 1080, about, fonts.Style) : new Sheet(1200, 675, about, fonts.Style);
        new Frame(texts, _words).Draw(sheet, proceedings, title, isSummary ? 1.5 : 1);
        var bars = new Bars(texts, _words);
        switch (name)
        {
            case "by-commitment":
                bars.Draw(sheet, ChartData.ByCommitment(board, texts), board.Rows);
                break;
            case "status":
                new Ring(texts).Draw(sheet, ChartData.Status(board, texts, _words), board.Rows.ToLookup(r => _words.Name(r.Progress), r => r.Number));
                break;
            case "platform":
                new Ring(texts).Draw(sheet, ChartData.Platform(board, texts, _words), board.Rows.ToLookup(r => _words.Name(r.Said.Platform.Status), r => r.Number));
                break;
            case "trend":
                Courses.Line(sheet, ChartData.Trend(proceedings.Trend, texts, _words));
                break;
            case "mean-steps":
                Steps(sheet, board);
                break;
            default:
                new Summary(texts, _words, bars).Draw(sheet, board, ChartData.ByCommitment(board, texts));
                break;
        }

        return sheet;
    }

    // Where no step was made the picture says so: who keeps a folder of each meeting finds the same pictures in all of them.
    private void Steps(Sheet sheet, Board board)
    {
        if (MovementCharts.MeanSteps(board, texts) is { } steps)
        {
            Courses.Steps(sheet, steps, texts["Picture.StepsNote"], texts["Picture.NotFromZero"]);
            return;
        }

        var hasBefore = board.Rows.Any(r => r.Before is not null);
        sheet.Text(texts[hasBefore ? "Since.SameMean" : "Picture.NoneBefore"], sheet.Width / 2.0, 350, new Pen(22, Paint.Soft), "middle");
        if (board.Totals.Mean.Value is { } mean)
        {
            sheet.Text($"{Words.Hundredths(mean)} %", sheet.Width / 2.0, 300, new Pen(44, Paint.Brand, true), "middle");
        }
    }
}
