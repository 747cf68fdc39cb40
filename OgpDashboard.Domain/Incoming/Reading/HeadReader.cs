using System.Globalization;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>Reads what stands above the table: day, hour, place and agenda.</summary>
internal static class HeadReader
{
    private static readonly string[] Hours = ["الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة"];
    private static readonly string[] Units = ["واحد", "اثني", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];

    /// <summary>The day and where it stands, with the weekday that is written beside it, or null.</summary>
    internal static (DateOnly Day, string? Weekday, SourceLine Line)? Day(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            if (DateIn(line.Words) is { } day)
            {
                return (day, line.Words.Find(w => Weekdays.Read(w) is not null), line);
            }
        }

        return null;
    }

    /// <summary>A day in words and figures: «17 يونيو 2020», in whatever order they came out.</summary>
    internal static DateOnly? DateIn(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (PlanMonths.Number(words[i]) is not { } month)
            {
                continue;
            }

            var near = words.Skip(Math.Max(0, i - 2)).Take(5).Select(Figure).OfType<int>().ToList();
            var (day, year) = (near.Find(n => n is >= 1 and <= 31), near.Find(n => n is >= 2000 and <= 2100));
            if (day > 0 && year > 0 && day <= DateTime.DaysInMonth(year, month))
            {
                return new DateOnly(year, month, day);
            }
        }

        return null;
    }

    /// <summary>The hour and where it stands, or null: «14:00», «الثانية بعد الزوال», «العاشرة والنصف صباحا».</summary>
    internal static (TimeOnly Hour, SourceLine Line, bool InWords)? Hour(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            var at = line.Words.FindIndex(w => w is "الساعة" or "ساعة");
            if (line.Text.Split(' ', '(', ')', '،', '.', '\t').FirstOrDefault(IsClock) is { } clock)
            {
                return (TimeOnly.ParseExact(clock.PadLeft(5, '0'), "HH:mm", CultureInfo.InvariantCulture), line, false);
            }

            if (at >= 0 && InWords(line.Words.Skip(at + 1).Take(6).ToList()) is { } hour)
            {
                return (hour, line, true);
            }
        }

        return null;
    }

    /// <summary>The points of the agenda.</summary>
    internal static IEnumerable<(AgendaItem Item, Origin Origin)> Agenda(IReadOnlyCollection<SourceLine> lines)
    {
        var number = 0;
        var unmarked = !lines.Any(l => l.HasBullet || Numbered(l));
        foreach (var point in CellText.Items(lines, (line, before) => Numbered(line) || (unmarked && before.Text[^1] is '،' or '.' or '؛')).Take(99))
        {
            number++;
            var text = Unnumbered(point.Text);
            var words = ArabicText.Words(text);
            var walks = words.Exists(w => w is "الالتزامات" or "بالالتزامات" or "للالتزامات") && words.Exists(w => w is "تقدم" or "إنجاز");
            if (text.Length > 0)
            {
                yield return (new AgendaItem(number, text, null, walks), point.Origin);
            }
        }
    }

    /// <summary>How many commitments a text announces: «الالتزامات الثمانية عشر», «18 التزاما»; null when it says nothing.</summary>
    internal static (int Number, SourceLine Line)? Announced(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            var words = line.Words;
            for (var i = 0; i < words.Count; i++)
            {
                if (words[i] is "الالتزامات" or "بالالتزامات" && i + 1 < words.Count && InWordsOfTen(words[i + 1], i + 2 < words.Count ? words[i + 2] : "") is { } said)
                {
                    return (said, line);
                }

                if (words[i] is "التزاما" && i > 0 && Figure(words[i - 1]) is { } figure)
                {
                    return (figure, line);
                }
            }
        }

        return null;
    }

    /// <summary>The number that a word is, or null.</summary>
    internal static int? Figure(string word) =>
        word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit) ? int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static int? InWordsOfTen(string word, string next)
    {
        var unit = Array.FindIndex(Units, u => $"ال{u}" == word) + 1;
        return unit == 0 ? null : next is "عشر" or "عشرة" ? unit + 10 : unit;
    }

    private static bool IsClock(string text) =>
        text.Length is 4 or 5 && TimeOnly.TryParseExact(text.PadLeft(5, '0'), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static TimeOnly? InWords(List<string> words)
    {
        var hour = Array.IndexOf(Hours, words.FirstOrDefault() ?? "") + 1;
        if (hour == 0)
        {
            return null;
        }

        hour += hour <= 2 && words.Count > 1 && words[1] is "عشرة" or "عشر" ? 10 : 0;
        var late = words.Contains("زوالا") || words.Contains("مساء") || (words.Contains("بعد") && words.Contains("الزوال"));
        var minutes = words.Contains("والنصف") ? 30 : words.Contains("والربع") ? 15 : 0;
        return new TimeOnly(late && hour < 12 ? hour + 12 : hour, minutes);
    }

    private static bool Numbered(SourceLine line) => Unnumbered(line.Text) != line.Text;

    private static string Unnumbered(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && text.Length > digits + 1 && text[digits] is '.' or ')' or '-' && text[digits + 1] == ' ' ? text[(digits + 2)..].Trim() : text;
    }
}
