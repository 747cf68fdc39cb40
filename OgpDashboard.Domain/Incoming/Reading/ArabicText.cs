using System.Globalization;
using System.Text;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>Letters as the reader compares them, whatever a document's program did to them.</summary>
internal static class ArabicText
{
    private const char Tatweel = '\u0640';

    /// <summary>Whether it is an Arabic letter.</summary>
    internal static bool IsArabic(char c) => c is (>= '\u0621' and <= '\u064A') or (>= '\u0671' and <= '\u06D3');

    /// <summary>
    /// A line without what does not belong to its words: shapes of letters become letters, Arabic-Indic digits Western ones; tatweel, vowel marks and marks
    /// of direction go. Tabs, which part columns, and the number of spaces stay.
    /// </summary>
    internal static string Clean(string line)
    {
        var kept = new StringBuilder(line.Length);
        foreach (var c in line.Where(c => c is not ((>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF')))
        {
            // Those are no signs, and never will be.
            Append(kept, c);
        }

        var text = kept.ToString();
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>The word with its hamzas on one seat, as hurried writers and programs mix them up.</summary>
    internal static string Fold(string word) => word.AsSpan().IndexOfAny("أإآٱ") < 0 ? word : word.Replace('أ', 'ا').Replace('إ', 'ا').Replace('آ', 'ا').Replace('ٱ', 'ا');

    /// <summary>The letters and digits of a text in alphabetical order: the same for a line in any order of its words.</summary>
    internal static string Letters(string text) => string.Concat(Fold(text).Where(char.IsLetterOrDigit).Order());

    /// <summary>The words and numbers of a text, without what stands between them.</summary>
    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        var from = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && from < 0)
            {
                from = i;
            }
            else if (!inside && from >= 0)
            {
                words.Add(text[from..i]);
                from = -1;
            }
        }

        return words;
    }

    private static void Append(StringBuilder kept, char c)
    {
        if (c is (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
        {
            // One of the shapes that a letter takes, or two letters in one.
            foreach (var letter in c.ToString().Normalize(NormalizationForm.FormKC))
            {
                if (!char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                {
                    kept.Append(letter);
                }
            }
        }
        else if (c == '\t' || !char.IsControl(c))
        {
            if (Plain(c) is { } plain)
            {
                kept.Append(plain);
            }
        }
    }

    private static char? Plain(char c) => c switch
    {
        Tatweel or '\u0670' or (>= '\u064B' and <= '\u065F') or '\uFEFF' or '\uFFFD' => null,
        >= '\u0660' and <= '\u0669' => (char)(c - '\u0660' + '0'),
        >= '\u06F0' and <= '\u06F9' => (char)(c - '\u06F0' + '0'),
        '٪' => '%',
        '\u06CC' => 'ي',
        '\u06A9' => 'ك',
        '\u00A0' or '\u202F' or '\u2009' => ' ',
        '\u2010' or '\u2011' => '-',
        _ when char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format => null,
        _ => c,
    };
}
