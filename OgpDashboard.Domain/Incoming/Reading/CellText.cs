using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>A passage of several lines of the source, as one text.</summary>
/// <param name="Text">What it says, without the signs of a list and what closes its sentences.</param>
/// <param name="Origin">Its lines.</param>
internal sealed record Passage(string Text, Origin Origin);

/// <summary>Joins the lines that a page cut, and parts them where something new begins.</summary>
internal static class CellText
{
    private const int MostItems = 50;

    /// <summary>All lines as one passage, or null where they say nothing.</summary>
    internal static Passage? Join(IReadOnlyCollection<SourceLine> lines)
    {
        var text = "";
        foreach (var part in lines.Select(l => l.Text.TrimStart('•', SourceLine.Inferred).Trim(' ', '\t')).Where(t => t.Length > 0))
        {
            text = text.Length == 0 ? part : EndsInMonths(text) ? text + part : $"{text} {part}";
            if (text.Length > LineText.Longest * 2)
            {
                break;
            }
        }

        // One sign too many within brackets is the sentence's.
        text = text.Trim().TrimStart('-', '•', SourceLine.Inferred, '●', '▪', '*', '–', ' ').TrimEnd('،', '.', ' ', '؛', '–').Replace(".)", ")", StringComparison.Ordinal).Trim();
        text = LineText.Clean(text);
        return text.Length == 0 ? null : new Passage(text.Length > LineText.Longest ? text[..LineText.Longest].Trim() : text, Where(lines));
    }

    /// <summary>The lines of the source that they cover.</summary>
    internal static Origin Where(IReadOnlyCollection<SourceLine> lines) => lines.Count == 0 ? Origin.Whole : Origin.Lines(lines.Min(l => l.Number), lines.Max(l => l.Number));

    /// <summary>The items of a cell.</summary>
    /// <param name="lines">The cell's lines.</param>
    /// <param name="begins">Whether a line begins an item though no sign of a list says so: the line, and the one before.</param>
    internal static List<Passage> Items(IEnumerable<SourceLine> lines, Func<SourceLine, SourceLine, bool> begins)
    {
        var items = new List<List<SourceLine>>();
        var said = lines.Where(l => l.Text.Length > 0).ToList();
        var signs = said.Exists(l => l.HasBullet && l.Text[0] != SourceLine.Inferred);
        foreach (var line in said)
        {
            // Signs that are text say all that signs can say.
            if (items.Count == 0 || (line.HasBullet && (!signs || line.Text[0] != SourceLine.Inferred)) || begins(line, items[^1][^1]))
            {
                items.Add([]);
            }

            items[^1].Add(line);
        }

        return [.. items.Select(Join).OfType<Passage>().Take(MostItems)];
    }

    /// <summary>Whether a line begins with an activity and its number.</summary>
    internal static bool IsActivity(SourceLine line) => line.Words.Count > 1 && line.Words[0] is "النشاط" or "الأنشطة" && line.Words.Take(3).Any(w => HeadReader.Figure(w) is not null);

    private static bool EndsInMonths(string text) => text.EndsWith('-') && ArabicText.Words(text) is [.., var last] && Lexicon.IsMonth(last);
}
