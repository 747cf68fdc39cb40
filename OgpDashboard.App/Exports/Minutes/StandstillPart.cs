using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>What did not move or fell, and why.</summary>
internal sealed class StandstillPart(IStringLocalizer<Texts> texts, Words words)
{
    internal IEnumerable<Block> Of(Board board)
    {
        var rows = board.Rows.Where(r => r.AsksReason || r.Said.Reason is not null).ToList();
        yield return new Heading(1, Phrase.Of(texts["Minutes.Standstill"]));
        yield return rows.Count == 0
            ? new Paragraph(Phrase.Of(texts["Minutes.NoStandstill"]))
            : new Grid(
                "standstill",
                [new Column(texts["Column.Commitment"], 40), new Column(texts["Minutes.Standing"], 28), new Column(texts["Register.Reason"], 32)],
                [.. rows.Select(Row)]);
    }

    private ImmutableArray<Cell> Row(CommitmentRow row) =>
    [
        Cell.Of(Phrase.Of($"{texts["Journal.Commitment", row.Number]} · {row.Commitment.Title}")),
        Cell.Of(Phrase.Of(Standing(row))),
        Cell.Of(Phrase.Of(row.Said.Reason is { } reason ? words.Reason(reason) : texts["Reason.None"])),
    ];

    private string Standing(CommitmentRow row) => row switch
    {
        { Delta: < 0, Percent: { } now, Before.Percent: { } then } => texts["Minutes.Fell", then.Value, now.Value],
        { NoProgress: true } => words.Standstill(row.Standstill),
        _ => "–",
    };
}
