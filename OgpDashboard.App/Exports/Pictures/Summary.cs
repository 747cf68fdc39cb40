using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Charts;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>A whole meeting on one slide: its totals, and all commitments with their titles, figures and platforms.</summary>
/// <param name="texts">The words.</param>
/// <param name="words">Composed words.</param>
/// <param name="bars">Who draws bars.</param>
internal sealed class Summary(IStringLocalizer<Texts> texts, Words words, Bars bars)
{
    private const double Margin = 72, Gap = 14, Column = 864;

    /// <summary>Draws it on a sheet of 1920 × 1080.</summary>
    internal void Draw(Sheet sheet, Board board, ChartData data)
    {
        Tiles(sheet, board.Totals);
        var inColumn = (board.Rows.Length + 1) / 2;
        var step = Math.Min(100, 690.0 / Math.Max(inColumn, 1));
        for (var i = 0; i < board.Rows.Length; i++)
        {
            var figure = (data.Series[0].Values[i], data.Series[0].Tones[i], data.Series.Length > 1 ? data.Series[1].Values[i] : null);
            Row(sheet, board.Rows[i], figure, sheet.Width - Margin - (i / inColumn * (Column + 48)), 290 + (i % inColumn * step), step / 76);
        }

        bars.Legend(sheet, sheet.Width - Margin, 1000, 17, board.Rows);
    }

    private void Tiles(Sheet sheet, Totals totals)
    {
        const double mean = 400;
        var width = (sheet.Width - (2 * Margin) - mean - (7 * Gap)) / 7;
        var right = sheet.Width - Margin;
        Tile(sheet, right, mean, totals.Mean.Value is { } value ? $"{Words.Number(value)} %" : texts["Percent.None"], Denominator(totals), Paint.Brand);
        right -= mean + Gap;
        foreach (var (count, name, colour) in new (int, string, string)[]
        {
            (totals.Complete, texts["Totals.complete"], Paint.Good),
            (totals.Unfinished, texts["Totals.unfinished"], Paint.Main),
            (totals.NoProgress, texts["Totals.no-progress"], Paint.Warn),
            (totals.PlatformUpdated, texts["Totals.platform-updated"], Paint.Good),
            (totals.PlatformNotUpdated, texts["Totals.platform-not-updated"], Paint.Warn),
            (totals.Undated, texts["Totals.undated"], Paint.Bad),
            (totals.NotReported.Length, texts["Totals.not-reported"], Paint.Bad),
        })
        {
            Tile(sheet, right, width, count.ToString(CultureInfo.InvariantCulture), name, count == 0 ? Paint.Soft : colour);
            right -= width + Gap;
        }
    }

    private static void Tile(Sheet sheet, double right, double width, string figure, string name, string colour)
    {
        sheet.Box(right - width, 168, width, 96, Paint.Surface, 12, Paint.Line);
        var pen = new Pen(width > 200 ? 46 : 40, colour, true);
        var wide = TextWidth.Of(figure, pen);
        sheet.Text(figure, right - 16, 231, pen);
        var small = new Pen(17, Paint.Soft);
        var lines = Lines.Wrap(name, small, width - wide - 44, 3);
        for (var i = 0; i < lines.Count; i++)
        {
            sheet.Text(lines[i], right - wide - 28, 222 + ((i - ((lines.Count - 1) / 2.0)) * 25), small);
        }
    }

    private string Denominator(Totals totals) => words.Count("Totals.MeanOf", totals.Mean.Reported) + (totals.NotReported.Length switch
    {
        0 => "",
        1 => texts["Totals.OneMissing", totals.NotReported[0]],
        _ => texts["Totals.SomeMissing", string.Join("، ", totals.NotReported)],
    });

    private void Row(Sheet sheet, CommitmentRow row, (decimal? Value, string Tone, decimal? Before) figure, double right, double y, double scale)
    {
        double Down(double part) => y + (part * scale);
        sheet.Box(right - 44, Down(6), 44, 40 * scale, Paint.Track, 8);
        sheet.Number(row.Number.ToString(CultureInfo.InvariantCulture), right - 22, Down(33), new Pen(20 * scale, Paint.Ink, true));
        var edge = right - 58;
        var title = new Pen(19 * scale, Paint.Ink, true);
        sheet.Text(Lines.Shorten(row.Commitment.Title, title, Column - 58), edge, Down(24), title);
        Bars.Bar(sheet, figure, edge, Down(42), 330, 15 * scale);
        var line = Down(58);
        var said = figure.Value is { } value ? $"{Words.Number(value)} %" : texts["Percent.None"].Value;
        sheet.Text(said, edge - 348, line, figure.Value is null ? new Pen(19 * scale, Paint.Soft) : new Pen(25 * scale, Paint.Of(figure.Tone), true));
        bars.Moved(sheet, row, edge - 452, line, 17 * scale);
        var status = row.Said.Platform.Status;
        Signs.Platform(sheet, status, edge - 556, line - (14 * scale), 15 * scale);
        sheet.Text(words.Name(status), edge - 566, line, new Pen(16 * scale, Signs.Colour(status)));
        if (row.UndatedAndUnfinished)
        {
            sheet.Text(texts["Picture.Undated"], edge - 724, line, new Pen(16 * scale, Paint.Bad));
        }
    }
}
