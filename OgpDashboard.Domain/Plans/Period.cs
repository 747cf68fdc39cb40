using System.Globalization;

namespace OgpDashboard.Domain.Plans;

/// <summary>A point of a published calendar, known to the month or only to the year.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="MonthNumber">1–12, or null where only the year was published.</param>
public readonly record struct PlanDate(int Year, int? MonthNumber)
{
    /// <summary>The form for machines: <c>2018-08</c> or <c>2018</c>.</summary>
    public override string ToString() => MonthNumber is { } month
        ? new Month(Year, month).ToString()
        : Year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Its month; the last of the year where only the year was published.</summary>
    public Month LastMonth => new(Year, MonthNumber ?? 12);

    /// <summary>Reads <c>yyyy-MM</c> or <c>yyyy</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static PlanDate Parse(string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return new PlanDate(year, null);
        }

        var month = Month.Parse(text);
        return new PlanDate(month.Year, month.Number);
    }
}

/// <summary>The time that the published plan gives to a commitment or to itself.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
public sealed record Period(PlanDate From, PlanDate To);
