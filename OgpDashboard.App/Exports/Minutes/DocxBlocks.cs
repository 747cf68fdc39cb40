using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>Writes the parts of the minutes as paragraphs and tables of Word. Every paragraph runs from right to left, and in it only Latin words and numbers do not.</summary>
internal static class DocxBlocks
{
    // Room to sign, in twentieths of a point: three centimetres.
    private const uint RoomToSign = 1700;

    internal static IEnumerable<OpenXmlElement> Of(Block block) => block switch
    {
        Heading heading => [Paragraph(heading.Text, heading.Level == 0 ? DocxStyles.Title : DocxStyles.Heading(heading.Level))],
        Paragraph paragraph => [Paragraph(paragraph.Text, StyleOf(paragraph.Tone))],
        Listing list => list.Items.Select(i => Paragraph(i, DocxStyles.Item, DocxStyles.ListBullet)),
        Grid grid => [Table(grid), Gap()],
        Signatures signatures => [Places(signatures), Gap()],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    internal static W.Paragraph Paragraph(Phrase text, string? style, int? bullet = null) => new(
        [
            new W.ParagraphProperties
            {
                ParagraphStyleId = style is null ? null : new W.ParagraphStyleId { Val = style },
                NumberingProperties = bullet is { } number
                    ? new W.NumberingProperties(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = number })
                    : null,
                BiDi = new W.BiDi(),
            },
            .. Runs(text),
        ]);

    internal static IEnumerable<W.Run> Runs(Phrase text) => text.Pieces.Select(Run);

    // Word turns what stands in a run to the right as a whole; a run without the mark keeps Latin letters and Western digits as they are.
    private static W.Run Run(Piece piece) => new(
        new W.RunProperties
        {
            Bold = piece.IsStrong ? new W.Bold() : null,
            BoldComplexScript = piece.IsStrong ? new W.BoldComplexScript() : null,
            RightToLeftText = piece.IsLeftToRight ? null : new W.RightToLeftText(),
        },
        new W.Text(piece.Text) { Space = SpaceProcessingModeValues.Preserve });

    private static string? StyleOf(Tone tone) => tone switch
    {
        Tone.Subtitle => DocxStyles.Subtitle,
        Tone.Aside => DocxStyles.Aside,
        Tone.Flag => DocxStyles.Flag,
        _ => null,
    };

    private static W.Table Table(Grid grid)
    {
        var widths = Widths([.. grid.Columns.Select(c => c.Share)]);
        var table = Frame(widths);
        table.Append(Row(true, null, grid.Columns.Select((c, i) => Cell(widths[i], true, [Paragraph(Phrase.Of(c.Title, strong: true), DocxStyles.Cell)]))));
        table.Append(grid.Rows.Select(r => Row(false, null, r.Select((c, i) => Cell(widths[i], false, c.Lines.Select(CellLine))))));
        return table;
    }

    private static W.Table Places(Signatures signatures)
    {
        var widths = Widths([.. signatures.Who.Select(_ => 100 / signatures.Who.Length)]);
        var table = Frame(widths);
        table.Append(Row(true, null, signatures.Who.Select((w, i) => Cell(widths[i], true, [Paragraph(Phrase.Of(w, strong: true), DocxStyles.Cell)]))));
        table.Append(Row(false, RoomToSign, widths.Select(w => Cell(w, false, signatures.Lines.Select(l => Paragraph(Phrase.Of(l), DocxStyles.Sign))))));
        return table;
    }

    private static W.Paragraph CellLine(Line line) => line.IsItem
        ? Paragraph(line.Text, DocxStyles.Cell, DocxStyles.CellBullet)
        : Paragraph(line.Text, DocxStyles.Cell);

    // Its first column on the right.
    private static W.Table Frame(ImmutableArray<int> widths) => new(
        new W.TableProperties
        {
            TableStyle = new W.TableStyle { Val = DocxStyles.Table },
            BiDiVisual = new W.BiDiVisual(),
            TableWidth = new W.TableWidth { Width = Text(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
        },
        new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Text(w) })));

    private static W.TableRow Row(bool head, uint? height, IEnumerable<W.TableCell> cells)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (height is { } room)
        {
            properties.Append(new W.TableRowHeight { Val = room, HeightType = W.HeightRuleValues.AtLeast });
        }

        if (head)
        {
            properties.Append(new W.TableHeader());
        }

        return new W.TableRow([properties, .. cells]);
    }

    private static W.TableCell Cell(int width, bool head, IEnumerable<W.Paragraph> paragraphs) => new(
        [
            new W.TableCellProperties
            {
                TableCellWidth = new W.TableCellWidth { Width = Text(width), Type = W.TableWidthUnitValues.Dxa },
                Shading = head ? new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = DocxStyles.HeadFill } : null,
            },
            .. paragraphs,
        ]);

    // Two tables that touch are one to Word.
    private static W.Paragraph Gap() => Paragraph(Phrase.Empty, DocxStyles.Gap);

    private static ImmutableArray<int> Widths(ImmutableArray<int> shares) => [.. shares.Select(s => DocxFrame.TextWidth * s / 100)];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
