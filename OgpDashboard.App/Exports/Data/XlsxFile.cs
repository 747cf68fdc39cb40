using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Data;

/// <summary>Writes sheets as a workbook (ECMA-376), right to left. The same sheets always give the same bytes.</summary>
internal static partial class XlsxFile
{
    /// <summary>The most characters of one cell that a spreadsheet takes.</summary>
    internal const int LongestCell = 32767;

    // In points; no row can be higher than 409.
    private const int LineHeight = 15, MostLines = 27;

    /// <summary>Writes it.</summary>
    /// <param name="sheets">The sheets, in order.</param>
    /// <param name="output">Where to.</param>
    internal static void Write(ImmutableArray<Sheet> sheets, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            var styles = workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
            styles.Stylesheet = XlsxStyles.Sheet();
            var listed = new Sheets();
            for (var i = 0; i < sheets.Length; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
                WriteSheet(workbook.AddNewPart<WorksheetPart>(id), sheets[i], first: i == 0);
                listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = id, SheetId = (uint)i + 1, Name = sheets[i].Form.Name });
            }

            workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), listed);
        }

        package.Position = 0;
        StillPackage.Copy(package, output);
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet, bool first)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { RightToLeft = true, TabSelected = first, WorkbookViewId = 0 }));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new Columns(sheet.Form.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, sheet.Form, 1, [.. sheet.Form.Columns.Select(c => c.Heading)], XlsxStyles.Heading);
        for (var i = 0; i < sheet.Rows.Length; i++)
        {
            WriteRow(writer, sheet.Form, (uint)i + 2, sheet.Rows[i], null);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Letters(sheet.Form.Columns.Length)}{sheet.Rows.Length + 1}") });
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0, PaperSize = 9 });
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, SheetForm form, uint number, object?[] values, uint? style)
    {
        // Not every program makes a row as high as its words are; it grows by itself once somebody edits it.
        var lines = Math.Min(MostLines, values.Zip(form.Columns, (v, c) => v is string text ? text.Split('\n').Sum(l => 1 + (l.Length / c.Width)) : 1).Max());
        writer.WriteStartElement(new Row { RowIndex = number, Height = lines * LineHeight });
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value and not "")
            {
                var cell = CellOf(value);
                cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{Letters(i + 1)}{number}");
                if (style is { } asked)
                {
                    cell.StyleIndex = asked;
                }

                writer.WriteElement(cell);
            }
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(object value) => value switch
    {
        string text => TextCell(text),
        int number => NumberCell(number, XlsxStyles.Whole),
        long number => NumberCell(number, XlsxStyles.Whole),
        decimal number => NumberCell((double)number, XlsxStyles.Hundredths),
        Percentage percent => NumberCell(percent.Value / 100.0, XlsxStyles.Percent),
        Gain gain => NumberCell(gain.Value, XlsxStyles.Gain),
        DateOnly day => NumberCell(Serial(day), XlsxStyles.Day),
        TimeOnly hour => NumberCell(hour.ToTimeSpan().TotalDays, XlsxStyles.Hour),
        Month month => NumberCell(Serial(new DateOnly(month.Year, month.Number, 1)), XlsxStyles.Month),
        DateTimeOffset moment => NumberCell(moment.DateTime.ToOADate(), XlsxStyles.Moment),
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };

    private static double Serial(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).ToOADate();

    private static Cell NumberCell(double value, uint style) => new(new CellValue(value)) { StyleIndex = style };

    // Text in the cell itself, and said to be text: nothing of it is ever read as a formula or as a number.
    private static Cell TextCell(string text)
    {
        var kept = text.Length > LongestCell ? text[..LongestCell] : text;
        return new Cell(new InlineString(new Text(Escaped(kept)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = PlainText.LooksLikeFormula(kept) ? XlsxStyles.Guarded : XlsxStyles.Text,
        };
    }

    // XML has no way to write most controls; a spreadsheet writes them as _x0001_, and so what looks like that in a text has to be written in the same way.
    private static string Escaped(string text) => Unwritable().Replace(text, m => m.Value.Length > 1
        ? $"_x005F{m.Value}"
        : string.Create(CultureInfo.InvariantCulture, $"_x{(int)m.Value[0]:X4}_"));

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : throw new ArgumentOutOfRangeException(nameof(column));

    [GeneratedRegex(@"_x[0-9A-Fa-f]{4}_|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])", RegexOptions.None, 1000)]
    private static partial Regex Unwritable();
}
