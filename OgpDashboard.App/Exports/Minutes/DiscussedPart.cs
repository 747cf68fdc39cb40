using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>The document's own table: a row for each commitment, in four columns.</summary>
internal sealed class DiscussedPart(IStringLocalizer<Texts> texts)
{
    internal IEnumerable<Block> Of(Board board)
    {
        yield return new Heading(1, Phrase.Of(texts["Minutes.Discussed"]));
        yield return new Grid(
            "discussed",
            [
                new Column(texts["Column.Commitment"], 22), new Column(texts["Column.Actions"], 33),
                new Column(texts["Column.Platform"], 17), new Column(texts["Column.Schedule"], 28),
            ],
            [.. board.Rows.Select(Row)]);
    }

    /// <summary>Lines of a cell: one alone stands without a bullet, and none is a dash.</summary>
    internal static ImmutableArray<Line> Lines(IReadOnlyCollection<string> lines) => lines.Count switch
    {
        0 => [new Line(Phrase.Of("–"))],
        1 => [new Line(Phrase.Of(lines.Single()))],
        _ => [.. lines.Select(l => new Line(Phrase.Of(l), IsItem: true))],
    };

    private ImmutableArray<Cell> Row(CommitmentRow row) =>
    [
        new([new Line(Phrase.Of(texts["Journal.Commitment", row.Number], strong: true)), new Line(Phrase.Of(row.Commitment.Title))]),
        new([new Line(Stated(row)), .. row.Said.Actions.IsEmpty ? [] : Lines([.. row.Said.Actions.Select(a => a.Text)])]),
        Cell.Of(Phrase.Of(Platform(row.Said.Platform))),
        new(Lines([.. row.Said.Schedule.Select(s => s.Text)])),
    ];

    // What is not reported is said to be missing, and is never 0.
    private Phrase Stated(CommitmentRow row) => row switch
    {
        { Percent: { } percent } => Phrase.Of($"{texts["Table.CarriedOut"]} {Words.Number(percent.Value)} %", strong: true),
        { Report: null } => Phrase.Of(texts["Card.NotInMinutes"], strong: true),
        _ => Phrase.Of(texts["Minutes.NoPercent"], strong: true),
    };

    private string Platform(PlatformReport platform) => platform.Status switch
    {
        PlatformStatus.Updated => texts["Table.Yes"],
        PlatformStatus.NotUpdated => texts["Table.No"],
        PlatformStatus.Remark => platform.Remark!,
        _ => "–",
    };
}
