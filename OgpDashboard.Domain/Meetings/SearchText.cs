using System.Globalization;
using System.Text;

namespace OgpDashboard.Domain.Meetings;

/// <summary>What people search commitments by: words between blanks, in the one spelling to which all spellings are folded.</summary>
public static class SearchText
{
    /// <summary>What a commitment can be found by.</summary>
    internal static string Of(CommitmentRow row) =>
        $" {Fold(string.Join(' ', row.Number.ToString(CultureInfo.InvariantCulture), row.Commitment.Title, row.Commitment.Institution, row.AnsweredBy?.Person.Name))} ";

    /// <summary>As people type: without short vowels, and with one alef, one yeh and one heh for all of theirs.</summary>
    /// <param name="text">Any text.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != '\u0640')
            {
                folded.Append(c switch { 'ى' => 'ي', 'ة' => 'ه', _ => char.ToLowerInvariant(c) });
            }
        }

        return folded.ToString();
    }

    /// <summary>The words that are searched for: a number is sought as a whole word, anything else anywhere.</summary>
    /// <param name="search">What was typed.</param>
    public static string[] Words(string search) =>
        [.. Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.All(char.IsAsciiDigit) ? $" {word} " : word)];
}
