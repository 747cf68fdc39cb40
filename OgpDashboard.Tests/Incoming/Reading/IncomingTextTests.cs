using System.Text;
using OgpDashboard.App.Imports;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Incoming.Reading;

/// <summary>What comes in as text or as a PDF is read, or refused with a fault that has a sentence.</summary>
public sealed class IncomingTextTests : StoreBase
{
    private const string Text = "تاريخ الاجتماع:\nالأربعاء 17 يونيو 2020 (على الساعة 14:30)\nمكان الاجتماع:\nالرباط\n";

    [Fact]
    public void Text_is_read_with_and_without_a_mark_of_its_encoding()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var read = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

            read.Items.Select(i => i.Value).ShouldContain(new IncomingDay(new DateOnly(2020, 6, 17)), encoding.WebName);
            read.Items.Select(i => i.Value).ShouldContain(new IncomingHour(new TimeOnly(14, 30)));
            read.Items.Select(i => i.Value).ShouldContain(new IncomingPlace("الرباط"));
        }
    }

    [Fact]
    public void An_encoding_that_would_have_to_be_guessed_is_refused()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        Fault(() => Read(Encoding.GetEncoding("windows-1256").GetBytes(Text))).ShouldBe(IncomingFault.WrongEncoding);
        Fault(() => Read([0xFF, 0xFE, 0x00, 0xD8, 0x41])).ShouldBe(IncomingFault.WrongEncoding);
    }

    [Fact]
    public void What_is_not_found_is_named()
    {
        var read = Read(Encoding.UTF8.GetBytes("نص لا علاقة له بأي محضر"));

        read.Items.ShouldBeEmpty();
        read.Problems.Select(p => (p.Fault, p.Details.Single())).ShouldBe(
            [.. Enum.GetValues<MinutesPart>().Select(p => (IncomingFault.PartMissing, (object)OgpDashboard.Domain.Token.Of(p)))]);
    }

    [Fact]
    public void A_damaged_pdf_is_refused() => Fault(() => Pdf(new PdfText(), "%PDF-1.7 and nothing else")).ShouldBe(IncomingFault.PdfWithoutText);

    [Fact]
    public void A_pdf_that_asks_for_a_password_is_refused() =>
        Fault(() => Pdf(new PdfText(), """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
            3 0 obj <</Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012)>> endobj
            trailer <</Root 1 0 R /Encrypt 3 0 R /ID [(1234567890123456) (1234567890123456)] /Size 4>>
            %%EOF
            """)).ShouldBe(IncomingFault.PdfLocked);

    [Fact]
    public void Without_the_program_it_is_said_which_one_is_needed()
    {
        var refused = Should.Throw<UnreadableException>(() => Pdf(new PdfText("pdftotext-that-is-not-there"), "%PDF-1.7"));

        (refused.Problem.Fault, refused.Problem.Details.Single()).ShouldBe((IncomingFault.PdfNeedsTool, "pdftotext"));
    }

    [Fact]
    public void A_file_is_known_by_how_it_begins()
    {
        new PdfReader(new PdfText()).Knows("%PDF-1.4"u8).ShouldBeTrue();
        new PdfReader(new PdfText()).Knows("محضر"u8).ShouldBeFalse();
        new App.Imports.TextReader().Knows("محضر"u8).ShouldBeTrue();
        new App.Imports.TextReader().Knows([0x50, 0x4B, 0x03, 0x04, 0x00]).ShouldBeFalse("something packed");
    }

    private static IncomingFault Fault(Func<IncomingMeeting> read) => Should.Throw<UnreadableException>(read).Problem.Fault;

    private IncomingMeeting Read(byte[] file) => new App.Imports.TextReader().Read(new MemoryStream(file), new IncomingContext(Store.Book, "محضر.txt"));

    private IncomingMeeting Pdf(PdfText pdf, string file) => new PdfReader(pdf).Read(new MemoryStream(Encoding.ASCII.GetBytes(file)), new IncomingContext(Store.Book, "محضر.pdf"));
}
