using System.Globalization;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>How wide a text becomes in the picture's font, so that lines end where there is room: each letter as wide as it is in its place in a word.</summary>
internal static class TextWidth
{
    private const double BoldIsWider = 1.08;
    private const int OfAnotherFont = 1400;

    // IBM Plex Sans Arabic, in thousandths of the size, rounded up: alone, at the end of a join, at its beginning, within it.
    private static readonly (string Letters, int Alone, int Last, int First, int Within)[] Arabic =
    [
        ("\u0621", 390, 390, 390, 390),
        ("\u0622\u0623\u0625\u0627", 230, 270, 230, 270),
        ("\u0624\u0648", 460, 450, 460, 450),
        ("\u0626\u0649\u064A", 730, 690, 260, 310),
        ("\u0628\u062A\u062B\u067E", 840, 920, 260, 310),
        ("\u0629", 450, 480, 450, 480),
        ("\u062C\u062D\u062E\u0686", 600, 650, 640, 670),
        ("\u062F\u0630", 470, 540, 470, 540),
        ("\u0631\u0632", 270, 320, 270, 320),
        ("\u0633\u0634", 1140, 1220, 750, 830),
        ("\u0635\u0636", 1250, 1260, 860, 870),
        ("\u0637\u0638", 780, 790, 690, 690),
        ("\u0639\u063A", 600, 580, 480, 480),
        ("\u0640", 110, 110, 110, 110),
        ("\u0641\u06A4", 910, 970, 460, 450),
        ("\u0642", 720, 720, 460, 450),
        ("\u0643\u06AD", 760, 920, 340, 460),
        ("\u0644", 660, 710, 270, 320),
        ("\u0645", 560, 650, 490, 530),
        ("\u0646", 660, 720, 260, 310),
        ("\u0647", 450, 480, 630, 470),
        ("\u06AF", 860, 970, 340, 460),
    ];

    private static readonly (string Letters, int Width)[] Others =
    [
        (" ", 240), ("',.ijl\u060C\u061B", 280), ("!:;[]|·", 330), ("()ft{}", 360), ("-/I\\r\"", 440), ("*?z\u061F", 480), ("JLcsvxy", 520), ("Faegko«»", 560),
        ("$+0123456789<=>ESTYZ^_`bdhnpqu~–", 600), ("CKPRVX", 640), ("ABDU", 680), ("#&GHNOQ", 720), ("…Mwm", 880), ("@W%—", 960),
    ];

    // After these a new join begins.
    private const string NotJoining = "\u0621\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0649";

    private static readonly Dictionary<char, int[]> Widths =
        Arabic.SelectMany(a => a.Letters.Select(l => (l, new[] { a.Alone, a.Last, a.First, a.Within })))
            .Concat(Others.SelectMany(o => o.Letters.Select(l => (l, new[] { o.Width, o.Width, o.Width, o.Width }))))
            .ToDictionary(w => w.l, w => w.Item2);

    /// <summary>The width of a text on one line, in user units.</summary>
    internal static double Of(string text, Pen pen)
    {
        var letters = text.Where(l => CharUnicodeInfo.GetUnicodeCategory(l) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)).ToList();
        var thousandths = Enumerable.Range(0, letters.Count).Sum(i => Advance(letters, i));
        return thousandths * pen.Size * (pen.Bold ? BoldIsWider : 1) / 1000;
    }

    private static int Advance(List<char> letters, int at)
    {
        if (!Widths.TryGetValue(letters[at], out var widths))
        {
            // A letter of Western Europe; half of a pair that is one sign; anything else.
            return letters[at] < 0x250 || char.IsSurrogate(letters[at]) ? 960 : OfAnotherFont;
        }

        var (after, before) = (at > 0 && Joins(letters[at - 1], letters[at]), at + 1 < letters.Count && Joins(letters[at], letters[at + 1]));
        return widths[(after ? 1 : 0) + (before ? 2 : 0)];
    }

    private static bool Joins(char letter, char next) => IsJoined(letter) && IsJoined(next) && next != '\u0621' && !NotJoining.Contains(letter, StringComparison.Ordinal);

    private static bool IsJoined(char letter) => letter is >= '\u0620' and <= '\u064A' or >= '\u066E' and <= '\u06D3';
}
