namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>
/// Where the table's four columns stand on paper. Between the titles of two columns lies their border: there where the fewest words of the lines below stand.
/// A line whose words run on across a border is none of the table's.
/// </summary>
internal sealed class PrintedColumns
{
    /// <summary>How many columns the table has.</summary>
    internal const int Count = 4;

    // Two cells are further apart than two words, in heights of a word.
    private const double LeastGap = 0.42;

    private readonly double[] _borders;
    private readonly double[] _lefts;

    private PrintedColumns(double[] borders, double[] lefts) => (_borders, _lefts) = (borders, lefts);

    /// <summary>The columns, when a table's head begins with that line; else null.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <param name="at">Which line.</param>
    /// <param name="edge">The left edge of what is printed.</param>
    internal static PrintedColumns? Under(List<List<PrintedWord>> lines, int at, double edge)
    {
        var titles = TableHead.Columns.Select(c => c.Select(ArabicText.Letters).ToHashSet()).ToList();
        var head = lines.Skip(at).Take(4).TakeWhile(l => l.TrueForAll(w => titles.Exists(t => t.Contains(ArabicText.Letters(w.Text))))).ToList();
        var own = titles.ConvertAll(t => head.SelectMany(l => l).Where(w => t.Contains(ArabicText.Letters(w.Text))).ToList());
        if (own.Exists(c => c.Count == 0))
        {
            return null;
        }

        var below = lines.Skip(at).SelectMany(l => l).ToList();
        var borders = new double[Count - 1];
        var lefts = new double[Count];
        lefts[^1] = edge;
        for (var c = 0; c < borders.Length; c++)
        {
            var (from, to) = (own[c + 1].Max(w => w.Right), own[c].Min(w => w.Left));
            if (from >= to)
            {
                return null;
            }

            (borders[c], lefts[c]) = Border(below, from, to);
        }

        return new PrintedColumns(borders, lefts);
    }

    /// <summary>Whether a line can be of the table: its words keep away from each border.</summary>
    internal bool Holds(List<PrintedWord> line) => Array.TrueForAll(_borders, border =>
    {
        var before = line.Where(w => Middle(w) < border).Select(w => w.Right).DefaultIfEmpty(double.MinValue).Max();
        var after = line.Where(w => Middle(w) >= border).Select(w => w.Left).DefaultIfEmpty(double.MaxValue).Min();
        return after - before > LeastGap * line[0].Height;
    });

    /// <summary>The line's words by column, the first one on the right.</summary>
    internal List<PrintedWord>[] Part(List<PrintedWord> line) => [.. Enumerable.Range(0, Count).Select(c => line.Where(w => Column(w) == c).ToList())];

    /// <summary>How far to the left the text of a column reaches.</summary>
    internal double LeftOf(int column) => _lefts[column];

    // The widest of the strips that the fewest words stand in, and its right edge, where the column on the right ends.
    private static (double Border, double Left) Border(List<PrintedWord> words, double from, double to)
    {
        const int Steps = 120;
        var step = (to - from) / Steps;
        var crossing = Enumerable.Range(0, Steps).Select(n => from + ((n + 0.5) * step)).Select(x => words.Count(w => w.Left < x && w.Right > x)).ToList();
        var least = crossing.Min();
        var (first, length) = (0, 0);
        for (var n = 0; n < Steps; n++)
        {
            var run = crossing.Skip(n).TakeWhile(c => c == least).Count();
            if (run > length)
            {
                (first, length) = (n, run);
            }
        }

        return (from + ((first + (length / 2.0)) * step), from + ((first + length) * step));
    }

    private int Column(PrintedWord word) => _borders.Count(b => Middle(word) < b);

    private static double Middle(PrintedWord word) => (word.Left + word.Right) / 2;
}
