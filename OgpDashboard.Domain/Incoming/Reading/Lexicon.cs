using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>
/// What the reader knows of words: the common ones of minutes (Words.txt), and those of the plan and of whoever is known. It says whether a word is one,
/// and how well two follow each other. It decides nothing about what a document says.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Dictionary<string, string[]> Sections = Load();
    private static readonly HashSet<string> Prepositions = Of("prepositions");
    private static readonly HashSet<string> Quantifiers = Of("quantifiers");
    private static readonly HashSet<string> Negations = Of("negations");
    private static readonly HashSet<string> Conjunctions = Of("conjunctions");
    private static readonly HashSet<string> Verbs = Of("verbs");
    private static readonly HashSet<string> Starters = Of("starters");
    private static readonly HashSet<string> Adjectives = Of("adjectives");
    private static readonly List<string> MonthNames = [.. Sections["months"]];
    private static readonly HashSet<string> Months = Of("months");
    private static readonly HashSet<(string, string)> Phrases = [.. Sections["phrases"].SelectMany(Pairs)];
    private static readonly string[] Articles = ["ال", "لل", "بال", "وال", "كال", "فال", "وبال", "ولل"];

    private readonly HashSet<string> _words;
    private readonly HashSet<string> _stems;
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly Dictionary<string, bool> _judged = [];

    /// <summary>The words of minutes, and those of a book: its plan, its people, and what its meetings said.</summary>
    internal Lexicon(MeetingBook book)
    {
        _words = [.. Sections.Where(s => s.Key != "phrases").SelectMany(s => s.Value), .. Sections["phrases"].SelectMany(ArabicText.Words).Where(w => w.Length > 2).Select(ArabicText.Fold)];
        foreach (var text in TextsOf(book))
        {
            _words.UnionWith(ArabicText.Words(text).Select(ArabicText.Fold));
            _pairs.UnionWith(Pairs(text));
        }

        _stems = [.. _words.Where(w => w.Length > 2).SelectMany(WordForms.Light)];
    }

    /// <summary>Whether it is a word that is known as it stands.</summary>
    internal bool Knows(string word) => _words.Contains(ArabicText.Fold(word));

    /// <summary>Whether it is known but for what Arabic puts before and after a word.</summary>
    internal bool Resembles(string word)
    {
        if (!_judged.TryGetValue(word, out var known))
        {
            known = Knows(word) || WordForms.Stems(ArabicText.Fold(word)).Any(_stems.Contains);
            if (_judged.Count < 50_000)
            {
                _judged[word] = known;
            }
        }

        return known;
    }

    /// <summary>How well it is known: 2 as it stands, less with a beginning or an ending, 0 not at all.</summary>
    internal double Worth(string word) =>
        Knows(word) ? 2 : !Resembles(word) ? 0 : WordForms.Bare(ArabicText.Fold(word)).Any(_words.Contains) ? 1.6 : 1.2;

    /// <summary>Whether sentences of minutes like to begin with it.</summary>
    internal static bool Begins(string word) => Starters.Contains(ArabicText.Fold(word));

    /// <summary>Whether it is a month of Morocco.</summary>
    internal static bool IsMonth(string word) => Months.Contains(ArabicText.Fold(word));

    /// <summary>Whether it asks for another word after it.</summary>
    internal static bool Leads(string word) => Prepositions.Contains(ArabicText.Fold(word)) || Quantifiers.Contains(ArabicText.Fold(word)) || Negations.Contains(word);

    /// <summary>Whether it is a verb that a line hardly ends with.</summary>
    internal static bool IsVerb(string word) => Verbs.Contains(word);

    /// <summary>How well a word follows another: above 0 where they belong together, below where they cannot.</summary>
    internal double Follows(string before, string after)
    {
        var (a, b) = (ArabicText.Fold(before), ArabicText.Fold(after));
        if (a == "و" || b == "و")
        {
            return char.IsAsciiDigit(a[0]) || char.IsAsciiDigit(b[0]) ? 0.3 : -0.3;
        }

        if (char.IsAsciiDigit(a[0]) || char.IsAsciiDigit(b[0]) || b[0] == '%')
        {
            return WithNumber(a, b);
        }

        if (Months.Contains(a) && Months.Contains(b))
        {
            return MonthNames.IndexOf(a) < MonthNames.IndexOf(b) ? 0.5 : -0.5;
        }

        if (Phrases.Contains((a, b)) || (b.Length > 3 && !_words.Contains(b) && Phrases.Contains((a, b[..1]))) || _pairs.Contains((a, b)) || (Months.Contains(b) && a is "شهر" or "شهري"))
        {
            return 1;
        }

        return ByClass(a, b);
    }

    private static double WithNumber(string a, string b)
    {
        if (char.IsAsciiDigit(a[0]))
        {
            return b[0] == '%' ? 1 : Months.Contains(b) ? (a.Length <= 2 ? 1 : -0.5) : IsDefinite(b) ? 0.3 : 0;
        }

        return (Months.Contains(a) && b.Length == 4) || a is "بنسبة" or "رقم" ? 1
            : a is "النشاط" or "الانشطة" or "الالتزام" or "بالالتزام" or "بالالتزامات" or "بالنشاط" ? 1
            : a[0] == '%' || Conjunctions.Contains(a) ? -0.3
            : b[0] == '%' ? -0.5
            : 0.1;
    }

    private double ByClass(string a, string b)
    {
        if (Negations.Contains(a))
        {
            return b[0] is 'ي' or 'ت' ? 1 : -1;
        }

        if (Prepositions.Contains(a))
        {
            return Verbs.Contains(b) ? -1.5 : Conjunctions.Contains(b) ? -0.5 : Starters.Contains(b) ? 0.2 : 0.4;
        }

        if (Quantifiers.Contains(a) || Verbs.Contains(a))
        {
            return Verbs.Contains(b) ? -0.5 : Starters.Contains(b) ? 0.8 : 0.5;
        }

        if (Conjunctions.Contains(b))
        {
            return -0.15;
        }

        if (Conjunctions.Contains(a) || !Resembles(a) || !Resembles(b))
        {
            return 0;
        }

        return (IsDefinite(a), IsDefinite(b)) switch
        {
            (true, true) => IsAdjective(b) ? (IsAdjective(a) ? 0.1 : 0.5) : (IsAdjective(a) ? -0.2 : 0),
            (false, true) => 0.4,
            (true, false) => Prepositions.Contains(b) ? 0.1 : -0.2,
            _ => 0.05,
        };
    }

    private static bool IsDefinite(string word) => word.Length > 3 && Articles.Any(a => word.StartsWith(a, StringComparison.Ordinal));

    private static bool IsAdjective(string word) =>
        Adjectives.Contains(word) || word.EndsWith("ية", StringComparison.Ordinal) || (word.StartsWith("الم", StringComparison.Ordinal) && word.EndsWith('ة'));

    private static IEnumerable<string> TextsOf(MeetingBook book) =>
    [
        .. book.Plan.Commitments.SelectMany(c => new[] { c.Title, c.Institution }), .. book.Plan.Axes.Select(a => a.Name), book.Plan.Title,
        .. book.Roster.People.Select(p => p.Name),
        .. book.Boards.SelectMany(b => b.Rows).SelectMany(r => r.Said.Actions.Select(a => a.Text).Concat(r.Said.Schedule.Select(s => s.Text)).Append(r.Said.Platform.Remark ?? "")),
        .. book.Boards.SelectMany(b => b.Meeting.Agenda).Select(a => a.Text),
    ];

    private static IEnumerable<(string, string)> Pairs(string text)
    {
        // A pair holds within a sentence only.
        foreach (var part in text.Split('،', '.', ':', '(', ')', '–'))
        {
            var words = ArabicText.Words(part).ConvertAll(ArabicText.Fold);
            for (var i = 1; i < words.Count; i++)
            {
                yield return (words[i - 1], words[i]);
            }
        }
    }

    private static HashSet<string> Of(string section) => [.. Sections[section]];

    private static Dictionary<string, string[]> Load()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(typeof(Lexicon), "Words.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, string[]>();
        foreach (var part in reader.ReadToEnd().Split("\n[").Skip(1))
        {
            var (name, body) = (part[..part.IndexOf(']', StringComparison.Ordinal)], part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..]);
            sections[name] = name == "phrases"
                ? [.. body.Split('|', '\n').Select(p => p.Trim()).Where(p => p.Length > 0)]
                : [.. body.Split(' ', '\n').Where(w => w.Length > 0).Select(ArabicText.Fold)];
        }

        return sections;
    }
}
