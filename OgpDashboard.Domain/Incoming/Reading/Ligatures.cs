using System.Text;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>
/// Turns lam and alef back. A font draws the two as one sign, and programs that reverse a line's signs hand out the sign's two letters the wrong way round:
/// «االلتزام» for «الالتزام». In such a text no lam stands before an alef, so each alef before a lam may be one of the article's or one of a turned sign.
/// </summary>
internal static class Ligatures
{
    private const string Alefs = "اأإآ";
    private const int MostPlaces = 4;

    /// <summary>Whether a text has its lam-alefs the wrong way round.</summary>
    internal static bool AreTurned(IReadOnlyCollection<string> lines)
    {
        var (turned, sound) = (0, 0);
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Length; i++)
            {
                if (i + 1 < line.Length && Alefs.Contains(line[i], StringComparison.Ordinal) && line[i + 1] == 'ل' && line[i - 1] is 'ا' or 'ل')
                {
                    turned++;
                }
                else if (line[i - 1] == 'ل' && Alefs.Contains(line[i], StringComparison.Ordinal))
                {
                    sound++;
                }
            }
        }

        return turned > 0 && turned > sound;
    }

    /// <summary>A line with each word turned back as it reads best.</summary>
    internal static string Turn(string line, Lexicon lexicon)
    {
        var turned = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length;)
        {
            var to = i;
            while (to < line.Length && ArabicText.IsArabic(line[to]))
            {
                to++;
            }

            turned.Append(to > i ? Word(line[i..to], lexicon) : line[i].ToString());
            i = Math.Max(to, i + 1);
        }

        return turned.ToString();
    }

    private static string Word(string word, Lexicon lexicon)
    {
        var places = Enumerable.Range(0, word.Length - 1).Where(i => Alefs.Contains(word[i], StringComparison.Ordinal) && word[i + 1] == 'ل').ToList();
        return places.Count is 0 or > MostPlaces
            ? word
            : Enumerable.Range(0, 1 << places.Count).Select(choice => Choose(word, places, choice)).MaxBy(c => c.Score + OfWord(c.Word, lexicon)).Word;
    }

    private static (string Word, double Score) Choose(string word, List<int> places, int choice)
    {
        var letters = word.ToCharArray();
        double score = 0;
        for (var n = 0; n < places.Count; n++)
        {
            var at = places[n];
            var turns = (choice & (1 << n)) != 0;

            // An alef after an alef or a lam is never the article's: the two would have been one sign.
            var must = at > 0 && word[at - 1] is 'ا' or 'ل';
            score += turns == must ? 0 : must ? -5 : ByShape(word, at);
            if (turns)
            {
                (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
            }
        }

        return (new string(letters), score);
    }

    // How likely it is turned where only its shape tells; in favour of what is not turned when below 0.
    private static double ByShape(string word, int at) =>
        word.Length == 2 ? 2
        : at == 0 ? (word[at] == 'ا' ? -1.5 : 0.3)
        : word[at] != 'ا' ? 0.8
        : at == 2 && word[0] == 'إ' && word.Length == 5 && word[^1] != 'ة' ? 0.8
        : -0.3;

    private static double OfWord(string word, Lexicon lexicon) => lexicon.Knows(word) ? 2 : lexicon.Resembles(word) ? 1.2 : 0;
}
