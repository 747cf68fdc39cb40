using System.Globalization;
using System.Text;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Plans;

/// <summary>The one rule for texts that people type: clean, trimmed, not empty where needed, and of a bearable length.</summary>
public static class LineText
{
    /// <summary>The longest text of one line, in UTF-16 units; the longest line of the seed has 170.</summary>
    public const int Longest = 1000;

    /// <summary>The clean text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="longest">The most UTF-16 units.</param>
    /// <exception cref="RefusedException">It is empty or too long.</exception>
    public static string Required(string? text, int longest = Longest) =>
        Optional(text, longest) ?? throw new RefusedException(Refusal.TextMissing);

    /// <summary>The clean text, or null when there is none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="longest">The most UTF-16 units.</param>
    /// <exception cref="RefusedException">It is too long.</exception>
    public static string? Optional(string? text, int longest = Longest)
    {
        // Before it is cleaned, so that nobody makes us clean a book.
        if (text?.Length > longest * 4)
        {
            throw new RefusedException(Refusal.TextTooLong, longest);
        }

        var clean = Clean(text ?? "");
        if (clean.Length > longest)
        {
            throw new RefusedException(Refusal.TextTooLong, longest);
        }

        return clean.Length == 0 ? null : clean;
    }

    /// <summary>
    /// The text in Unicode's form NFC, without what is not seen and could mislead: controls, marks that turn the direction of what
    /// follows, byte order marks, halves of characters. Line ends and tabs become spaces. Joiners stay, since Arabic words need them.
    /// </summary>
    public static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a character is read as U+FFFD, which nobody types.
            if (rune.Value is (>= '\t' and <= '\r') or 0x0085 or 0x2028 or 0x2029)
            {
                kept.Append(' ');
            }
            else if (rune.Value is 0x200C or 0x200D || (rune != Rune.ReplacementChar && !IsUnseen(Rune.GetUnicodeCategory(rune))))
            {
                kept.Append(rune);
            }
        }

        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim();

        // Joiners that have nothing to join show nothing.
        return clean.All(c => c is '\u200C' or '\u200D' || char.IsWhiteSpace(c)) ? "" : clean;
    }

    private static bool IsUnseen(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
