using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Data;

/// <summary>The workbook as it leaves, read by others than ourselves.</summary>
public sealed class BoardXlsxTests : FileBase
{
    private static readonly string[] Names = ["اللوحة", "سجل البرمجة", "القرارات", "الحضور", "جدول الأعمال", "الاجتماع", "سجل التغييرات"];

    [Fact]
    public void Another_reader_finds_the_sheets_their_rows_and_numbers_that_are_numbers()
    {
        var file = Written("board.xlsx", Seed);

        MiniExcel.GetSheetNames(new MemoryStream(file)).ShouldBe(Names);
        var board = Rows(file, "اللوحة");
        board.Count.ShouldBe(18);
        board[3]["رقم الالتزام"].ShouldBe(4d);
        board[3]["معرّف الشراكة"].ShouldBe("MO0004");
        board[3]["نسبة الإنجاز"].ShouldBe(0.64d);
        board[6]["نسبة الإنجاز"].ShouldBeNull("not reported is empty and never 0");
        board.Select(r => r["نسبة الإنجاز"]).OfType<double>().Sum(p => Math.Round(p * 100)).ShouldBe(1315);
        board[2]["تقدم الإجراءات"].ShouldBeOfType<string>().Split('\n').Length.ShouldBe(2);
        board[12]["تقدم الإجراءات"].ShouldBe("[لا تقدم] لا تقدم منذ الاجتماع الأخير");
        board[0]["تحيين منصة التتبع"].ShouldBe("ملاحظة");

        Rows(file, "سجل البرمجة").Count.ShouldBe(Seed.Board.Rows.Sum(r => r.Said.Schedule.Length));
        Rows(file, "الحضور").Select(r => r["الاسم"]).ShouldContain("حاتم مورادي");
        Rows(file, "القرارات").Single()["الأجل"].ShouldBe(new DateTime(2020, 6, 22));
        var meeting = Rows(file, "الاجتماع").ToDictionary(r => (string)r["البيان"]!, r => r["القيمة"]);
        meeting["التاريخ"].ShouldBe(new DateTime(2020, 6, 17));
        meeting["متوسط الإنجاز (محسوب)"].ShouldBe(77.35d);
        meeting["اليوم كما ورد في المصدر"].ShouldBe("الخميس");
    }

    [Fact]
    public void It_is_valid_and_every_sheet_is_right_to_left_with_a_frozen_heading_and_a_filter()
    {
        Store.OpenMeeting();
        foreach (var words in PlainTextTests.Formulas.Where(f => f.Length > 2).Chunk(40).First().Concat(MeetingTalk.HardWords))
        {
            Say(Store, new DecisionRecorded(new Decision(Guid.NewGuid(), DecisionKind.Action, 4, words, words, null, null)));
        }

        using var document = SpreadsheetDocument.Open(new MemoryStream(Written("board.xlsx", OpenOf(Store))), false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var sheets = document.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!).ToList();
        sheets.Count.ShouldBe(7);
        foreach (var sheet in sheets)
        {
            var view = sheet.Descendants<SheetView>().Single();
            view.RightToLeft!.Value.ShouldBeTrue();
            view.GetFirstChild<Pane>()!.State!.Value.ShouldBe(PaneStateValues.Frozen);
            sheet.GetFirstChild<AutoFilter>()!.Reference!.Value.ShouldStartWith("A1:");
            sheet.Descendants<CellFormula>().ShouldBeEmpty();
        }
    }

    [Fact]
    public void Words_that_look_like_a_formula_are_typed_as_text_and_stay_it_when_edited()
    {
        Store.OpenMeeting();
        Say(Store, new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "=HYPERLINK(\"x\")")));
        var file = Written("board.xlsx", OpenOf(Store));

        Rows(file, "اللوحة")[3]["ملاحظة المنصة"].ShouldBe("=HYPERLINK(\"x\")");
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var cell = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).First(c => c.InnerText == "=HYPERLINK(\"x\")");
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Controls_and_what_looks_like_their_escape_come_back_as_they_were()
    {
        using var file = new MemoryStream();
        string[] words = ["a\u0001b", "_x0041_", "x\r\ny", "\uFFFE", "half\uD800", "_x005F_"];
        XlsxFile.Write([new App.Exports.Data.Sheet(new SheetForm("ورقة", [new SheetColumn(Fields.Text, "نص", 10)]), [.. words.Select(w => new object?[] { w })])], file);

        file.Position = 0;
        using var workbook = new OgpDashboard.App.Imports.Workbook(file);
        workbook.Rows("ورقة").Skip(1).Select(r => r.Cells[1].Text).ShouldBe(words);
    }

    [Fact]
    public void Nothing_in_it_says_when_or_by_which_machine_it_was_made()
    {
        using var zip = new ZipArchive(new MemoryStream(Written("board.xlsx", Seed)));

        zip.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980);
        zip.Entries.Select(e => e.FullName).ShouldNotContain(n => n.StartsWith("docProps", StringComparison.Ordinal));
        Encoding.UTF8.GetString([.. zip.Entries.SelectMany(Bytes)]).ShouldNotContain(Environment.MachineName);
    }

    [Fact]
    public void The_history_says_who_what_was_and_became()
    {
        Store.OpenMeeting();
        Say(Store, new PercentReported(4, new Domain.Plans.Percentage(60)) { Why = "تصحيح" });

        var last = Rows(Written("board.xlsx", OpenOf(Store)), "سجل التغييرات")[^1];

        (last["كان"], last["أصبح"], last["لماذا"], last["من"]).ShouldBe(("64 %", "60 %", "تصحيح", "المنسق"));
    }

    private static IEnumerable<byte> Bytes(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var copy = new MemoryStream();
        part.CopyTo(copy);
        return copy.ToArray();
    }

    private static List<IDictionary<string, object?>> Rows(byte[] file, string sheet) =>
        [.. new MemoryStream(file).Query(useHeaderRow: true, sheetName: sheet).Select(r => (IDictionary<string, object?>)r)];
}
