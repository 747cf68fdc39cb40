using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>What surrounds the text: the sheet, its head and its foot, and how Word is to treat the document. Lengths in twentieths of a point.</summary>
internal static class DocxFrame
{
    private const int Width = 11906;
    private const int Height = 16838;
    private const int Margin = 1134;

    /// <summary>How wide the text is on a sheet of A4.</summary>
    internal const int TextWidth = Width - (2 * Margin);

    internal static W.SectionProperties Sheet(string header, string footer) => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer },
        new W.PageSize { Width = Width, Height = Height },
        new W.PageMargin { Top = Margin + 200, Bottom = Margin + 100, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 },
        new W.BiDi());

    // A draft says so at the head of every sheet.
    internal static W.Header Header(MinutesDocument minutes)
    {
        var paragraph = DocxBlocks.Paragraph(minutes.Draft is { } draft ? Phrase.Of($"{draft} ·", strong: true) + Phrase.Space + minutes.Header : minutes.Header, "Header");
        foreach (var mark in paragraph.Descendants<W.RunProperties>().Where(r => r.Bold is not null))
        {
            mark.Color = new W.Color { Val = DocxStyles.Bad };
        }

        paragraph.ParagraphProperties!.ParagraphBorders = new W.ParagraphBorders(new W.BottomBorder { Val = W.BorderValues.Single, Size = 4, Space = 4, Color = "9AA3AD" });
        return new W.Header(paragraph);
    }

    internal static W.Footer Footer(MinutesDocument minutes, string page, string of)
    {
        var paragraph = DocxBlocks.Paragraph(Phrase.Of(page) + Phrase.Space, "Footer");
        paragraph.Append(Field("PAGE"));
        paragraph.Append(DocxBlocks.Runs(Phrase.Space + Phrase.Of(of) + Phrase.Space));
        paragraph.Append(Field("NUMPAGES"));
        if (minutes.Footer != Phrase.Empty)
        {
            paragraph.Append(DocxBlocks.Runs(Phrase.Space + Phrase.Of("·") + Phrase.Space + minutes.Footer));
        }

        return new W.Footer(paragraph);
    }

    internal static W.Settings Settings() => new(
        new W.Zoom { Percent = "100" },
        new W.DefaultTabStop { Val = 720 },
        new W.Compatibility(new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new W.ThemeFontLanguages { Val = "fr-FR", Bidi = "ar-MA" });

    private static W.SimpleField Field(string instruction) => new(new W.Run(new W.Text("1"))) { Instruction = instruction };
}
