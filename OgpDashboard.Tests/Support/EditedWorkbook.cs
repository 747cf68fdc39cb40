using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OgpDashboard.Tests.Support;

/// <summary>A workbook in the hands of somebody: changes cells as a spreadsheet program would write them.</summary>
internal sealed class EditedWorkbook : IDisposable
{
    /// <summary>What a spreadsheet computed and could not.</summary>
    public static readonly object Error = CellValues.Error;

    private readonly MemoryStream _file = new();
    private readonly SpreadsheetDocument _document;

    public EditedWorkbook(byte[] file)
    {
        _file.Write(file);
        _document = SpreadsheetDocument.Open(_file, isEditable: true);
    }

    /// <summary>Puts a value into a cell: text is typed text, a number a number without a format.</summary>
    public EditedWorkbook Set(string sheet, int row, string heading, object? value)
    {
        var letters = Cells(sheet, 1).First(c => c.InnerText == heading).CellReference!.Value!.TrimEnd('1');
        var reference = string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
        var found = Row(sheet, row);
        var cell = found.Elements<Cell>().FirstOrDefault(c => c.CellReference == reference) ?? found.AppendChild(new Cell { CellReference = reference });
        cell.RemoveAllChildren();
        (cell.DataType, cell.CellValue) = (null, null);
        switch (value)
        {
            case string text:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(text));
                break;
            case double number:
                cell.StyleIndex = 0;
                cell.CellValue = new CellValue(number);
                break;
            case CellValues error:
                cell.DataType = error;
                cell.CellValue = new CellValue("#REF!");
                break;
        }

        return this;
    }

    public EditedWorkbook Rename(string sheet, string name)
    {
        Listed(sheet).Name = name;
        return this;
    }

    public EditedWorkbook Remove(string sheet)
    {
        Listed(sheet).Remove();
        return this;
    }

    /// <summary>Writes the columns of a sheet in the opposite order, with one between that nobody knows and a title above.</summary>
    public EditedWorkbook Shuffle(string sheet)
    {
        var data = Data(sheet);
        var last = Cells(sheet, 1).Count();
        foreach (var row in data.Elements<Row>().ToList())
        {
            var number = row.RowIndex!.Value + 1;
            var cells = row.Elements<Cell>().Reverse().ToList();
            row.RemoveAllChildren();
            row.RowIndex = number;
            foreach (var cell in cells)
            {
                var place = last - (cell.CellReference!.Value![0] - 'A');
                cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + place)}{number}");
                row.Append(cell);
            }

            row.PrependChild(new Cell { CellReference = string.Create(CultureInfo.InvariantCulture, $"A{number}"), DataType = CellValues.InlineString, InlineString = new InlineString(new Text("لنفسي")) });
        }

        data.PrependChild(new Row(new Cell { CellReference = "C1", DataType = CellValues.InlineString, InlineString = new InlineString(new Text("للمراجعة")) }) { RowIndex = 1 });
        return this;
    }

    public EditedWorkbook RemoveRow(string sheet, int row)
    {
        Row(sheet, row).Remove();
        return this;
    }

    public EditedWorkbook RepeatRow(string sheet, int row, int times = 1)
    {
        var (found, data) = (Row(sheet, row), Data(sheet));
        var next = data.Elements<Row>().Max(r => r.RowIndex!.Value);
        for (var i = 0; i < times; i++)
        {
            var copy = (Row)found.CloneNode(true);
            copy.RowIndex = ++next;
            foreach (var cell in copy.Elements<Cell>())
            {
                cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{cell.CellReference!.Value![0]}{next}");
            }

            data.Append(copy);
        }

        return this;
    }

    public byte[] Save()
    {
        _document.Save();
        _document.Dispose();
        return _file.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _file.Dispose();
    }

    private DocumentFormat.OpenXml.Spreadsheet.Sheet Listed(string name) => _document.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == name);

    private SheetData Data(string sheet) => ((WorksheetPart)_document.WorkbookPart!.GetPartById(Listed(sheet).Id!.Value!)).Worksheet!.GetFirstChild<SheetData>()!;

    private Row Row(string sheet, int row) => Data(sheet).Elements<Row>().FirstOrDefault(r => r.RowIndex! == row) ?? Data(sheet).AppendChild(new Row { RowIndex = (uint)row });

    private IEnumerable<Cell> Cells(string sheet, int row) => Row(sheet, row).Elements<Cell>();
}
