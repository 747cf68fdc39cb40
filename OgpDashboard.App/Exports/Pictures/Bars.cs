using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Charts;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>Bars that grow from the right, each with its title, its figure, and what is to be said of it.</summary>
/// <param name="texts">The words.</param>
/// <param name="words">Composed words.</param>
internal sealed class Bars(IStringLocalizer<Texts> texts, Words words)
{
    /// <summary>A bar in a row of a picture: 0–100 of a width, with a mark where the last meeting stood; hatched where nothing was reported.</summary>
    /// <param name="sheet">Where on.</param>
    /// <param name="bar">Its figure, its tone, and the figure of the last meeting.</param>
    /// <param name="right">Where it begins.</param>
    /// <param name="y">Its top.</param>
    /// <param name="width">The width of 100.</param>
    /// <param name="height">Its height.</param>
    internal static void Bar(Sheet sheet, (decimal? Value, string Tone, decimal? Before) bar, double right, double y, double width, double height)
    {
        var round = height / 2;
        if (bar.Value is not { } value)
        {
            sheet.Box(right - width, y, width, height, Paint.Hatched, round, Paint.Line);
            return;
        }

        sheet.Box(right - width, y, width, height, Paint.Track, round);
        var length = width * (double)value / 100;
        if (length > 0)
        {
            sheet.Box(right - length, y, length, height, Paint.Of(bar.Tone), Math.Min(round, length / 2));
        }

        if (bar.Before is { } before && before != value)
        {
            sheet.Box(right - (width * (double)before / 100) - 1.5, y - 3, 3, height + 6, Paint.Ink);
        }
    }

    /// <summary>Draws the bars of all commitments on the sheet of a chart.</summary>
    internal void Draw(Sheet sheet, ChartData data, ImmutableArray<CommitmentRow> rows)
    {
        var step = Math.Min(40, 468.0 / rows.Length);
        var size = Math.Min(15, step * 0.56);
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, y) = (rows[i], 114 + (i * step));
            var line = y + (step / 2) + (size * 0.36);
            sheet.Box(1120, y + 2, 32, step - 4, Paint.Track, 5);
            sheet.Number(data.Labels[i], 1136, line, new Pen(size - 1, Paint.Ink, true));
            var title = new Pen(size - 1, Paint.Ink);
            sheet.Text(Lines.Shorten(row.Commitment.Title, title, 522), 1110, line, title);
            var figure = (data.Series[0].Values[i], data.Series[0].Tones[i], data.Series.Length > 1 ? data.Series[1].Values[i] : null);
            Bar(sheet, figure, 574, y + (step * 0.24), 290, step * 0.52);
            var said = row.Percent is { } percent ? $"{Words.Number(percent.Value)} %" : texts["Percent.None"].Value;
            sheet.Text(said, 270, line, row.Percent is null ? new Pen(size, Paint.Soft) : new Pen(size + 2, Paint.Of(figure.Item2), true));
            Moved(sheet, row, 182, line, size);
            if (row.UndatedAndUnfinished)
            {
                sheet.Text(texts["Picture.Undated"], 112, line, new Pen(size - 1, Paint.Bad));
            }
        }

        Legend(sheet, 1152, 610, 14, rows);
    }

    /// <summary>Writes how a commitment moved: by how many points, or that it did not though it should.</summary>
    /// <param name="sheet">Where on.</param>
    /// <param name="row">The commitment.</param>
    /// <param name="right">The right edge of a place that is four and a half sizes wide.</param>
    /// <param name="y">The line.</param>
    /// <param name="size">The size of the letters.</param>
    internal void Moved(Sheet sheet, CommitmentRow row, double right, double y, double size)
    {
        if (row.Delta is { } delta and not 0)
        {
            sheet.Number(delta.ToString("+0;-0", CultureInfo.InvariantCulture), right - (size * 1.6), y, new Pen(size, delta > 0 ? Paint.Good : Paint.Bad, true));
        }
        else if (row.NoProgress)
        {
            sheet.Text(texts["Picture.Still"], right, y, new Pen(size - 1, Paint.Warn));
        }
    }

    /// <summary>Says what the colours mean, as far as they are on the sheet.</summary>
    internal void Legend(Sheet sheet, double right, double y, double size, ImmutableArray<CommitmentRow> rows)
    {
        void Key(bool isThere, string fill, string name)
        {
            if (isThere)
            {
                sheet.Box(right - (size * 1.3), y - (size * 0.85), size * 1.3, size, fill, 3, fill == Paint.Hatched ? Paint.Line : null);
                var pen = new Pen(size, Paint.Soft);
                sheet.Text(name, right - (size * 1.8), y, pen);
                right -= TextWidth.Of(name, pen) + (size * 3.2);
            }
        }

        Key(rows.Any(r => r.Progress == Progress.Complete), Paint.Good, words.Name(Progress.Complete));
        Key(rows.Any(r => r.Progress == Progress.Unfinished && !r.UndatedAndUnfinished), Paint.Main, words.Name(Progress.Unfinished));
        Key(rows.Any(r => r.UndatedAndUnfinished), Paint.Bad, texts["Totals.undated"]);
        Key(rows.Any(r => r.Progress == Progress.NotReported), Paint.Hatched, words.Name(Progress.NotReported));
        if (rows.Any(r => r.Delta is not (null or 0)))
        {
            sheet.Box(right - (size * 0.8), y - size, 3, size * 1.2, Paint.Ink);
            sheet.Text(texts["Chart.LastMeeting"], right - (size * 1.5), y, new Pen(size, Paint.Soft));
        }
    }
}
