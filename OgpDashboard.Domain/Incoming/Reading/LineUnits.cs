namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>The smallest piece of a line that a run may begin with.</summary>
/// <param name="Text">Letters, a figure, a Latin word, or one sign.</param>
/// <param name="Gap">How many spaces stand before it; 2 stands for more.</param>
/// <param name="IsLetters">Whether it is of Arabic letters.</param>
/// <param name="IsInside">Whether it continues a word.</param>
internal sealed record LineUnit(string Text, int Gap, bool IsLetters, bool IsInside)
{
    /// <summary>Whether it is a sign, and no word or figure.</summary>
    internal bool IsSign => !char.IsLetterOrDigit(Text[0]) && Text[0] != '%';
}

/// <summary>How small the pieces are to be.</summary>
internal enum Cutting
{
    /// <summary>A word that is not known is cut anywhere, and the article comes off.</summary>
    Fine,

    /// <summary>A word that is not known is cut where that leaves a known one.</summary>
    Coarse,

    /// <summary>No word is cut.</summary>
    Whole,
}

/// <summary>Cuts a line into its units.</summary>
internal static class LineUnits
{
    // A longer «word» is several that stick together; beyond this it is no text.
    private const int LongestWord = 60;

    /// <summary>The units of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lexicon">What is known of words: those are never cut but after their article.</param>
    /// <param name="cutting">How small the units are to be.</param>
    internal static List<LineUnit> Cut(string line, Lexicon lexicon, Cutting cutting)
    {
        var units = new List<LineUnit>();
        var gap = 0;
        for (var i = 0; i < line.Length;)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                gap = Math.Min(2, gap + 1);
                i++;
                continue;
            }

            var to = End(line, i);
            Add(units, line[i..to], units.Count == 0 ? 0 : gap, Cuts(line[i..to], lexicon, cutting));
            (i, gap) = (to, 0);
        }

        return units;
    }

    private static void Add(List<LineUnit> units, string text, int gap, IEnumerable<int> cuts)
    {
        var letters = ArabicText.IsArabic(text[0]);
        var from = 0;
        foreach (var to in cuts.Append(text.Length))
        {
            units.Add(new LineUnit(text[from..to], from == 0 ? gap : 0, letters, from > 0));
            from = to;
        }
    }

    private static IEnumerable<int> Cuts(string text, Lexicon lexicon, Cutting cutting)
    {
        if (cutting == Cutting.Whole || !ArabicText.IsArabic(text[0]) || text.Length is 1 or > LongestWord)
        {
            return [];
        }

        if (lexicon.Resembles(text))
        {
            return cutting == Cutting.Fine && text.Length > 4 && text.StartsWith("ال", StringComparison.Ordinal) ? [2] : [];
        }

        var all = Enumerable.Range(1, text.Length - 1);
        return cutting == Cutting.Fine ? all : all.Where(i => (i > 1 && lexicon.Resembles(text[..i])) || (text.Length - i > 1 && lexicon.Resembles(text[i..])));
    }

    private static int End(string line, int from)
    {
        var to = from + 1;
        if (ArabicText.IsArabic(line[from]))
        {
            while (to < line.Length && ArabicText.IsArabic(line[to]))
            {
                to++;
            }
        }
        else if (char.IsAsciiDigit(line[from]))
        {
            while (to < line.Length && (char.IsAsciiDigit(line[to]) || (line[to] is ':' or '/' && to + 1 < line.Length && char.IsAsciiDigit(line[to + 1]))))
            {
                to++;
            }
        }
        else if (char.IsLetter(line[from]))
        {
            // chafafiya.ma and vidéo-conférence are one.
            while (to < line.Length && !ArabicText.IsArabic(line[to]) && (char.IsLetterOrDigit(line[to])
                || (line[to] is '.' or '-' or '@' or '_' && to + 1 < line.Length && char.IsLetterOrDigit(line[to + 1]) && !ArabicText.IsArabic(line[to + 1]))))
            {
                to++;
            }
        }

        return to;
    }
}
