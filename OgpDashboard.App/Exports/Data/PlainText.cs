using System.Globalization;
using System.Text;

namespace OgpDashboard.App.Exports.Data;

/// <summary>Text that a spreadsheet could take for a formula, and how it is kept from it in CSV.</summary>
internal static class PlainText
{
    private const char Guard = '\'';

    /// <summary>Whether a program could read a formula in it: it begins, behind what is not seen, with a sign that begins one, in any width.</summary>
    /// <param name="text">The text of a cell.</param>
    internal static bool LooksLikeFormula(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' or '\n' or 0)
            {
                return true;
            }

            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark))
            {
                // FF1D is the full-width =, and so on; FE66 and its kin the small ones; 2212 a minus.
                return rune.Value is '=' or '+' or '-' or '@' or 0xFF1D or 0xFF0B or 0xFF0D or 0xFF20 or 0xFE66 or 0xFE62 or 0xFE63 or 0xFE6B or 0x2212;
            }
        }

        return false;
    }

    /// <summary>The text with an apostrophe before it where it looks like a formula, or begins with an apostrophe of its own.</summary>
    internal static string Guarded(string text) => text.StartsWith(Guard) || LooksLikeFormula(text) ? Guard + text : text;

    /// <summary>Takes back <see cref="Guarded"/>: one apostrophe at the beginning is never the text's own.</summary>
    internal static string Unguarded(string text) => text.StartsWith(Guard) ? text[1..] : text;
}
