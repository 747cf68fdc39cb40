using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>The register of new dates: every activity that remains, with when it was to be done before and when it is now.</summary>
internal sealed class RegisterPart(IStringLocalizer<Texts> texts, Words words)
{
    internal IEnumerable<Block> Of(Board board)
    {
        var register = Register.Of(board.Rows);
        var date = board.Meeting.Details.Date;
        yield return new Heading(1, Phrase.Of(texts["Register.Title"]));
        yield return new Paragraph(Phrase.Of(register.Entries.IsEmpty
            ? words.Count("Register.Remaining", 0)
            : $"{words.Count("Register.Remaining", register.Entries.Length)}{texts["Register.Comma"]} {words.Count("Register.WithoutDate", register.WithoutDate)}"));
        if (register.Entries.IsEmpty)
        {
            yield break;
        }

        if (register.Entries.Any(e => e.Published is not null))
        {
            yield return new Paragraph(Phrase.Of(texts["Minutes.OldIsPublished"]), Tone.Aside);
        }

        yield return new Grid(
            "register",
            [
                new Column(texts["Column.Commitment"], 11), new Column(texts["Register.Activity"], 33), new Column(texts["Register.Old"], 18),
                new Column(texts["Register.New"], 19), new Column(texts["Register.Reason"], 19),
            ],
            [.. register.Entries.Select(e => Row(e, board.Plan, new Month(date.Year, date.Month)))]);
    }

    private ImmutableArray<Cell> Row(RegisterEntry entry, ActionPlan plan, Month month) =>
    [
        Cell.Of(Phrase.Of(entry.Row.Number.ToString(CultureInfo.InvariantCulture), strong: true)),
        Cell.Of(Phrase.Of(entry.Line.Text)),
        Cell.Of(Phrase.Of(Old(entry))),
        New(entry, plan, month),
        Cell.Of(Phrase.Of(entry.OwnReason ?? (entry.RowReason is { } reason ? words.Reason(reason) : entry.Why ?? "–"))),
    ];

    private string Old(RegisterEntry entry) => entry switch
    {
        { Published: { } published } => $"{words.Date(published.From)} - {words.Date(published.To)}",
        { Before: { } before } => words.When(before),
        _ => texts["Register.WasNotThere"],
    };

    private Cell New(RegisterEntry entry, ActionPlan plan, Month month)
    {
        List<string> notes = [];
        if (entry.Line.State is ScheduleState.Depends or ScheduleState.Awaiting)
        {
            notes.Add(entry.Line.DependsOn is { } on ? texts["Remaining.on", on] : words.Name(entry.Line.State));
        }

        if (entry.IsBeyond(plan.End))
        {
            notes.Add(texts["Register.Beyond"]);
        }

        if (entry.IsOverdue(month))
        {
            notes.Add(texts["Register.Overdue"]);
        }

        return new Cell([new Line(Phrase.Of(words.When(entry.Line), strong: true)), .. notes.Select(n => new Line(Phrase.Of(n)))]);
    }
}
