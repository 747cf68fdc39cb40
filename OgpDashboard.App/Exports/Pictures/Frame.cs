using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>What stands around each picture: its title, whose meeting and which day above; where it comes from below, and whether it can still change.</summary>
/// <param name="texts">The words.</param>
/// <param name="words">Composed words.</param>
internal sealed class Frame(IStringLocalizer<Texts> texts, Words words)
{
    /// <summary>Draws it.</summary>
    /// <param name="sheet">Where on.</param>
    /// <param name="proceedings">What leaves the meeting.</param>
    /// <param name="title">The title.</param>
    /// <param name="scale">1 for a chart, more for a larger sheet.</param>
    internal void Draw(Sheet sheet, Proceedings proceedings, string title, double scale)
    {
        var margin = 48 * scale;
        var right = sheet.Width - margin;
        sheet.Box(right - (5 * scale), 38 * scale, 5 * scale, 60 * scale, Paint.Brand, 2 * scale);
        var (edge, room) = (right - (20 * scale), sheet.Width - (2 * margin) - (170 * scale));
        var (large, small) = (new Pen(27 * scale, Paint.Ink, true), new Pen(16 * scale, Paint.Soft));
        sheet.Text(Lines.Shorten(title, large, room), edge, 62 * scale, large);
        sheet.Text(Meeting(proceedings.Board, small, room), edge, 92 * scale, small);
        if (Mark(proceedings) is { } mark)
        {
            var pen = new Pen(16 * scale, Paint.Warn, true);
            var width = TextWidth.Of(mark, pen) + (24 * scale);
            sheet.Box(margin, 40 * scale, width, 32 * scale, Paint.Surface, 16 * scale, Paint.Warn);
            sheet.Text(mark, margin + (width / 2), 62 * scale, pen, "middle");
        }

        var foot = sheet.Height - (44 * scale);
        sheet.Box(margin, foot, sheet.Width - (2 * margin), 1, Paint.Line);
        var note = new Pen(13 * scale, Paint.Soft);
        sheet.Text(Lines.Shorten(string.Join(" · ", Source(proceedings)), note, sheet.Width - (2 * margin)), right, foot + (25 * scale), note);
    }

    // A plan's long title gives way, never the day.
    private string Meeting(Board board, Pen pen, double room)
    {
        string Said(string plan) => texts["Chart.Caption", plan, words.LongDay(board.Meeting.Details.Date)];
        return Said(Lines.Shorten(board.Plan.Title, pen, room - TextWidth.Of(Said(""), pen)));
    }

    private string? Mark(Proceedings proceedings) =>
        proceedings.IsDraft ? texts["Picture.Draft"].Value : proceedings.At is not null ? texts["Picture.Moment"].Value : null;

    private IEnumerable<string> Source(Proceedings proceedings)
    {
        yield return texts["Picture.Source", texts["App.Title"]];
        var number = proceedings.Board.Number.ToString(CultureInfo.InvariantCulture);
        if (proceedings.IsDraft)
        {
            yield return texts["Picture.DraftNote", number];
        }
        else if (proceedings.At is not null)
        {
            yield return texts["Picture.MomentNote", number];
        }
        else
        {
            yield return texts["Picture.Version", proceedings.Version];
        }

        if (proceedings.Closing?.Anchor is { } anchor)
        {
            yield return texts["Picture.Anchor", Sheet.LeftToRight(string.Create(CultureInfo.InvariantCulture, $"{anchor.Number}-{anchor.ShortHash}"))];
        }
    }
}
