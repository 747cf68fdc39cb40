using System.Globalization;
using OgpDashboard.App.Components.Charts;
using OgpDashboard.App.Components.Text;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>What goes from right to left: the mean of one meeting after the other, and the steps from one mean to the next.</summary>
internal static class Courses
{
    private const double Left = 84, Right = 1080, Top = 150, Bottom = 540;

    /// <summary>Draws a line over meetings, 0–100.</summary>
    internal static void Line(Sheet sheet, ChartData data)
    {
        var values = data.Series[0].Values;
        double Y(decimal value) => Level(value, 0, 100);
        foreach (var tick in new[] { 0m, 25m, 50m, 75m, 100m })
        {
            Grid(sheet, $"{Words.Number(tick)} %", Y(tick));
        }

        for (var i = 1; i < values.Length; i++)
        {
            if (values[i - 1] is { } from && values[i] is { } to)
            {
                sheet.Stroke($"M{Place(i - 1, values.Length)} {Sheet.Said(Y(from))}L{Place(i, values.Length)} {Sheet.Said(Y(to))}", Paint.Main, 3.5);
            }
        }

        // Of many meetings not every one can be named; the last always is.
        var (each, named) = (Sparse(values.Length, 58), Sparse(values.Length, 128));
        for (var i = 0; i < values.Length; i++)
        {
            var (x, fromLast) = (Across(i, values.Length), values.Length - 1 - i);
            if (values[i] is { } value)
            {
                sheet.Box(x - 6, Y(value) - 6, 12, 12, Paint.Main, 6);
                if (fromLast % each == 0)
                {
                    var said = $"{Words.Number(value)} %";
                    sheet.Text(said, x, Y(value) - 18, Ground(sheet, said, x, Y(value) - 18, new Pen(18, Paint.Ink, true)), "middle");
                }
            }

            if (fromLast % named == 0)
            {
                sheet.Text(data.Labels[i], x, Bottom + 32, new Pen(15, Paint.Ink), "middle");
            }
        }
    }

    /// <summary>Draws bars that hang between their two values, from near the lowest to near the highest: on 0–100 a tenth of a point would not be seen.</summary>
    /// <param name="sheet">The sheet of a chart.</param>
    /// <param name="data">The steps.</param>
    /// <param name="note">What stands below.</param>
    /// <param name="notFromZero">What is added to it where the axis begins above 0.</param>
    internal static void Steps(Sheet sheet, ChartData data, string note, string notFromZero)
    {
        var (from, to) = (data.Series[0].Values, data.Series[1].Values);
        var known = from.Concat(to).OfType<decimal>().ToList();
        var spread = Math.Max(known.Max() - known.Min(), 0.2m) * 0.15m;
        var (lowest, highest) = (Math.Max(0, known.Min() - spread), Math.Min(100, known.Max() + spread));
        double Y(decimal value) => Level(value, lowest, highest);
        var tick = Tick(highest - lowest);
        for (var at = Math.Ceiling(lowest / tick) * tick; at <= highest; at += tick)
        {
            Grid(sheet, Words.Hundredths(at), Y(at));
        }

        var (count, width) = (to.Length, (Right - Left) / to.Length);
        var size = count > 12 ? 13 : 16;
        for (var i = 0; i < count; i++)
        {
            var x = Across(i, count);
            sheet.Text(data.Labels[i], x, Bottom + 30, new Pen(size, Paint.Ink, i == 0 || i == count - 1), "middle");
            if (from[i] is not { } begin || to[i] is not { } end)
            {
                sheet.Text("–", x, Bottom - 8, new Pen(size, Paint.Soft), "middle");
                continue;
            }

            var (upper, lower) = (Math.Min(Y(begin), Y(end)), Math.Max(Y(begin), Y(end)));
            var room = Math.Min(width * 0.62, 64);
            sheet.Box(x - (room / 2), upper - 1.5, room, lower - upper + 3, Paint.Of(data.Series[1].Tones[i]), 2);
            if (i < count - 1)
            {
                sheet.Stroke($"M{Sheet.Said(x - (room / 2))} {Sheet.Said(Y(end))}L{Sheet.Said(x - width + (room / 2))} {Sheet.Said(Y(end))}", Paint.Quiet, 1);
            }

            var said = i == 0 || i == count - 1 ? Words.Hundredths(end) : (end - begin).ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);
            sheet.Number(said, x, upper - 10, Ground(sheet, said, x, upper - 10, new Pen(size, Paint.Ink, true)));
        }

        // Who looks at the lengths only must know what they are of.
        sheet.Text(lowest > 0 ? note + notFromZero : note, (Left + Right) / 2, Bottom + 62, new Pen(14, Paint.Soft), "middle");
    }

    // On white, so that no line of the grid runs through it.
    private static Pen Ground(Sheet sheet, string said, double x, double y, Pen pen)
    {
        var width = TextWidth.Of(said, pen);
        sheet.Box(x - (width / 2), y - (pen.Size * 0.82), width, pen.Size * 1.05, Paint.Surface);
        return pen;
    }

    private static void Grid(Sheet sheet, string said, double y)
    {
        sheet.Box(Left, y, Right - Left, 1, Paint.Line);
        sheet.Text(said, Right + 72, y + 5, new Pen(14, Paint.Soft));
    }

    private static double Level(decimal value, decimal lowest, decimal highest) => Bottom - ((Bottom - Top) * (double)((value - lowest) / (highest - lowest)));

    private static double Across(int index, int count) => Right - ((index + 0.5) * (Right - Left) / count);

    private static string Place(int index, int count) => Sheet.Said(Across(index, count));

    private static int Sparse(int count, double room) => Math.Max(1, (int)Math.Ceiling(room * count / (Right - Left)));

    // The smallest step of few digits with which at most six lines are drawn.
    private static decimal Tick(decimal range) => new[] { 0.05m, 0.1m, 0.2m, 0.5m, 1, 2, 5, 10 }.FirstOrDefault(t => range / t <= 6, 20);
}
