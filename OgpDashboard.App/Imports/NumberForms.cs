using System.Globalization;

namespace OgpDashboard.App.Imports;

/// <summary>What the numbers of a workbook are meant as, by the formats of their cells.</summary>
internal sealed class NumberForms
{
    private const int Most = 70_000;

    private readonly List<NumberForm> _cells = [];

    internal NumberForm Of(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < _cells.Count ? _cells[place] : NumberForm.Plain;

    internal static NumberForms Read(GuardedXml xml)
    {
        var (forms, custom, within) = (new NumberForms(), new Dictionary<string, NumberForm>(), false);
        while (xml.Next())
        {
            if (xml.Name == "cellXfs")
            {
                within = xml.IsElement && !xml.IsEmpty;
            }
            else if (xml.IsElement && xml.Name == "numFmt" && custom.Count < Most)
            {
                custom[xml.Attribute("numFmtId") ?? ""] = FormOf(xml.Attribute("formatCode") ?? "");
            }
            else if (xml.IsElement && xml.Name == "xf" && within && forms._cells.Count < Most)
            {
                var id = xml.Attribute("numFmtId") ?? "";
                forms._cells.Add(custom.TryGetValue(id, out var form) ? form : BuiltIn(id));
            }
        }

        return forms;
    }

    // ECMA-376, 18.8.30: the formats that every program knows by their numbers.
    private static NumberForm BuiltIn(string id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number switch
    {
        9 or 10 => NumberForm.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberForm.Date,
        _ => NumberForm.Plain,
    } : NumberForm.Plain;

    private static NumberForm FormOf(string code)
    {
        var (quoted, bracketed, date) = (false, false, false);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '[' or ']' when !quoted:
                    bracketed = code[i] == '[';
                    break;
                case '%' when !quoted && !bracketed:
                    return NumberForm.Percent;
                default:
                    date |= !quoted && !bracketed && "ymdhsYMDHS".Contains(code[i]);
                    break;
            }
        }

        return date ? NumberForm.Date : NumberForm.Plain;
    }
}
