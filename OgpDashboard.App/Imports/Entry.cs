using System.Collections.Immutable;
using System.Globalization;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Imports;

/// <summary>One row of a sheet, or one object of a JSON file: values by the names of <see cref="Fields"/>. What cannot be read is a problem with its place, and null.</summary>
/// <param name="cells">The values.</param>
/// <param name="origin">Where a field stands; of null, where the row does.</param>
/// <param name="words">How words are found again.</param>
/// <param name="problems">Where problems are gathered.</param>
internal sealed class Entry(IReadOnlyDictionary<string, Cell> cells, Func<string?, Origin> origin, SheetWords words, ReadingProblems problems)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], Hours = ["HH:mm", "H:mm", "HH:mm:ss"], Months = ["yyyy-MM", "yyyy/MM", "MM/yyyy", "M/yyyy"];

    internal ReadingProblems Problems => problems;

    internal Origin Origin(string? field = null) => origin(field);

    /// <summary>Whether the file says anything of a field, if only that it is empty.</summary>
    internal bool Has(string field) => cells.ContainsKey(field);

    internal Cell Cell(string field) => cells.GetValueOrDefault(field);

    internal bool IsEmpty(string field) => Cell(field).IsEmpty;

    /// <summary>Whether all of it could be read so far as the named fields go.</summary>
    internal bool Holds(params string[] fields) => fields.All(f => !_wrong.Contains(f));

    private readonly HashSet<string> _wrong = [];

    internal string? Text(string field) => Read(field, c => c.Shown);

    internal int? Whole(string field) => ReadValue<int>(field, c => c switch
    {
        { Number: { } n, Form: NumberForm.Plain } => IsWhole(n, out var whole) ? whole : null,
        { Text: { } text } => int.TryParse(Western(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        _ => null,
    });

    /// <summary>A percentage, in any way that people type one. A number that is none, or is outside 0–100, is refused in the words of the board.</summary>
    internal Percentage? Percent(string field) => ReadValue<Percentage>(field, c => c switch
    {
        { Number: { } n, Form: not NumberForm.Date } => IsWhole(c.Form == NumberForm.Percent ? n * 100 : n, out var whole) ? new Percentage(whole) : throw new RefusedException(Refusal.PercentNotANumber, c.Quoted),
        { Text.Length: <= 40 } => Percentage.Read(c.Text),
        _ => throw new RefusedException(Refusal.PercentNotANumber, c.Quoted),
    });

    internal DateOnly? Day(string field) => ReadValue<DateOnly>(field, c => c switch
    {
        { Number: not null, Form: NumberForm.Date, Moment: { } moment } when moment.Year is >= 2000 and <= 2100 => DateOnly.FromDateTime(moment),
        { Text: { } text } => DateOnly.TryParseExact(Western(text), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100 ? day : null,
        _ => null,
    });

    internal TimeOnly? Hour(string field) => ReadValue<TimeOnly>(field, c => c switch
    {
        { Number: >= 0 and < 1 and { } n } => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Min(Math.Round(n * 1440), 1439))),
        { Text: { } text } => TimeOnly.TryParseExact(Western(text), Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null,
        _ => null,
    });

    internal Month? Month(string field) => ReadValue<Month>(field, c => c switch
    {
        { Number: not null, Form: NumberForm.Date, Moment: { } moment } => MonthOf(moment),
        { Text: { } text } => words.Month(Western(text))
            ?? (DateOnly.TryParseExact(Western(text), [.. Months, .. Days], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? MonthOf(day.ToDateTime(default)) : null),
        _ => null,
    });

    internal bool YesOrNo(string field) => ReadValue<bool>(field, c => words.YesOrNo(LineText.Clean(c.Shown))) ?? false;

    internal T? Value<T>(string field)
        where T : struct, Enum => ReadValue<T>(field, c => words.Read<T>(LineText.Clean(c.Shown)));

    internal Guid? Id(string field) => ReadValue<Guid>(field, c => Guid.TryParseExact(c.Text?.Trim(), "D", out var id) ? id : null);

    /// <summary>Numbers side by side: «1، 2، 8».</summary>
    internal ImmutableArray<int> Numbers(string field)
    {
        var numbers = Read(field, c =>
        {
            var parts = Western(c.Shown).Split([',', '،', ';', '؛', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var read = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).Distinct().Order().ToArray();
            return read.Contains(-1) || read.Length > 99 ? null : read;
        });
        return numbers is null ? [] : [.. numbers];
    }

    /// <summary>Says that a field holds what it cannot.</summary>
    internal void Wrong(string field)
    {
        _wrong.Add(field);
        problems.Stop(IncomingFault.WrongValue, origin(field), Cell(field).Quoted);
    }

    private T? Read<T>(string field, Func<Cell, T?> read)
        where T : class
    {
        var cell = Cell(field);
        if (cell.IsEmpty)
        {
            return null;
        }

        try
        {
            if (!cell.IsError && read(cell) is { } value)
            {
                return value;
            }

            Wrong(field);
        }
        catch (RefusedException refused)
        {
            _wrong.Add(field);
            problems.Add(IncomingProblem.Of(refused, origin(field)));
        }

        return null;
    }

    private T? ReadValue<T>(string field, Func<Cell, T?> read)
        where T : struct => Read(field, c => read(c) is { } value ? new Found<T>(value) : null)?.Value;

    private sealed record Found<T>(T Value);

    private static Month? MonthOf(DateTime moment) => moment.Year is >= 2000 and <= 2100 ? new Month(moment.Year, moment.Month) : null;

    // What a spreadsheet computes is a hair beside what is meant: 0.57 × 100 is 56.99999999999999.
    private static bool IsWhole(double number, out int whole)
    {
        whole = 0;
        if (!(Math.Abs(number) < 1_000_000_000) || Math.Abs(number - Math.Round(number)) > 1e-7)
        {
            return false;
        }

        whole = (int)Math.Round(number);
        return true;
    }

    // A person with an Arabic keyboard may type ٦٤, and what is copied from a page brings marks of direction.
    private static string Western(string text) =>
        string.Concat(LineText.Clean(text.Length > 400 ? text[..400] : text).Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
}
