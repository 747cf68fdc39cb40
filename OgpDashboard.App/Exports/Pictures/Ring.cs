using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Charts;
using OgpDashboard.App.Resources;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>A ring of parts of a whole, and beside it each part by name, with its count and which commitments it is made of.</summary>
/// <param name="texts">The words.</param>
internal sealed class Ring(IStringLocalizer<Texts> texts)
{
    private const double X = 318, Y = 362, Outer = 206, Inner = 126;

    /// <summary>Draws it.</summary>
    /// <param name="sheet">The sheet of a chart.</param>
    /// <param name="data">The parts; their order is the ring's, from the top.</param>
    /// <param name="members">The numbers of the commitments of a part, by its label.</param>
    internal void Draw(Sheet sheet, ChartData data, ILookup<string, int> members)
    {
        var counts = data.Series[0].Values.Select(v => (int)(v ?? 0)).ToList();
        var whole = counts.Sum();
        Parts(sheet, counts, data.Series[0].Tones, whole);
        sheet.Number(Said(whole), X, Y + 14, new Pen(60, Paint.Ink, true));
        sheet.Text(data.Series[0].Label, X, Y + 48, new Pen(17, Paint.Soft), "middle");
        var step = 460.0 / data.Labels.Length;
        for (var i = 0; i < data.Labels.Length; i++)
        {
            var y = 132 + (i * step) + (step / 2);
            var tone = data.Series[0].Tones[i];
            sheet.Box(1124, y - 32, 28, 28, Paint.Of(tone), 6);
            sheet.Text(data.Labels[i], 1108, y - 10, new Pen(23, Paint.Ink, true));
            sheet.Number(Said(counts[i]), 690, y - 6, new Pen(38, tone == "quiet" ? Paint.Soft : Paint.Of(tone), true));
            var which = members[data.Labels[i]].Select(Said).ToList();
            if (which.Count > 0)
            {
                var pen = new Pen(17, Paint.Soft);
                sheet.Text(Lines.Shorten(which.Count == 1 ? texts["Journal.Commitment", which[0]] : texts["Picture.Numbers", string.Join("، ", which)], pen, 490), 1108, y + 22, pen);
            }

            if (i > 0)
            {
                sheet.Box(640, y - (step / 2), 512, 1, Paint.Line);
            }
        }
    }

    private static void Parts(Sheet sheet, List<int> counts, IReadOnlyList<string> tones, int whole)
    {
        var from = 0;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] == 0)
            {
                continue;
            }

            var to = from + counts[i];
            sheet.Shape(Part(from, to, whole), Paint.Of(tones[i]));
            var (x, y) = On((Outer + Inner) / 2, (from + to) / 2.0, whole);
            sheet.Number(Said(counts[i]), x, y + 9, new Pen(25, tones[i] == "quiet" ? Paint.Ink : Paint.Surface, true));
            from = to;
        }
    }

    // A whole ring is drawn as its two halves: an arc cannot end where it began.
    private static string Part(double from, double to, int whole) => to - from < whole
        ? Arc(from, to, whole)
        : Arc(0, whole / 2.0, whole) + Arc(whole / 2.0, whole, whole);

    private static string Arc(double from, double to, int whole)
    {
        var big = to - from > whole / 2.0 ? 1 : 0;
        string At(double radius, double part)
        {
            var (x, y) = On(radius, part, whole);
            return $"{Sheet.Said(x)} {Sheet.Said(y)}";
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{At(Outer, from)}A{Outer} {Outer} 0 {big} 1 {At(Outer, to)}L{At(Inner, to)}A{Inner} {Inner} 0 {big} 0 {At(Inner, from)}Z");
    }

    private static (double X, double Y) On(double radius, double part, int whole)
    {
        var angle = (Math.Tau * part / whole) - (Math.PI / 2);
        return (X + (radius * Math.Cos(angle)), Y + (radius * Math.Sin(angle)));
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
