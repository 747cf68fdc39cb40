using System.Globalization;
using System.Text;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>Breaks a text into lines of whole words.</summary>
internal static class Lines
{
    private const char Ellipsis = '…';

    /// <summary>As many whole words of a text as there is room for; «…» says that there are more.</summary>
    internal static string Shorten(string text, Pen pen, double width) => Wrap(text, pen, width, 1)[0];

    /// <summary>A text in lines of whole words; what finds no room in the last of them is left out, and «…» says so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pen">How it is written.</param>
    /// <param name="width">The room for a line.</param>
    /// <param name="lines">How many lines there may be, from 1.</param>
    internal static IReadOnlyList<string> Wrap(string text, Pen pen, double width, int lines)
    {
        var left = new Queue<string>(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var made = new List<string>();
        while (left.Count > 0 && made.Count < lines)
        {
            var line = Cut(left.Dequeue(), pen, width);
            while (left.TryPeek(out var next) && TextWidth.Of($"{line} {next}", pen) <= width)
            {
                line += " " + left.Dequeue();
            }

            made.Add(line);
        }

        if (left.Count > 0)
        {
            made[^1] = Ended(made[^1], pen, width);
        }

        return made.Count > 0 ? made : [""];
    }

    // A word that is wider than the whole line is the one thing that is cut inside.
    private static string Cut(string word, Pen pen, double width)
    {
        if (TextWidth.Of(word, pen) <= width)
        {
            return word;
        }

        var kept = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext() && TextWidth.Of($"{kept}{letters.GetTextElement()}{Ellipsis}", pen) <= width)
        {
            kept.Append(letters.GetTextElement());
        }

        return kept.Append(Ellipsis).ToString();
    }

    private static string Ended(string line, Pen pen, double width)
    {
        line = line.TrimEnd(Ellipsis);
        while (TextWidth.Of($"{line}{Ellipsis}", pen) > width && line.LastIndexOf(' ') is > 0 and var space)
        {
            line = line[..space];
        }

        return Cut(line, pen, width).TrimEnd(Ellipsis, '،', '؛', ' ', '(', '«') + Ellipsis;
    }
}
