using System.Collections.Immutable;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Imports;

/// <summary>Finds sheets by their names and columns by their headings: their order is free, and what nobody knows is left alone.</summary>
/// <param name="workbook">The workbook.</param>
/// <param name="words">How words are found again.</param>
/// <param name="problems">Where problems are gathered.</param>
internal sealed class SheetReading(Workbook workbook, SheetWords words, ReadingProblems problems)
{
    // A title or a remark may stand above the headings.
    private const int HeadingsWithin = 20;

    /// <summary>The rows of a sheet; null when the workbook has none of that name, or no headings are found in it.</summary>
    /// <param name="form">The sheet.</param>
    /// <param name="key">The field without which a row means nothing.</param>
    /// <param name="needed">Whether nothing can be taken over without the sheet.</param>
    internal ImmutableArray<Entry>? Entries(SheetForm form, string key, bool needed)
    {
        if (!IsThere(form, needed))
        {
            return null;
        }

        Dictionary<int, SheetColumn>? columns = null;
        var (entries, read) = (ImmutableArray.CreateBuilder<Entry>(), 0);
        foreach (var row in workbook.Rows(form.Name))
        {
            if (columns is not null)
            {
                if (EntryOf(form, columns, row) is { } entry)
                {
                    entries.Add(entry);
                }
            }
            else if (Headings(form, row, key) is { } found)
            {
                columns = found;
            }
            else if (++read >= HeadingsWithin)
            {
                break;
            }
        }

        if (columns is null)
        {
            problems.Stop(IncomingFault.ColumnMissing, new Origin(form.Name, null, null, null), Heading(form, key));
            return null;
        }

        return entries.ToImmutable();
    }

    /// <summary>A sheet of words and values, as one entry.</summary>
    internal Entry? Pairs(SheetForm form, IReadOnlyDictionary<string, string> named)
    {
        if (!IsThere(form, needed: false))
        {
            return null;
        }

        var (fields, cells, places) = (named.ToDictionary(n => LineText.Clean(n.Value), n => n.Key), new Dictionary<string, Cell>(), new Dictionary<string, int>());
        foreach (var row in workbook.Rows(form.Name))
        {
            if (row.Cells.TryGetValue(1, out var name) && fields.TryGetValue(Clean(name), out var field))
            {
                (cells[field], places[field]) = (row.Cells.GetValueOrDefault(2), row.Number);
            }
        }

        return new Entry(cells, field => new Origin(form.Name, field is null ? null : places.GetValueOrDefault(field), field is null ? null : places.GetValueOrDefault(field), field is null ? null : named[field]), words, problems);
    }

    /// <summary>The lines of actions that a row of the board has in one cell.</summary>
    internal IEnumerable<Entry> Lines(Entry row, ActionText text)
    {
        if (row.Cell(Fields.Actions).IsError)
        {
            row.Wrong(Fields.Actions);
            yield break;
        }

        foreach (var (line, marked) in text.Read(row.Cell(Fields.Actions).Shown))
        {
            yield return new Entry(
                new Dictionary<string, Cell>
                {
                    [Fields.Commitment] = row.Cell(Fields.Commitment),
                    [Fields.Text] = Cell.OfText(line),
                    [Fields.NoProgress] = Cell.OfText(marked ? "true" : "false"),
                },
                _ => row.Origin(Fields.Actions), words, problems);
        }
    }

    private bool IsThere(SheetForm form, bool needed)
    {
        if (workbook.Has(form.Name))
        {
            return true;
        }

        problems.Add(new IncomingProblem(IncomingFault.SheetMissing, Origin.Whole, needed, [form.Name]));
        return false;
    }

    private Dictionary<int, SheetColumn>? Headings(SheetForm form, WorkbookRow row, string key)
    {
        var columns = new Dictionary<int, SheetColumn>();
        foreach (var (place, cell) in row.Cells)
        {
            if (form.Columns.FirstOrDefault(c => c.Field != Fields.Shown && LineText.Clean(c.Heading) == Clean(cell)) is not { } column)
            {
                continue;
            }

            if (columns.ContainsValue(column))
            {
                problems.Stop(IncomingFault.Twice, Origin.Cell(form.Name, row.Number, column.Heading), column.Heading);
            }

            columns[place] = column;
        }

        if (!columns.Values.Any(c => c.Field == key))
        {
            return null;
        }

        foreach (var missing in form.Columns.Where(c => c.Field != Fields.Shown && !columns.ContainsValue(c)))
        {
            problems.Add(IncomingProblem.Doubt(IncomingFault.ColumnMissing, new Origin(form.Name, null, null, null), missing.Heading));
        }

        return columns;
    }

    // A row with something only in columns that nobody knows is a remark of whoever works on the file.
    private Entry? EntryOf(SheetForm form, Dictionary<int, SheetColumn> columns, WorkbookRow row)
    {
        var cells = columns.ToDictionary(c => c.Value.Field, c => row.Cells.GetValueOrDefault(c.Key));
        return cells.Values.All(c => c.IsEmpty) ? null
            : new Entry(cells, field => Origin.Cell(form.Name, row.Number, field is null ? null : Heading(form, field)), words, problems);
    }

    private static string Clean(Cell cell) => LineText.Clean(cell.Shown.Length > 200 ? "" : cell.Shown);

    private static string Heading(SheetForm form, string field) => form.Columns.First(c => c.Field == field).Heading;
}
