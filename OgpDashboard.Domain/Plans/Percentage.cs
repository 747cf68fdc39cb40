using System.Globalization;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Plans;

/// <summary>How much of a commitment is carried out: a whole number from 0 to 100, as the minutes print it («تنفيذ الالتزام بنسبة 64 %»).</summary>
public readonly record struct Percentage : IComparable<Percentage>
{
    /// <summary>Makes a percentage.</summary>
    /// <param name="value">A whole number from 0 to 100.</param>
    /// <exception cref="RefusedException">The number lies outside 0–100.</exception>
    public Percentage(int value)
    {
        if (value is < 0 or > 100)
        {
            throw new RefusedException(Refusal.PercentOutOfRange, value);
        }

        Value = value;
    }

    /// <summary>The whole number, 0–100.</summary>
    public int Value { get; }

    /// <summary>Whether everything planned is done (100).</summary>
    public bool IsComplete => Value == 100;

    /// <summary>Orders by value.</summary>
    public int CompareTo(Percentage other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left figure is smaller.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.Value < right.Value;

    /// <summary>Whether the left figure is greater.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.Value > right.Value;

    /// <summary>Whether the left figure is smaller or equal.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.Value <= right.Value;

    /// <summary>Whether the left figure is greater or equal.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.Value >= right.Value;

    /// <summary>Reads what a person typed into the percentage box.</summary>
    /// <param name="typed">Digits, Western or Arabic-Indic, with or without a percent sign and spaces around them.</param>
    /// <exception cref="RefusedException">It is not a whole number, or it lies outside 0–100.</exception>
    public static Percentage Read(string? typed)
    {
        // A figure copied from a page brings the marks that isolate it, and perhaps its sign.
        var digits = string.Concat((typed ?? "").Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)).Trim().Trim('%', '٪').Trim();
        // A person with an Arabic keyboard may type ٦٨: digits are digits whatever their script.
        var western = string.Concat(digits.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
        var number = western.StartsWith('-') ? western[1..] : western;
        if (number.Length == 0 || !number.All(char.IsAsciiDigit))
        {
            throw new RefusedException(Refusal.PercentNotANumber, typed ?? "");
        }

        return int.TryParse(western, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new Percentage(value)
            : throw new RefusedException(Refusal.PercentOutOfRange, western);
    }
}
