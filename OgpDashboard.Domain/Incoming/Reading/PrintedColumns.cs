namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>
/// Where the table's four columns stand on paper. The head's words say where each begins on the right; a word of a lower line that reaches across a border moves it,
/// and a line whose words run on across it is none of the table's.
/// </summary>
internal sealed class PrintedColumns
{
    // Two cells are further apart than two words.
    private const double LeastGap = 0.42;

    private readonly double[] _borders;

    private PrintedColumns(double[] borders) => _borders = borders;

    /// <summary>The columns, when a table's head begins with that line; else null.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <param name="at">Which line.</param>
    internal static PrintedColumns? Under(List<List<PrintedWord>> lines, int at)
    {
        // A head of two lines has its shorter titles on the first, or between the two.
        var head = lines.Skip(at).Take(3).SelectMany(l => l).ToList();
        var own = TableHead.Columns.Select(c => c.Select(ArabicText.Letters).ToHashSet())
            .Select(c => head.Where(w => c.Contains(ArabicText.Letters(w.Text))).ToList()).ToList();
        if (own.Exists(c => c.Count == 0) || !lines[at].TrueForAll(w => own.Exists(c => c.Contains(w))))
        {
            return null;
        }

        // The first word of a title is the one on its right: the column's text begins there.
        double[] right = [.. own.Select(c => c.Max(w => w.Right))];
        double[] left = [.. own.Select(c => c.Min(w => w.Left))];
        var borders = new double[right.Length - 1];
        for (var c = 0; c < borders.Length; c++)
        {
            if (right[c + 1] >= left[c])
            {
                return null;
            }

            borders[c] = right[c + 1] + Math.Min(2, (left[c] - right[c + 1]) / 2);
        }

        return new PrintedColumns(borders);
    }

    /// <summary>Whether a line can be of the table: its words keep away from each border.</summary>
    internal bool Holds(List<PrintedWord> line) => Array.TrueForAll(_borders, border =>
    {
        var before = line.Where(w => Middle(w) < border).Select(w => w.Right).DefaultIfEmpty(double.MinValue).Max();
        var after = line.Where(w => Middle(w) >= border).Select(w => w.Left).DefaultIfEmpty(double.MaxValue).Min();
        return after - before > LeastGap * (line[0].Bottom - line[0].Top);
    });

    /// <summary>The line's words by column, the first one on the right.</summary>
    internal List<PrintedWord>[] Part(List<PrintedWord> line)
    {
        var cells = new List<PrintedWord>[_borders.Length + 1];
        for (var c = 0; c < cells.Length; c++)
        {
            var (from, to) = (c < _borders.Length ? _borders[c] : double.MinValue, c == 0 ? double.MaxValue : _borders[c - 1]);
            cells[c] = [.. line.Where(w => Middle(w) >= from && Middle(w) < to)];
        }

        return cells;
    }

    private static double Middle(PrintedWord word) => (word.Left + word.Right) / 2;
}
