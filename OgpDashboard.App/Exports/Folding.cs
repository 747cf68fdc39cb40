using System.Text;

namespace OgpDashboard.App.Exports;

/// <summary>
/// Folds the lines of an iCalendar text anew: at 75 octets of UTF-8, and never within a character. The library counts characters, of which an
/// Arabic one takes two octets.
/// </summary>
internal static class Folding
{
    private const int MostOctets = 75;

    /// <summary>The text with its lines folded.</summary>
    /// <param name="text">Lines that end in CR LF, folded in any way or not at all.</param>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 64);
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Append(folded, line);
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                // The space that begins the next line is one of its octets.
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        folded.Append("\r\n");
    }
}
