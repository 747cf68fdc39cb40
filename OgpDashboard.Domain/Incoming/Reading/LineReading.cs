namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>How far a line has been read, and how well that reads. Immutable.</summary>
internal sealed record LineReading
{
    private readonly Lexicon _lexicon;

    /// <summary>Nothing was read yet.</summary>
    /// <param name="lexicon">What is known of words.</param>
    /// <param name="before">The word before, or null where a sentence begins.</param>
    /// <param name="inBrackets">Whether a bracket is open.</param>
    internal LineReading(Lexicon lexicon, string? before, bool inBrackets) => (_lexicon, Before, InBrackets) = (lexicon, before, inBrackets);

    /// <summary>What was read.</summary>
    internal string Text { get; private init; } = "";

    /// <summary>How well it reads; more is better.</summary>
    internal double Score { get; private init; }

    /// <summary>How much hope it gives: a word that is not over yet, and is none so far, gives less.</summary>
    internal double Hope => Open.Length > 0 && ArabicText.IsArabic(Open[0]) && !_lexicon.Resembles(Open) ? Score - 0.8 : Score;

    /// <summary>Whether a bracket is open. Which way a bracket faces is not asked: programs turn them.</summary>
    internal bool InBrackets { get; private init; }

    /// <summary>Whether it ends within or after letters, which other letters could continue.</summary>
    internal bool MayGlue => Open.Length > 0 && ArabicText.IsArabic(Open[^1]);

    // The word before the open one, null where a sign parts them; the word that is not over yet; the last sign, if nothing came after it.
    private string? Before { get; init; }

    private string Open { get; init; } = "";

    private char Sign { get; init; }

    private bool HasWords { get; init; }

    private bool AfterNumber { get; init; }

    private bool IsFirst { get; init; } = true;

    /// <summary>With one more unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="gap">Whether it stands apart; letters that do not continue the word.</param>
    /// <param name="cost">What the cut before it costs, or that there is none; negative.</param>
    internal LineReading Plus(LineUnit unit, int gap, double cost)
    {
        if (unit.IsLetters && gap == 0 && MayGlue)
        {
            // The article begins words only.
            return this with { Open = Open + unit.Text, Text = Text + unit.Text, Score = Score + cost + (unit.Text == "ال" && Open.Length > 1 ? -2 : 0) };
        }

        var closed = Closed(unit);
        return unit.IsSign ? closed.PlusSign(unit.Text[0], cost) : closed with
        {
            Open = unit.Text,
            Sign = default,
            HasWords = true,
            Text = closed.Text + Between(closed.Text, unit.Text) + unit.Text,

            // What follows a full stop begins a line of its own; a figure belongs to a word before it.
            Score = closed.Score + cost + (closed.Sign == '.' ? -0.8 : 0) + (char.IsAsciiDigit(unit.Text[0]) && closed.Before is null && !closed.AfterNumber ? -0.3 : 0),
        };
    }

    /// <summary>At the end of the line.</summary>
    internal LineReading Ended()
    {
        var closed = Closed(null);
        return closed with
        {
            Score = closed.Score + closed.Sign switch
            {
                '-' => closed.Before is { } month && Lexicon.IsMonth(month) ? -0.8 : -1.5,
                '•' => -2,
                '(' => -1,
                default(char) when closed.Before is { } last && Lexicon.IsVerb(last) => -0.3,
                _ => 0,
            },
        };
    }

    // The open word is over: it is judged, and so is how it follows the one before.
    private LineReading Closed(LineUnit? next)
    {
        if (Open.Length == 0)
        {
            return this;
        }

        var score = OfWord(next) + (Before is null ? (IsFirst && Lexicon.Begins(Open) ? 0.45 : 0) : _lexicon.Follows(Before, Open));
        return this with { Before = Open, Open = "", IsFirst = false, Score = Score + score };
    }

    private double OfWord(LineUnit? next)
    {
        if (!ArabicText.IsArabic(Open[0]) || _lexicon.Knows(Open))
        {
            return 0;
        }

        if (Open == "و")
        {
            return next is not null && char.IsAsciiDigit(next.Text[0]) ? -0.2 : -2;
        }

        // These two end words, and stand nowhere else.
        var impossible = Open.AsSpan(0, Open.Length - 1).IndexOfAny('ة', 'ى') >= 0;
        return impossible ? -5 : Open.Length == 1 ? -3 : _lexicon.Resembles(Open) ? -0.3 : Open.Length == 2 ? -2.5 : -2 - (0.25 * Math.Max(0, Open.Length - 7));
    }

    private LineReading PlusSign(char sign, double cost)
    {
        var facing = sign is '(' or ')' ? (InBrackets ? ')' : '(') : sign;
        var month = Before is { } word && Lexicon.IsMonth(word);
        return this with
        {
            Before = facing is '-' && month ? Before : facing == '(' && !HasWords ? Before : null,
            Sign = facing,
            AfterNumber = Before is { } figure && char.IsAsciiDigit(figure[0]),
            InBrackets = facing == '(' || (InBrackets && facing != ')'),
            Text = Text + Between(Text, facing.ToString()) + facing,
            Score = Score + cost + OfSign(facing, month),
        };
    }

    private double OfSign(char sign, bool month) => sign switch
    {
        '،' or ':' or '.' or ')' when !HasWords => -2,
        '-' or '•' when !HasWords => 0.3,
        '-' when month => 0.5,
        '•' => -1.5,
        '-' => -0.6,
        '،' or ':' when Sign is not default(char) and not ')' => -1.2,
        '(' when Sign == '.' => -0.8,
        ')' when Sign is '،' or '.' => -0.5,
        ':' when Before is { } number && char.IsAsciiDigit(number[0]) => 0.6,
        _ => 0,
    };

    // As it is printed: a space between words, none before what closes.
    private static string Between(string text, string next) =>
        text.Length == 0 || text[^1] == '(' || next[0] is '،' or '.' or ':' or ')' or '؛' ? ""
        : text.Length > 1 && (next == "-" || text[^1] == '-') ? ""
        : text.EndsWith(" و", StringComparison.Ordinal) && char.IsAsciiDigit(next[0]) ? ""
        : " ";
}
