namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>A line in reading order.</summary>
/// <param name="Number">Its number in the source, from 1.</param>
/// <param name="Text">What it says; columns are parted by tabs.</param>
internal sealed record SourceLine(int Number, string Text)
{
    /// <summary>Its words and numbers.</summary>
    internal List<string> Words { get; } = ArabicText.Words(Text);

    /// <summary>The sign of a list where none was printed as text, and the place of the words says that something begins.</summary>
    internal const char Inferred = '◦';

    /// <summary>Whether it begins with the sign of a list.</summary>
    internal bool HasBullet => Text.Length > 0 && Text[0] is '-' or '•' or Inferred or '●' or '▪' or '*';
}

/// <summary>A text as it came, and its lines in reading order.</summary>
internal static class SourceText
{
    /// <summary>The most lines that are read; minutes have some hundreds.</summary>
    internal const int MostLines = 5000;

    private const int LongestLine = 2000;

    /// <summary>The lines in reading order, blank ones too, so that their numbers are those of the source.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lexicon">What is known of words.</param>
    internal static List<SourceLine> Lines(string text, Lexicon lexicon)
    {
        var raw = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n', MostLines + 1).Take(MostLines)
            .Select(l => ArabicText.Clean(l.Length > LongestLine ? l[..LongestLine] : l)).ToList();
        if (Ligatures.Of(raw, lexicon) is { } ligatures)
        {
            raw = raw.ConvertAll(ligatures.Turn);
        }

        return IsInVisualOrder(raw) ? Restore(raw, lexicon) : [.. raw.Select((l, i) => new SourceLine(i + 1, l.Trim(' ')))];
    }

    // In a text of right order a list's sign begins its line, and no line begins with a comma or a colon.
    private static bool IsInVisualOrder(List<string> lines)
    {
        var trimmed = lines.ConvertAll(l => l.Trim());
        var against = trimmed.Count(l => l.Length > 2 && (l[^1] is '-' or '•' || l[0] is '،' or ':' or '.' or '%'));
        var sound = trimmed.Count(l => l.Length > 2 && (l[0] is '-' or '•' || l[^1] is '،' or ':' or '.' or '%'));
        return against >= 3 && against * 3 >= sound;
    }

    private static List<SourceLine> Restore(List<string> lines, Lexicon lexicon)
    {
        var order = new LineOrder(lexicon);
        var restored = new List<SourceLine>();
        string? before = null;
        foreach (var line in lines)
        {
            var read = new SourceLine(restored.Count + 1, string.IsNullOrWhiteSpace(line) ? "" : order.Restore(line, before));
            restored.Add(read);
            if (read.Text.Length > 0)
            {
                before = read.Words.Count == 0 || read.Text[^1] is '.' or '،' or ':' or ')' ? null : read.Words[^1];
            }
        }

        return restored;
    }
}
