using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OgpDashboard.Tests.Exports.Minutes;

/// <summary>The document of Word: valid, from right to left, on A4, and the same bytes each time.</summary>
public sealed partial class DocxMinutesTests : StoreBase
{
    private readonly byte[] _file;
    private readonly DocumentFormat.OpenXml.Packaging.WordprocessingDocument _document;

    public DocxMinutesTests()
    {
        _file = WrittenMinutes.Write(Proceedings.Of(Store.Book, Store.Book.Boards.Single()));
        _document = WrittenMinutes.Open(_file);
    }

    private W.Body Body => _document.MainDocumentPart!.Document!.Body!;

    [Fact]
    public void Office_finds_no_fault_in_it() => WrittenMinutes.Faults(_file).ShouldBeEmpty();

    [Fact]
    public void The_same_proceedings_give_the_same_bytes() =>
        WrittenMinutes.Write(Proceedings.Of(Store.Book, Store.Book.Boards.Single())).ShouldBe(_file);

    [Fact]
    public void No_part_of_it_knows_when_it_was_written()
    {
        using var parts = new ZipArchive(new MemoryStream(_file));

        parts.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        parts.Entries.Select(e => e.LastWriteTime.DateTime).Distinct().ShouldBe([new DateTime(1980, 1, 1)]);
    }

    [Fact]
    public void Every_paragraph_runs_from_right_to_left()
    {
        var paragraphs = Body.Descendants<W.Paragraph>()
            .Concat(_document.MainDocumentPart!.HeaderParts.SelectMany(h => h.Header!.Descendants<W.Paragraph>()))
            .Concat(_document.MainDocumentPart!.FooterParts.SelectMany(f => f.Footer!.Descendants<W.Paragraph>())).ToList();

        paragraphs.Count.ShouldBeGreaterThan(300);
        paragraphs.ShouldAllBe(p => p.ParagraphProperties!.BiDi != null);
        Body.Elements<W.SectionProperties>().Single().Elements<W.BiDi>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_run_is_turned_exactly_when_it_holds_no_Latin_letter_and_no_digit()
    {
        var runs = Body.Descendants<W.Run>().ToList();

        runs.Where(r => LatinOrDigit().IsMatch(r.InnerText)).ShouldAllBe(r => r.RunProperties!.RightToLeftText == null);
        runs.Where(r => !LatinOrDigit().IsMatch(r.InnerText)).ShouldAllBe(r => r.RunProperties!.RightToLeftText != null);
        foreach (var foreign in new[] { "vidéo-conférence", "COVID 19", "chafafiya.ma", "SIEDD", "OGP", "130.13", "14:00" })
        {
            runs.ShouldContain(r => r.InnerText == foreign, foreign);
        }
    }

    [Fact]
    public void A_table_begins_on_the_right_repeats_its_head_and_cuts_no_row()
    {
        var tables = Body.Elements<W.Table>().ToList();

        tables.Count.ShouldBe(8);
        tables.ShouldAllBe(t => t.GetFirstChild<W.TableProperties>()!.BiDiVisual != null);
        tables.SelectMany(t => t.Elements<W.TableRow>()).ShouldAllBe(r => r.TableRowProperties!.Elements<W.CantSplit>().Any());
        tables.ShouldAllBe(t => t.Elements<W.TableRow>().First().TableRowProperties!.Elements<W.TableHeader>().Any());
        tables.SelectMany(t => t.Elements<W.TableRow>().Skip(1)).ShouldAllBe(r => !r.TableRowProperties!.Elements<W.TableHeader>().Any());
    }

    [Fact]
    public void Its_headings_are_Words_own_and_have_levels()
    {
        var styles = _document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!);

        styles["Heading1"].StyleParagraphProperties!.OutlineLevel!.Val!.Value.ShouldBe(0);
        styles["Heading2"].StyleParagraphProperties!.OutlineLevel!.Val!.Value.ShouldBe(1);
        Styled("Title").ShouldBe(["محضر اجتماع التتبع"]);
        Styled("Heading1").ShouldContain("النقط المتداولة:");
        Styled("Heading2").ShouldBe(["المتوسط حسب المحاور"]);
        Body.Descendants<W.ParagraphStyleId>().Select(s => s.Val!.Value).Distinct().ShouldBeSubsetOf(styles.Keys);
    }

