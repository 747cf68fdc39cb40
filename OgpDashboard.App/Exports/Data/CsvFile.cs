using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Data;

/// <summary>Writes rows as CSV (RFC 4180): commas, UTF-8 with its mark so that Excel reads Arabic, lines that end in CR LF.</summary>
internal static class CsvFile
{
    internal const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Writes it.</summary>
    /// <param name="headings">The first line.</param>
    /// <param name="rows">The others; values as in a <see cref="Sheet"/>.</param>
    /// <param name="output">Where to; stays open.</param>
    internal static void Write(IEnumerable<string> headings, ImmutableArray<object?[]> rows, Stream output)
    {
        // Not the library's own guard against formulas: it does not see the marks of direction that Arabic texts bring.
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default with { WriteByteOrderMark = true, Quoting = CsvQuoting.WhenNeededOrWhitespace }, leaveOpen: true);
        foreach (var row in rows.Prepend([.. headings]))
        {
            foreach (var value in row)
            {
                csv.WriteField(Field(value));
            }

            csv.EndRecord();
        }
    }

    // Only words of people can be a formula: a number, also one that fell, is written by us.
    private static string Field(object? value) => value switch
    {
        null => "",
        string text => PlainText.Guarded(text),
        Percentage percent => percent.Value.ToString(CultureInfo.InvariantCulture),
        Gain gain => gain.Value.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly hour => hour.ToString("HH:mm", CultureInfo.InvariantCulture),
        Month month => month.ToString(),
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };
}
