using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>The styles of the document: Word's own names for title and headings, so that its outline and its contents know them.</summary>
internal static class DocxStyles
{
    internal const string Title = "Title";
    internal const string Subtitle = "Subtitle";
    internal const string Item = "ListBullet";
    internal const string Aside = "Aside";
    internal const string Flag = "Flag";
    internal const string Cell = "CellText";
    internal const string Sign = "SignatureLine";
    internal const string Gap = "Gap";
    internal const string Table = "MinutesTable";
    internal const string HeadFill = "E7EEEC";
    internal const string Bad = "B3261E";

    /// <summary>The numbers of the two kinds of bullets.</summary>
    internal const int ListBullet = 1;
    internal const int CellBullet = 2;

    // On every Windows and Mac, with Arabic letters of its own.
    private const string Font = "Arial";
    private const string Brand = "0B5D4A";
    private const string Soft = "55606C";

    internal static string Heading(int level) => level == 1 ? "Heading1" : "Heading2";

    internal static W.Styles All() => new(
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle
            {
                RunFonts = new W.RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                FontSize = new W.FontSize { Val = "21" },
                FontSizeComplexScript = new W.FontSizeComplexScript { Val = "22" },
                Languages = new W.Languages { Val = "fr-FR", Bidi = "ar-MA" },
            }),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle { SpacingBetweenLines = new W.SpacingBetweenLines { After = "80", Line = "271", LineRule = W.LineSpacingRuleValues.Auto } })),
        Style("Normal", "Normal", null, null, 22, isDefault: true),
        Style(Title, "Title", Brand, Space(0, 120, keep: true, centre: true), 36, bold: true),
        Style(Subtitle, "Subtitle", null, Space(0, 120, centre: true), 24, bold: true),
        Style("Heading1", "heading 1", Brand, Space(260, 80, keep: true, outline: 0), 27, bold: true),
        Style("Heading2", "heading 2", Brand, Space(160, 60, keep: true, outline: 1), 23, bold: true),
        Style(Item, "List Bullet", null, Space(0, 40), 22),
        Style(Aside, "Aside", Soft, Space(0, 80), 20),
        Style(Flag, "Flag", Bad, Space(40, 80), 22, bold: true),
        Style(Cell, "Cell Text", null, Space(20, 20), 20),
        Style(Sign, "Signature Line", Soft, Space(60, 160), 20),
        Style(Gap, "Gap", null, Space(0, 0), 12),
        Style("Header", "header", Soft, Space(0, 60), 18),
        Style("Footer", "footer", Soft, Space(0, 0, centre: true), 18),
        TableStyle());

    internal static W.Numbering Bullets() => new(
        Bullet(ListBullet, 425, 283), Bullet(CellBullet, 198, 198),
        new W.NumberingInstance(new W.AbstractNumId { Val = ListBullet }) { NumberID = ListBullet },
        new W.NumberingInstance(new W.AbstractNumId { Val = CellBullet }) { NumberID = CellBullet });

    private static W.AbstractNum Bullet(int number, int indent, int hanging) => new(
        new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel },
        new W.Level(
            new W.StartNumberingValue { Val = 1 },
            new W.NumberingFormat { Val = W.NumberFormatValues.Bullet },
            new W.LevelText { Val = "•" },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Indentation { Left = Text(indent), Hanging = Text(hanging) }))
        { LevelIndex = 0 })
    { AbstractNumberId = number };

    private static W.StyleParagraphProperties Space(int before, int after, bool keep = false, bool centre = false, int? outline = null) => new()
    {
        KeepNext = keep ? new W.KeepNext() : null,
        SpacingBetweenLines = new W.SpacingBetweenLines { Before = Text(before), After = Text(after) },
        Justification = centre ? new W.Justification { Val = W.JustificationValues.Center } : null,
        OutlineLevel = outline is { } level ? new W.OutlineLevel { Val = level } : null,
    };

    // Sizes in half points; Arabic letters and Latin ones are of one size.
    private static W.Style Style(string id, string name, string? colour, W.StyleParagraphProperties? paragraph, int size, bool bold = false, bool isDefault = false)
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, StyleName = new W.StyleName { Val = name } };
        if (!isDefault)
        {
            style.BasedOn = new W.BasedOn { Val = "Normal" };
        }

        style.PrimaryStyle = new W.PrimaryStyle();
        paragraph ??= new W.StyleParagraphProperties();
        paragraph.BiDi = new W.BiDi();
        style.StyleParagraphProperties = paragraph;
        style.StyleRunProperties = new W.StyleRunProperties
        {
            Bold = bold ? new W.Bold() : null,
            BoldComplexScript = bold ? new W.BoldComplexScript() : null,
            Color = colour is null ? null : new W.Color { Val = colour },
            FontSize = new W.FontSize { Val = Text(size) },
            FontSizeComplexScript = new W.FontSizeComplexScript { Val = Text(size) },
        };
        return style;
    }

    private static W.Style TableStyle() => new(
        new W.StyleName { Val = "Minutes Table" },
        new W.StyleTableProperties(
            new W.TableBorders(
                Line<W.TopBorder>(), Line<W.LeftBorder>(), Line<W.BottomBorder>(), Line<W.RightBorder>(), Line<W.InsideHorizontalBorder>(), Line<W.InsideVerticalBorder>()),
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellLeftMargin { Width = 90, Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellRightMargin { Width = 90, Type = W.TableWidthValues.Dxa })))
    { Type = W.StyleValues.Table, StyleId = Table, CustomStyle = true };

    private static T Line<T>()
        where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = 4, Space = 0, Color = "9AA3AD" };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
