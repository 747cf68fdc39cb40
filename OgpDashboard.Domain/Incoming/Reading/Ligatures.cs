namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>
/// Turns pairs of letters back. A font draws some pairs as one sign (lam and alef always, «ير», «ني», «بر» in many), and programs that reverse a line's signs hand out the sign's two
/// letters the wrong way round: «االلزتام» for «الالتزام». That a text is such a text is told by its lam-alefs: there, no lam stands before an alef. Which other pairs its font draws as one
/// is learned from its words: those that are none as they stand, and known ones with a pair turned. What is learned there is then tried on the other words.
/// </summary>
internal sealed class Ligatures
{
    private const string Alefs = "اأإآ";
    private const int LongestWord = 15;
    private const int MostWords = 10_000;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, string> _turned = [];
    private readonly HashSet<(char, char)> _pairs;

    private Ligatures(Lexicon lexicon, HashSet<(char, char)> pairs) => (_lexicon, _pairs) = (lexicon, pairs);

    /// <summary>Learns from a text; null when its pairs are not turned.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="lexicon">What is known of words.</param>
    internal static Ligatures? Of(IReadOnlyCollection<string> lines, Lexicon lexicon)
    {
        if (!AreTurned(lines))
        {
            return null;
        }

        // A pair that makes a long word known, or two short ones, is one of the font's.
        var alone = new Ligatures(lexicon, []);
        var learned = from word in lines.SelectMany(ArabicText.Words).Where(w => ArabicText.IsArabic(w[0]) && w.Length <= LongestWord).Take(MostWords).GroupBy(w => w)
                      where !lexicon.Resembles(word.Key)
                      let best = alone.Best(word.Key, any: true)
                      from pair in best.Pairs
                      group lexicon.Knows(best.Word) && word.Key.Length > 4 ? 2 : Math.Min(2, word.Count()) by pair into votes
                      where votes.Sum() > 1
                      select votes.Key;
        return new Ligatures(lexicon, [.. learned]);
    }

    /// <summary>A line with each word turned back as it reads best, and the halves of words put together that a font's spacing parted.</summary>
    internal string Turn(string line)
    {
        var pieces = new List<string>();
        for (var i = 0; i < line.Length;)
        {
            var to = i;
            while (to < line.Length && ArabicText.IsArabic(line[to]))
            {
                to++;
            }

            pieces.Add(to > i ? Word(line[i..to]) : line[i].ToString());
            i = Math.Max(to, i + 1);
        }

        for (var i = 0; i + 2 < pieces.Count; i++)
        {
            if (pieces[i + 1] == " " && ArabicText.IsArabic(pieces[i][0]) && ArabicText.IsArabic(pieces[i + 2][0]) && IsTorn(pieces[i], pieces[i + 2]) is { } whole)
            {
                pieces[i] = whole;
                pieces.RemoveRange(i + 1, 2);
            }
        }

        return string.Concat(pieces);
    }

    private static bool AreTurned(IReadOnlyCollection<string> lines)
    {
        var (turned, sound) = (0, 0);
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Length; i++)
            {
                // «الالتزام» has both orders in it, and says nothing.
                var before = i + 1 < line.Length && line[i + 1] == 'ل';
                if (before && Alefs.Contains(line[i], StringComparison.Ordinal) && line[i - 1] == 'ا')
                {
                    turned++;
                }
                else if (!before && line[i - 1] == 'ل' && Alefs.Contains(line[i], StringComparison.Ordinal))
                {
                    sound++;
                }
            }
        }

        return turned > 0 && turned > sound;
    }

    // Two pieces that are no words, or one letter and a piece, and together are one.
    private string? IsTorn(string left, string right)
    {
        if (left is "و" || _lexicon.Knows(left) || (_lexicon.Knows(right) && left.Length > 1))
        {
            return null;
        }

        var whole = Word(left + right);
        return _lexicon.Knows(whole) ? whole : null;
    }

    private string Word(string word)
    {
        if (word.Length is 1 or > LongestWord)
        {
            return word;
        }

        if (!_turned.TryGetValue(word, out var best))
        {
            _turned[word] = best = Best(word, any: false).Word;
        }

        return best;
    }

    // Of all ways to turn pairs that do not overlap, the best.
    private (string Word, List<(char, char)> Pairs) Best(string word, bool any)
    {
        var best = (Word: word, Pairs: new List<(char, char)>(), Score: double.MinValue);
        Try(word.ToCharArray(), 0, [], 0);
        return (best.Word, best.Pairs);

        void Try(char[] letters, int at, List<(char, char)> pairs, double score)
        {
            if (at >= word.Length - 1)
            {
                var read = new string(letters);
                var all = score + _lexicon.Worth(read);
                if (all > best.Score)
                {
                    best = (read, [.. pairs], all);
                }

                return;
            }

            Try(letters, at + 1, pairs, score + OfStanding(word, at));
            if (OfTurning(word, at, any) is { } turning && pairs.Count < 4)
            {
                var isLamAlef = IsLamAlef(word, at);
                (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                Try(letters, at + 2, isLamAlef ? pairs : [.. pairs, (word[at + 1], word[at])], score + turning);
                (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
            }
        }
    }

    private static bool IsLamAlef(string word, int at) => Alefs.Contains(word[at], StringComparison.Ordinal) && word[at + 1] == 'ل';

    // An alef after an alef or a lam is never the article's: the two would have been one sign.
    private static bool MustTurn(string word, int at) => IsLamAlef(word, at) && at > 0 && word[at - 1] is 'ا' or 'ل';

    private static double OfStanding(string word, int at) => MustTurn(word, at) ? -5 : 0;

    // What it is worth to turn a pair back, or null where it is none.
    private double? OfTurning(string word, int at, bool any)
    {
        if (IsLamAlef(word, at))
        {
            return MustTurn(word, at) ? 0 : ByShape(word, at);
        }

        var (first, second) = (word[at + 1], word[at]);
        return first == second ? null
            : any ? (Joins(first) ? -0.4 : null)
            : !_pairs.Contains((first, second)) ? null

            // If both orders of two letters are signs of the font, either stands for the other.
            : _pairs.Contains((second, first)) ? 0.3 : -0.3;
    }

    // Only letters that join with the next can be drawn with it as one.
    private static bool Joins(char letter) => "بتثجحخسشصضطظعغفقكلمنهيئ".Contains(letter, StringComparison.Ordinal);

    // How likely a lam-alef is turned where only its shape tells; in favour of what stands when below 0.
    private static double ByShape(string word, int at) =>
        word.Length == 2 ? 2
        : at == 0 ? (word[at] == 'ا' ? -1.5 : 0.3)
        : word[at] != 'ا' ? 0.8
        : at == 2 && word[0] == 'إ' && word.Length == 5 && word[^1] != 'ة' ? 0.8
        : -0.3;
}
