using Microsoft.Extensions.Localization;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Data;

/// <summary>The board as a workbook that can be edited and read back.</summary>
/// <param name="texts">The texts.</param>
/// <param name="wall">The meeting's clock.</param>
internal sealed class BoardXlsx(IStringLocalizer<Texts> texts, WallClock wall) : IPaper
{
    /// <inheritdoc/>
    public string Name => "board.xlsx";

    /// <inheritdoc/>
    public string Title => texts["Paper.Board"];

    /// <inheritdoc/>
    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public void Write(Proceedings proceedings, Stream output) => XlsxFile.Write(new BoardSheets(texts, wall).Of(proceedings), output);
}

/// <summary>The board as CSV, a line for each commitment.</summary>
/// <param name="texts">The texts.</param>
/// <param name="wall">The meeting's clock.</param>
internal sealed class BoardCsv(IStringLocalizer<Texts> texts, WallClock wall) : IPaper
{
    /// <inheritdoc/>
    public string Name => "board.csv";

    /// <inheritdoc/>
    public string Title => texts["Paper.Board"];

    /// <inheritdoc/>
    public string ContentType => CsvFile.ContentType;

    /// <inheritdoc/>
    public void Write(Proceedings proceedings, Stream output)
    {
        var board = new BoardSheets(texts, wall).Board(proceedings.Board);
        CsvFile.Write(board.Form.Columns.Select(c => c.Heading), board.Rows, output);
    }
}
