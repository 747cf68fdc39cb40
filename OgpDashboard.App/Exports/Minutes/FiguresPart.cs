using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>The figures of the whole board, each with the commitments that it counts, and the mean of each axis.</summary>
internal sealed class FiguresPart(IStringLocalizer<Texts> texts, Words words)
{
    internal IEnumerable<Block> Of(Proceedings proceedings)
    {
        var (board, totals) = (proceedings.Board, proceedings.Board.Totals);
        yield return new Heading(1, Phrase.Of(texts["Minutes.Figures"]));
        yield return new Paragraph(Phrase.Of($"{texts["Minutes.Mean"]} {Mean(totals.Mean)} ({Denominator(totals)})", strong: true));
        if (proceedings.Trend is [.., { Mean: { } before } last, _])
        {
            yield return new Paragraph(Phrase.Of(texts["Minutes.MeanBefore", words.Day(last.Date), Words.Hundredths(before)]), Tone.Aside);
        }

        yield return new Grid(
            "totals",
            [new Column(texts["Minutes.Figure"], 40), new Column(texts["Minutes.HowMany"], 15), new Column(texts["Minutes.Which"], 45)],
            [
                Row(texts["Totals.complete"], board, r => r.Progress == Progress.Complete),
                Row(texts["Totals.unfinished"], board, r => r.Progress == Progress.Unfinished),
                Row(texts["Totals.not-reported"], board, r => r.Progress == Progress.NotReported),
                Row(texts["Totals.no-progress"], board, r => r.NoProgress),
                Row(texts["Totals.undated"], board, r => r.UndatedAndUnfinished),
                Row(texts["Totals.platform-updated"], board, r => r.Said.Platform.Status == PlatformStatus.Updated),
                Row(texts["Totals.platform-not-updated"], board, r => r.Said.Platform.Status == PlatformStatus.NotUpdated),
                Row(words.Name(PlatformStatus.Remark), board, r => r.Said.Platform.Status == PlatformStatus.Remark),
            ]);
        yield return new Heading(2, Phrase.Of(texts["Minutes.ByAxis"]));
        yield return new Grid(
            "axes",
            [new Column(texts["Minutes.Axis"], 55), new Column(texts["Minutes.AxisMean"], 15), new Column(texts["Minutes.Denominator"], 30)],
            [.. totals.ByAxis.Select(Axis)]);
    }

    /// <summary>Numbers of commitments, or a dash.</summary>
    internal static string Numbers(IEnumerable<int> numbers, string between) =>
        string.Join(between + " ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))) is { Length: > 0 } list ? list : "–";

    private ImmutableArray<Cell> Row(string name, Board board, Func<CommitmentRow, bool> counts)
    {
        var rows = board.Rows.Where(counts).Select(r => r.Number).ToList();
        return
        [
            Cell.Of(Phrase.Of(name)),
            Cell.Of(Phrase.Of(rows.Count.ToString(CultureInfo.InvariantCulture), strong: true)),
            Cell.Of(Phrase.Of(Numbers(rows, texts["Register.Comma"]))),
        ];
    }

    private ImmutableArray<Cell> Axis(AxisMean axis) =>
    [
        Cell.Of(Phrase.Of(axis.Axis.Name)),
        Cell.Of(Phrase.Of(Mean(axis.Mean), strong: true)),
        Cell.Of(Phrase.Of(words.Count("Totals.Reported", axis.Mean.Reported))),
    ];

    private string Mean(Mean mean) => mean.Value is { } value ? $"{Words.Hundredths(value)} %" : texts["Percent.None"];

    private string Denominator(Totals totals) => words.Count("Totals.MeanOf", totals.Mean.Reported) + (totals.NotReported.Length switch
    {
        0 => "",
        1 => texts["Totals.OneMissing", totals.NotReported[0]],
        _ => texts["Totals.SomeMissing", Numbers(totals.NotReported, texts["Register.Comma"])],
    });
}
