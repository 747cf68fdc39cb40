using System.IO.Compression;
using System.Text;

namespace OgpDashboard.Bench.Fuzzing;

/// <summary>Small files that would become very large or very slow, were they believed.</summary>
public static class Bombs
{
    private const int Large = 70 * 1024 * 1024;

    /// <summary>Each with what is wrong in it, and the name of the fault that is to be found.</summary>
    /// <param name="xlsx">A good workbook.</param>
    public static IEnumerable<(string What, byte[] File, string Fault)> Of(byte[] xlsx)
    {
        const string Sheet = "xl/worksheets/sheet1.xml", Begin = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

        // The heading is found, so that the reader goes on.
        const string Headed = Begin + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>رقم الالتزام</t></is></c></row>";
        yield return ("a sheet of spaces", Replaced(xlsx, Sheet, Begin, " ", Large), "TooLarge");
        yield return ("a part that nobody reads", Replaced(xlsx, "xl/media/a.bin", "", "\0", Large), "TooLarge");
        yield return ("a sheet of names", Replaced(xlsx, Sheet, Begin, i => FormattableString.Invariant($"<n{i:x}/>"), 1_000_000), "NotReadable");
        yield return ("a tag of attributes", Replaced(xlsx, Sheet, Begin + "<row ", i => "a=\"\" ", 60_000_000 / 5), "NotReadable");
        yield return ("elements in each other", Replaced(xlsx, Sheet, Begin, i => "<a>", 50_000_000 / 3), "NotReadable");
        yield return ("a sheet of rows", Replaced(xlsx, Sheet, Headed, _ => "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>", 100_000, "</sheetData></worksheet>"), "TooManyRows");
        yield return ("a sheet of empty rows", Replaced(xlsx, Sheet, Begin, i => "<row/>", 60_000_000 / 6, "</sheetData></worksheet>"), "TooLarge");
        yield return ("a row of cells", Replaced(xlsx, Sheet, Headed + "<row>", i => "<c><v>1</v></c>", 4_000_000, "</row></sheetData></worksheet>"), "TooLarge");
        yield return ("a sheet of one text", Replaced(xlsx, Sheet, Begin + "<row r=\"1\"><c t=\"inlineStr\"><is><t>", i => "خخخخخخخخ", 3_000_000), "NotReadable");
        yield return ("a sheet of texts", Replaced(xlsx, Sheet, Headed, i => "<row><c t=\"inlineStr\"><is><t>" + new string('x', 8000) + "</t></is></c></row>", 8_000, "</sheetData></worksheet>"), "TooLarge");
        yield return ("relations without an end", Replaced(xlsx, "xl/_rels/workbook.xml.rels", "<Relationships>", " ", 1024 * 1024), "NotReadable");
        yield return ("entities", Replaced(xlsx, Sheet, "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\">]><a>&b;", " ", 10), "NotReadable");
        yield return ("deep JSON", Encoding.UTF8.GetBytes("{\"form\":" + new string('[', 5_000_000)), "NotReadable");
        yield return ("JSON of nothing", Encoding.UTF8.GetBytes("{\"rows\":[" + string.Concat(Enumerable.Repeat("[],", 3_000_000)) + "0]}"), "TooManyRows");
        yield return ("JSON of one text", Encoding.UTF8.GetBytes("{\"form\":\"" + new string('x', 10_000_000) + "\"}"), "UnknownForm");
        yield return ("JSON of names", Encoding.UTF8.GetBytes("{" + string.Concat(Enumerable.Range(0, 600_000).Select(i => FormattableString.Invariant($"\"{i:x}\":0,"))) + "\"z\":0}"), "TooManyRows");
        yield return ("eleven megabytes", new byte[11 * 1024 * 1024], "TooLarge");
    }

    /// <summary>A package with one part in the place of another, or added.</summary>
    private static byte[] Replaced(byte[] good, string name, string begin, string repeated, int bytes) => Replaced(good, name, begin, _ => repeated, bytes / repeated.Length);

    private static byte[] Replaced(byte[] good, string name, string begin, Func<int, string> repeated, int times, string end = "")
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(good), ZipArchiveMode.Read))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(e => e.FullName != name))
            {
                using var source = entry.Open();
                using var copy = to.CreateEntry(entry.FullName).Open();
                source.CopyTo(copy);
            }

            using var text = new StreamWriter(to.CreateEntry(name, CompressionLevel.Fastest).Open(), bufferSize: 1 << 16);
            text.Write(begin);
            for (var i = 0; i < times; i++)
            {
                text.Write(repeated(i));
            }

            text.Write(end);
        }

        return made.ToArray();
    }
}
