using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Imports;

/// <summary>A row of a sheet: its number, and its cells by their columns, from 1. Empty cells are left out.</summary>
internal sealed record WorkbookRow(int Number, IReadOnlyDictionary<int, Cell> Cells);

/// <summary>A workbook (ECMA-376) as it comes from outside, read from its parts one after the other and never held as a whole.</summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>The most rows of one sheet that hold anything; a meeting has a few dozen.</summary>
    internal const int MostRows = 10_000;

    private const int MostColumns = 200, MostSheets = 100, MostStrings = 500_000, LongestCell = 32767;

    private readonly SpreadsheetDocument _document;
    private readonly ReadingBudget _budget = new();
    private readonly Dictionary<string, string> _sheets = [];
    private readonly List<string> _strings = [];
    private readonly NumberForms _forms = new();
    private readonly bool _from1904;

    internal Workbook(Stream file)
    {
        _document = SpreadsheetDocument.Open(file, isEditable: false);
        var workbook = _document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        using (var xml = Xml(workbook))
        {
            while (xml.Next())
            {
                _from1904 |= xml.IsElement && xml.Name == "workbookPr" && xml.Attribute("date1904") is "1" or "true";
                if (xml.IsElement && xml.Name == "sheet" && _sheets.Count < MostSheets && xml.Attribute("id") is { } id)
                {
                    _sheets.TryAdd(LineText.Clean(xml.Attribute("name") ?? ""), id);
                }
            }
        }

        if (workbook.WorkbookStylesPart is { } styles)
        {
            using var xml = Xml(styles);
            _forms = NumberForms.Read(xml);
        }

        if (workbook.SharedStringTablePart is { } strings)
        {
            using var xml = Xml(strings);
            ReadStrings(xml);
        }
    }

    internal bool Has(string sheet) => _sheets.ContainsKey(LineText.Clean(sheet));

    /// <summary>The rows of a sheet that hold anything, in order.</summary>
    internal IEnumerable<WorkbookRow> Rows(string sheet)
    {
        if (!_sheets.TryGetValue(LineText.Clean(sheet), out var id) || !_document.WorkbookPart!.TryGetPartById(id, out var part) || part is not WorksheetPart)
        {
            yield break;
        }

        using var xml = Xml(part);
        var (number, rows, column, cells) = (0, 0, 0, new Dictionary<int, Cell>());
        while (xml.Next())
        {
            if (xml.IsElement && xml.Name == "row")
            {
                number = int.TryParse(xml.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
                cells = cells.Count == 0 ? cells : [];
                column = 0;
            }
            else if (xml.IsElement && xml.Name == "c")
            {
                column = Column(xml.Attribute("r")) ?? column + 1;
                if (!xml.IsEmpty)
                {
                    ReadCell(xml, column, cells);
                }
            }
            else if (xml.IsEnd && xml.Name == "row" && cells.Count > 0)
            {
                if (++rows > MostRows)
                {
                    throw new UnreadableException(IncomingProblem.Stop(IncomingFault.TooManyRows, new Origin(sheet, null, null, null), MostRows));
                }

                yield return new WorkbookRow(number, cells);
            }
        }
    }

    public void Dispose() => _document.Dispose();

    private GuardedXml Xml(OpenXmlPart part) => new(part.GetStream(FileMode.Open, FileAccess.Read), _budget);

    private void ReadStrings(GuardedXml xml)
    {
        while (xml.Next())
        {
            if (xml.IsElement && xml.Name == "si")
            {
                _strings.Add(xml.IsEmpty ? "" : Rich(xml, "si"));
                if (_strings.Count > MostStrings)
                {
                    throw new InvalidDataException("Too many strings.");
                }
            }
        }
    }

    private void ReadCell(GuardedXml xml, int column, Dictionary<int, Cell> cells)
    {
        var (kind, style) = (xml.Attribute("t"), xml.Attribute("s"));
        string? value = null, inline = null;
        while (xml.Next() && !(xml.IsEnd && xml.Name == "c"))
        {
            if (xml.IsElement && !xml.IsEmpty && xml.Name == "is")
            {
                inline = Rich(xml, "is");
            }
            else if (xml.IsElement && !xml.IsEmpty && xml.Name == "v")
            {
                value = Plain(xml, "v");
            }
        }

        if (column <= MostColumns && CellOf(kind, value, inline, style) is { IsEmpty: false } cell)
        {
            cells[column] = cell;
        }
    }

    private Cell CellOf(string? kind, string? value, string? inline, string? style) => kind switch
    {
        "inlineStr" => Cell.OfText(inline),
        "s" => Cell.OfText(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < _strings.Count ? _strings[place] : null),
        "str" or "d" => Cell.OfText(value is null ? null : CellText.Decoded(value)),
        "b" => Cell.OfText(value),
        "e" => Cell.OfError(value ?? "#"),
        _ when value is null => Cell.OfText(inline),
        _ when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => OfNumber(number, _forms.Of(style)),
        _ => Cell.OfError(value),
    };

    private Cell OfNumber(double number, NumberForm form) => Cell.OfNumber(form == NumberForm.Date && _from1904 && number >= 1 ? number + 1462 : number, form);

    // All runs of a text, but not how it is pronounced.
    private string Rich(GuardedXml xml, string end)
    {
        var (text, phonetic) = (new StringBuilder(), false);
        while (xml.Next() && !(xml.IsEnd && xml.Name == end))
        {
            phonetic = xml.Name == "rPh" ? !xml.IsEnd : phonetic;
            if (xml.IsElement && !xml.IsEmpty && xml.Name == "t" && !phonetic)
            {
                text.Append(Plain(xml, "t"));
            }
        }

        return CellText.Decoded(text.ToString());
    }

    private string Plain(GuardedXml xml, string end)
    {
        var text = new StringBuilder();
        while (xml.Next() && !(xml.IsEnd && xml.Name == end))
        {
            if (xml.IsText && text.Length <= LongestCell)
            {
                _budget.Text(xml.Value.Length);
                text.Append(xml.Value);
            }
        }

        return text.Length > LongestCell ? text.ToString(0, LongestCell) : text.ToString();
    }

    // «AB12» is column 28.
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > 20_000)
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column;
    }
}
