using DocumentFormat.OpenXml.Spreadsheet;

namespace OgpDashboard.App.Exports.Data;

/// <summary>How cells look. The numbers are places in <see cref="Sheet"/>'s list of formats.</summary>
internal static class XlsxStyles
{
    internal const uint Heading = 1, Text = 2, Guarded = 3, Whole = 4, Percent = 5, Day = 6, Hour = 7, Month = 8, Moment = 9, Gain = 10, Hundredths = 11;

    private const uint DayFormat = 164, MonthFormat = 165, MomentFormat = 166, GainFormat = 167;

    internal static Stylesheet Sheet() => new(
        new NumberingFormats(
            Format(DayFormat, "yyyy\\-mm\\-dd"), Format(MonthFormat, "yyyy\\-mm"), Format(MomentFormat, "yyyy\\-mm\\-dd hh:mm:ss"), Format(GainFormat, "+0;\\-0;0"))
        { Count = 4 },
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Arial" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Arial" }))
        { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF0B4F4A" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Cell(0, wraps: false),
            Cell(0, wraps: true, font: 1, fill: 2),
            Cell(49, wraps: true),
            Cell(49, wraps: true, guarded: true),
            Cell(1, wraps: false),
            Cell(9, wraps: false),
            Cell(DayFormat, wraps: false),
            Cell(20, wraps: false),
            Cell(MonthFormat, wraps: false),
            Cell(MomentFormat, wraps: false),
            Cell(GainFormat, wraps: false),
            Cell(2, wraps: false))
        { Count = 12 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    // A guarded cell stays text also when somebody edits it: the quote that Excel shows before it in the formula bar.
    private static CellFormat Cell(uint format, bool wraps, uint font = 0, uint fill = 0, bool guarded = false) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps, ReadingOrder = 2 })
    {
        NumberFormatId = format,
        FontId = font,
        FillId = fill,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        ApplyFont = font > 0,
        ApplyFill = fill > 0,
        QuotePrefix = guarded ? true : null,
    };
}
