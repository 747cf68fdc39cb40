using System.Globalization;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Imports;

/// <summary>What a number in a file is meant as.</summary>
internal enum NumberForm
{
    /// <summary>A number.</summary>
    Plain,

    /// <summary>A part of one: 0.64 is 64 %.</summary>
    Percent,

    /// <summary>Days since the end of 1899, as spreadsheets count them.</summary>
    Date,
}

/// <summary>One value of a file, before it is known what it should be: text, a number, or nothing.</summary>
internal readonly record struct Cell
{
    /// <summary>The text, without what is not seen; null for a number and for nothing.</summary>
    internal string? Text { get; private init; }

    /// <summary>The number, or null.</summary>
    internal double? Number { get; private init; }

    /// <summary>What the number is meant as.</summary>
    internal NumberForm Form { get; private init; }

    /// <summary>Whether it is an error that a spreadsheet computed, for example <c>#REF!</c>: it is no value for anything.</summary>
    internal bool IsError { get; private init; }

    /// <summary>Whether there is nothing in it.</summary>
    internal bool IsEmpty => Text is null && Number is null;

    internal static Cell OfText(string? text)
    {
        // Lines of one cell stay lines; each is cleaned where it is used.
        return new Cell { Text = string.IsNullOrWhiteSpace(text) ? null : text };
    }

    internal static Cell OfNumber(double number, NumberForm form) => new() { Number = number, Form = form };

    internal static Cell OfError(string text) => new() { Text = text, IsError = true };

    /// <summary>As a person would read it; for texts, and for messages.</summary>
    internal string Shown => this switch
    {
        { Text: { } text } => text,
        { Number: { } n, Form: NumberForm.Percent } => $"{Invariant(Math.Round(n * 100, 6))} %",
        { Number: { } n, Form: NumberForm.Date } when Moment is { } moment => moment.ToString(n % 1 == 0 ? "yyyy-MM-dd" : n < 1 ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        { Number: { } n } => Invariant(n),
        _ => "",
    };

    /// <summary>The same, short enough for a sentence.</summary>
    internal string Quoted
    {
        get
        {
            var clean = LineText.Clean(Shown.Length > 200 ? Shown[..200] : Shown);
            return clean.Length > 60 ? clean[..60] + "…" : clean;
        }
    }

    /// <summary>The moment that a number of days is, or null when it is none of any calendar.</summary>
    internal DateTime? Moment => Number is >= 0 and < 2_958_466 and { } days ? DateTime.FromOADate(days) : null;

    private static string Invariant(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
