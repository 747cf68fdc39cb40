using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>The minutes as a document of Word (Office Open XML), A4, right to left.</summary>
/// <param name="texts">The words around what people typed.</param>
/// <param name="wall">The clock on which a closing is told.</param>
internal sealed class DocxMinutes(IStringLocalizer<Texts> texts, WallClock wall) : IPaper
{
    /// <inheritdoc/>
    public string Name => "minutes.docx";

    /// <inheritdoc/>
    public string Title => texts["Minutes.FileName"];

    /// <inheritdoc/>
    public string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public void Write(Proceedings proceedings, Stream output)
    {
        var minutes = new MinutesBuilder(texts, wall).Of(proceedings);
        using var package = new MemoryStream();

        // Each part is named by us: names that the library makes up are others each time.
        using (var file = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = file.AddNewPart<MainDocumentPart>(MainType, "rId1");
            DocxProperties.Write(file.AddNewPart<CoreFilePropertiesPart>("rId2"), minutes, proceedings);
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocxStyles.All();
            main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = DocxStyles.Bullets();
            main.AddNewPart<DocumentSettingsPart>("rId3").Settings = DocxFrame.Settings();
            main.AddNewPart<HeaderPart>("rId4").Header = DocxFrame.Header(minutes);
            main.AddNewPart<FooterPart>("rId5").Footer = DocxFrame.Footer(minutes, texts["Minutes.Page"], texts["Minutes.PagesOf"]);
            main.Document = new W.Document(new W.Body([.. minutes.Blocks.SelectMany(DocxBlocks.Of), DocxFrame.Sheet("rId4", "rId5")]));
        }

        StillPackage.Copy(package, output);
    }

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
}
