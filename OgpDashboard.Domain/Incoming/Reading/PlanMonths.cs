using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>Months as documents of Morocco write them.</summary>
internal static class PlanMonths
{
    private static readonly string[] Names = ["يناير", "فبراير", "مارس", "ابريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "اكتوبر", "نونبر", "دجنبر"];

    /// <summary>The number of a month, 1–12, or null when the word is none.</summary>
    internal static int? Number(string word) => Array.IndexOf(Names, ArabicText.Fold(word)) is >= 0 and var at ? at + 1 : null;

    /// <summary>The months that a text names with their year, from the first to the last; a month without a year takes that of the next.</summary>
    internal static List<Month> In(string text)
    {
        var months = new List<Month>();
        int? year = null;
        foreach (var word in Enumerable.Reverse(ArabicText.Words(text)))
        {
            if (HeadReader.Figure(word) is >= 2000 and <= 2100 and var figure)
            {
                year = figure;
            }
            else if (Number(word) is { } month && year is { } known)
            {
                months.Insert(0, new Month(known, month));
            }
        }

        return months;
    }
}
