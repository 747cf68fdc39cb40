using System.Text;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>A word where it is printed on a page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">Its left edge; as the others in points from the page's upper left corner.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Text">Its letters from left to right, as they are printed: an Arabic word is the wrong way round.</param>
public sealed record PrintedWord(int Page, double Left, double Top, double Right, double Bottom, string Text)
{
    /// <summary>How high it is.</summary>
    internal double Height => Bottom - Top;
}

/// <summary>Makes lines in reading order of words and their places: from right to left, the columns of the table parted by tabs.</summary>
public static class PrintedPages
{
    // What is printed this much higher than most words is a mark across the sheet.
    private const double Huge = 3;

    /// <summary>The text of all pages. A list's sign is often drawn and no text: then, where a line did not have to end and another begins, the other gets one.</summary>
    /// <param name="words">The words, in any order.</param>
    public static string Text(IReadOnlyCollection<PrintedWord> words)
    {
        var text = new StringBuilder();
        var infers = !words.Any(w => w.Text.Contains('•', StringComparison.Ordinal));
        PrintedColumns? columns = null;
        foreach (var page in words.GroupBy(w => w.Page).OrderBy(p => p.Key))
        {
            var usual = page.Select(w => w.Height).Order().ElementAt(page.Count() / 2);
            var lines = Lines(page.Where(w => w.Height <= usual * Huge));
            var edge = page.Min(w => w.Left);
            var above = new PrintedWord?[PrintedColumns.Count];
            for (var i = 0; i < lines.Count; i++)
            {
                if (lines[i].Count == 0 || IsPageMark(lines[i]))
                {
                    continue;
                }

                var head = PrintedColumns.Under(lines, i, edge);
                var next = head ?? (columns?.Holds(lines[i]) == true ? columns : null);
                above = (next is null) == (columns is null) && head is null ? above : new PrintedWord?[PrintedColumns.Count];
                columns = next;
                if (columns is not null && i + 1 < lines.Count && BeginsRow(columns, lines[i], lines[i + 1]))
                {
                    var number = columns.Part(lines[i + 1])[0];
                    lines[i].AddRange(number);
                    lines[i + 1].RemoveAll(number.Contains);
                }

                var cells = columns?.Part(lines[i]) ?? [lines[i]];
                text.AppendJoin('\t', cells.Select((c, n) => Cell(c, columns is null ? edge : columns.LeftOf(n), columns is null || (infers && n > 0), ref above[n]))).Append('\n');
            }
        }

        return text.ToString();
    }

    // Cells of a row do not always begin at the same height: what begins half a line above the number is of its row.
    private static bool BeginsRow(PrintedColumns columns, List<PrintedWord> line, List<PrintedWord> next) =>
        line.Count > 0 && next[0].Top - line[0].Top < 0.9 * line[0].Height && columns.Holds(next)
        && columns.Part(line)[0].Count == 0 && ColumnTable.NumberOf(Reading(columns.Part(next)[0])) is not null;

    // «2 / 5»
    private static bool IsPageMark(List<PrintedWord> line) => line.Exists(w => w.Text.Contains('/', StringComparison.Ordinal)) && line.TrueForAll(w => w.Text.All(c => char.IsAsciiDigit(c) || c == '/'));

    // Whether the first word would have had room on the line above tells whether it begins something.
    private static string Cell(List<PrintedWord> words, double edge, bool infers, ref PrintedWord? above)
    {
        if (words.Count == 0)
        {
            return "";
        }

        var first = words.MaxBy(w => w.Right)!;

        // A font's spacing may part a letter from its word.
        var width = first.Right - (first.Text.Length > 1 ? first.Left : words.Where(w => w != first).Select(w => w.Left).DefaultIfEmpty(first.Left).Max());
        var room = above is null ? 0 : above.Left - edge;
        above = words.MinBy(w => w.Left);
        return (infers && first.Text is not ("-" or "–" or "•") && room > width + (first.Height * 0.35) ? $"{SourceLine.Inferred} " : "") + Reading(words);
    }

    /// <summary>The letters of a printed word in reading order.</summary>
    internal static string Logical(string printed)
    {
        if (!printed.Any(ArabicText.IsArabic) && !printed.Any(c => c is '،' or '(' or ')' or ':' or '.' or '؛' or '%' or '/'))
        {
            return printed;
        }

        // Figures and Latin keep their direction, all else turns.
        var pieces = new List<string>();
        for (var i = 0; i < printed.Length;)
        {
            var to = i + 1;
            if (IsLeftToRight(printed[i]))
            {
                while (to < printed.Length && (IsLeftToRight(printed[to]) || (printed[to] is '.' or ':' or '/' or '-' or '@' or '_' && to + 1 < printed.Length && IsLeftToRight(printed[to + 1]))))
                {
                    to++;
                }
            }

            pieces.Insert(0, printed[i..to]);
            i = to;
        }

        return string.Concat(pieces);
    }

    /// <summary>Words of one line as they are read: from the right, but for what is Latin among them, with the figure that follows it.</summary>
    internal static string Reading(IReadOnlyList<PrintedWord> line)
    {
        var read = line.OrderByDescending(w => w.Right).Select(w => Logical(w.Text)).ToList();
        for (var i = 0; i < read.Count; i++)
        {
            var to = i;
            while (to < read.Count && (IsLatin(read[to]) || (to == i && IsFigure(read[to]))))
            {
                to++;
            }

            if (to - i > 1)
            {
                Turn(read, i, to);
            }

            i = Math.Max(i, to - 1);
        }

        return string.Join(' ', read);
    }

    // What opens or closes the run stays at its ends.
    private static void Turn(List<string> read, int from, int to)
    {
        var opens = string.Concat(read[from].TakeWhile(c => !char.IsLetterOrDigit(c)));
        var closes = string.Concat(read[to - 1].Reverse().TakeWhile(c => !char.IsLetterOrDigit(c)).Reverse());
        (read[from], read[to - 1]) = (read[from][opens.Length..], read[to - 1][..^closes.Length]);
        read.Reverse(from, to - from);
        (read[from], read[to - 1]) = (opens + read[from], read[to - 1] + closes);
    }

    // Words of a line stand beside each other, whatever the heights of their fonts.
    private static List<List<PrintedWord>> Lines(IEnumerable<PrintedWord> words)
    {
        var lines = new List<List<PrintedWord>>();
        foreach (var word in words.OrderBy(w => w.Top + w.Bottom))
        {
            var beside = lines.TakeLast(3).MaxBy(l => Beside(l[0], word));

            // Cells of a row may stand half a line apart: two lines of one of them are never one for the sake of a line between them in another.
            if (beside is not null && Beside(beside[0], word) > 0.55 && beside.TrueForAll(w => Beside(w, word) > 0.3))
            {
                beside.Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        return lines;
    }

    // How much of the lower of the two stands beside the other.
    private static double Beside(PrintedWord a, PrintedWord b) =>
        (Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top)) / Math.Max(0.1, Math.Min(a.Height, b.Height));

    private static bool IsLeftToRight(char c) => char.IsLetterOrDigit(c) && !ArabicText.IsArabic(c);

    private static bool IsFigure(string word) => word.Any(char.IsAsciiDigit) && word.All(c => char.IsAsciiDigit(c) || c == '(');

    private static bool IsLatin(string word) => word.Any(char.IsLetter) && !word.Any(ArabicText.IsArabic);
}
