using System.Text;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>A word where it is printed on a page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">Its left edge; as the others in points from the page's upper left corner.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Text">Its letters from left to right, as they are printed: an Arabic word is the wrong way round.</param>
public sealed record PrintedWord(int Page, double Left, double Top, double Right, double Bottom, string Text);

/// <summary>Makes lines in reading order of words and their places: from right to left, the columns of the table parted by tabs.</summary>
public static class PrintedPages
{
    /// <summary>The text of all pages.</summary>
    /// <param name="words">The words, in any order.</param>
    public static string Text(IEnumerable<PrintedWord> words)
    {
        var text = new StringBuilder();
        PrintedColumns? columns = null;
        foreach (var page in words.GroupBy(w => w.Page).OrderBy(p => p.Key))
        {
            var lines = Lines(page);
            for (var i = 0; i < lines.Count; i++)
            {
                columns = PrintedColumns.Under(lines, i) ?? (columns?.Holds(lines[i]) == true ? columns : null);
                text.Append(columns is null ? Reading(lines[i]) : string.Join('\t', columns.Part(lines[i]).Select(Reading))).Append('\n');
            }
        }

        return text.ToString();
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

    /// <summary>Words of one line as they are read: from the right, but for what is Latin among them.</summary>
    internal static string Reading(IReadOnlyList<PrintedWord> line)
    {
        var read = line.OrderByDescending(w => w.Right).Select(w => Logical(w.Text)).ToList();
        for (var i = 0; i < read.Count; i++)
        {
            var to = i;
            while (to < read.Count && IsLatin(read[to]))
            {
                to++;
            }

            if (to - i > 1)
            {
                read.Reverse(i, to - i);
            }

            i = Math.Max(i, to - 1);
        }

        return string.Join(' ', read);
    }

    // Words whose middles are about as high.
    private static List<List<PrintedWord>> Lines(IEnumerable<PrintedWord> words)
    {
        var lines = new List<List<PrintedWord>>();
        foreach (var word in words.OrderBy(w => w.Top + w.Bottom))
        {
            var middle = (word.Top + word.Bottom) / 2;
            if (lines.Count > 0 && lines[^1][0] is var first && middle < first.Bottom - ((first.Bottom - first.Top) * 0.25))
            {
                lines[^1].Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        return lines;
    }

    private static bool IsLeftToRight(char c) => char.IsLetterOrDigit(c) && !ArabicText.IsArabic(c);

    private static bool IsLatin(string word) => word.Any(char.IsLetter) && !word.Any(ArabicText.IsArabic);
}