    [Fact]
    public void Its_letters_have_a_font_and_a_size_in_both_scripts_and_its_language_is_Arabic()
    {
        var defaults = _document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;

        defaults.RunFonts!.ComplexScript!.Value.ShouldNotBeNullOrEmpty();
        defaults.FontSizeComplexScript.ShouldNotBeNull();
        defaults.Languages!.Bidi!.Value.ShouldBe("ar-MA");
    }

    [Fact]
    public void Bullets_are_Words_own()
    {
        Body.Descendants<W.NumberingProperties>().Count().ShouldBeGreaterThan(20);
        Body.InnerText.ShouldNotContain("•");
    }

    [Fact]
    public void Its_sheet_is_A4_with_its_number_and_how_many_there_are()
    {
        var sheet = Body.Elements<W.SectionProperties>().Single();
        var size = sheet.GetFirstChild<W.PageSize>()!;
        var footer = _document.MainDocumentPart!.FooterParts.Single().Footer!;

        (size.Width!.Value, size.Height!.Value).ShouldBe((11906U, 16838U));
        footer.Descendants<W.SimpleField>().Select(f => f.Instruction!.Value).ShouldBe(["PAGE", "NUMPAGES"]);
        footer.InnerText.ShouldBe("الصفحة 1 من 1");
        Header(_document).ShouldBe("محضر اجتماع التتبع · 17 يونيو 2020 · النسخة 1");
    }

    [Fact]
    public void Its_properties_say_what_it_is()
    {
        using var stream = _document.CoreFilePropertiesPart!.GetStream();
        var properties = XDocument.Load(stream).Root!.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);

        properties["title"].ShouldBe($"محضر اجتماع التتبع · 17 يونيو 2020 · {Store.Book.Plan.Title}");
        properties["language"].ShouldBe("ar-MA");
        properties["created"].ShouldBe("2020-06-17T14:00:00Z");
        properties.ShouldNotContainKey("contentStatus");
    }

    [Fact]
    public void A_draft_says_so_at_the_head_of_each_sheet_until_the_meeting_is_closed()
    {
        var meeting = Store.OpenMeeting();
        using var draft = WrittenMinutes.Open(WrittenMinutes.Write(Proceedings.Of(Store.Book, Store.Book.Find(meeting)!)));
        Store.Append(new MeetingClosed(), SeededStore.Edit(meeting));
        using var final = WrittenMinutes.Open(WrittenMinutes.Write(Proceedings.Of(Store.Book, Store.Book.Find(meeting)!)));

        Header(draft).ShouldBe("مسودة · محضر اجتماع التتبع · 15 شتنبر 2020 · النسخة 1");
        draft.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("مسودة: لم يُغلق الاجتماع بعد");
        Header(final).ShouldBe("محضر اجتماع التتبع · 15 شتنبر 2020 · النسخة 1");
        final.MainDocumentPart!.Document!.Body!.InnerText.ShouldNotContain("مسودة");
    }

    [Fact]
    public void A_thousand_commitments_give_a_thousand_rows()
    {
        var board = Store.Book.Boards.Single();
        var many = Enumerable.Range(1, 1000).Select(n => board.Rows[n % 18].Commitment with { Number = n }).ToList();
        var grown = new Board(
            board.Plan with { Commitments = [.. many] }, board.Meeting, 0,
            [.. many.Select(c => new CommitmentRow(c, board.Rows[c.Number % 18].Report, 0, null, null, []))]);

        var file = WrittenMinutes.Write(new Proceedings(grown, [], [MeanOfMeeting.Of(grown)], null));

        WrittenMinutes.OfDocx(file).Table("الالتزام", "تقدم الإجراءات", "تحيين منصة التتبع", "البرمجة الجديدة للأنشطة المتبقية").Count.ShouldBe(1000);
    }

    private IEnumerable<string> Styled(string style) => Body.Descendants<W.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).Select(p => p.InnerText);

    private static string Header(DocumentFormat.OpenXml.Packaging.WordprocessingDocument document) => document.MainDocumentPart!.HeaderParts.Single().Header!.InnerText;

    [GeneratedRegex(@"[0-9A-Za-z\u00C0-\u024F]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LatinOrDigit();
}
