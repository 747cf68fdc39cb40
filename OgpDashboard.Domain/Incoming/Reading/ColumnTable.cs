namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>Reads a table whose columns are parted by tabs and whose first column has the number: a row begins where a number stands that is greater than the last.</summary>
internal static class ColumnTable
{
    private const char Tab = '\t';

    // By its letters: the sign of lam and alef may still be the wrong way round.
    private static readonly string Commitment = ArabicText.Letters("الالتزام");

    /// <summary>Whether the lines have such columns.</summary>
    internal static bool Is(IEnumerable<SourceLine> lines) => lines.Any(l => l.Text.Count(c => c == Tab) >= TableHead.Columns.Length - 1);

    /// <summary>The rows, in order.</summary>
    /// <param name="lines">The lines of the table and what comes after it.</param>
    /// <param name="last">The greatest number of the plan.</param>
    internal static List<ReadRow> Rows(IEnumerable<SourceLine> lines, int last)
    {
        var cells = new List<List<SourceLine>[]>();
        var number = 0;
        var numbers = new List<int>();
        var inHead = false;
        foreach (var line in lines.Where(l => l.Text.Contains(Tab, StringComparison.Ordinal)))
        {
            var columns = line.Text.Split(Tab);
            inHead = TableHead.IsMain(line) || (inHead && TableHead.IsOnlyHead(line));
            if (inHead || columns.Length < TableHead.Columns.Length)
            {
                continue;
            }

            if (NumberOf(columns[0]) is { } next && next > number && next <= last)
            {
                number = next;
                numbers.Add(next);
                cells.Add([.. TableHead.Columns.Select(_ => new List<SourceLine>())]);
            }

            for (var c = 0; c < TableHead.Columns.Length && cells.Count > 0; c++)
            {
                if (columns[c].Trim() is { Length: > 0 } text)
                {
                    cells[^1][c].Add(new SourceLine(line.Number, text));
                }
            }
        }

        return [.. cells.Select((c, i) => Row(numbers[i], c))];
    }

    /// <summary>The number that a first column begins with, or null: «الالتزام 4», «4. …», «4».</summary>
    internal static int? NumberOf(string cell) => ArabicText.Words(cell) switch
    {
        [var word, var number, ..] when ArabicText.Letters(word) == Commitment => HeadReader.Figure(number),
        [var number, ..] when cell.TrimStart().StartsWith(number, StringComparison.Ordinal) => HeadReader.Figure(number),
        _ => null,
    };

    private static ReadRow Row(int number, List<SourceLine>[] cells)
    {
        var progress = cells[1];
        var figure = Enumerable.Range(1, Math.Min(3, progress.Count)).FirstOrDefault(n => ReadRow.PercentIn([.. progress.Take(n).SelectMany(l => l.Words)]) is not null);
        var stated = progress.Take(figure).ToList();
        return new ReadRow
        {
            Number = number,
            Percent = figure == 0 ? null : (ReadRow.PercentIn([.. stated.SelectMany(l => l.Words)])!.Value, CellText.Where(stated)),
            Platform = figure == 0 || CellText.Join(cells[2]) is not { } said || ReadRow.PlatformOf(said.Text) is not { } report ? null : (report, said.Origin),
            Actions = figure == 0 ? [] : Items(progress.Skip(figure).SkipWhile(l => l.Text.EndsWith('%') && l.Words.Count == 0)),
            Schedule = figure == 0 ? [] : Items(cells[3]),
        };
    }

    // Where the signs of lists are text they say all; else a line that names an activity and its number begins an item, too.
    private static List<Passage> Items(IEnumerable<SourceLine> cell)
    {
        var lines = cell.Where(l => !l.Text.EndsWith('–')).ToList();
        var signs = lines.Exists(l => l.HasBullet && l.Text[0] != SourceLine.Inferred);
        return CellText.Items(lines, (line, _) => !signs && CellText.IsActivity(line));
    }
}
