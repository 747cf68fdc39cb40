using System.Globalization;

namespace OgpDashboard.Domain.Plans;

/// <summary>A month of a year, the unit in which the minutes reschedule activities («أكتوبر 2020»).</summary>
public readonly record struct Month : IComparable<Month>
{
    /// <summary>Makes a month.</summary>
    /// <param name="year">2000–2100.</param>
    /// <param name="number">1 (January) – 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">Year or number lies outside its range.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2100);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        Year = year;
        Number = number;
    }

    /// <summary>The year, four digits.</summary>
    public int Year { get; }

    /// <summary>1–12.</summary>
    public int Number { get; }

    /// <summary>How many months have passed since the year 0: what months are counted with.</summary>
    public int Ordinal => (Year * 12) + Number - 1;

    /// <summary>The month of that ordinal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside 2000–2100.</exception>
    public static Month OfOrdinal(int ordinal) => new(ordinal / 12, (ordinal % 12) + 1);

    /// <summary>Orders by time.</summary>
    public int CompareTo(Month other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <summary>Whether the left month is the earlier.</summary>
    public static bool operator <(Month left, Month right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left month is the later.</summary>
    public static bool operator >(Month left, Month right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left month is the earlier or the same.</summary>
    public static bool operator <=(Month left, Month right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left month is the later or the same.</summary>
    public static bool operator >=(Month left, Month right) => left.CompareTo(right) >= 0;

    /// <summary>The form for machines: <c>2020-10</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}");

    /// <summary>Reads the form for machines.</summary>
    /// <param name="text"><c>yyyy-MM</c>.</param>
    /// <exception cref="FormatException">It is not a month.</exception>
    public static Month Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100
            ? new Month(day.Year, day.Month)
            : throw new FormatException($"«{text}» ليس شهرا على صيغة yyyy-MM");
}
