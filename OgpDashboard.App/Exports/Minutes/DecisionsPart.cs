using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>What was decided, what somebody is to do and by when, and what is raised to the committee; what earlier meetings left open is among it.</summary>
internal sealed class DecisionsPart(IStringLocalizer<Texts> texts, Words words)
{
    internal IEnumerable<Block> Of(Proceedings proceedings)
    {
        var said = proceedings.Decisions.ToLookup(d => d.Decision.Kind);
        yield return new Heading(1, Phrase.Of(texts["Minutes.Decisions"]));
        yield return said[DecisionKind.Decision].Any()
            ? new Grid(
                "decisions",
                [new Column(texts["Minutes.Decision"], 78), new Column(texts["Decision.About"], 22)],
                [.. said[DecisionKind.Decision].Select(d => (ImmutableArray<Cell>)[What(d, proceedings), About(d)])])
            : new Paragraph(Phrase.Of(texts["Minutes.NoDecision"]));

        var owners = proceedings.Board.Rows.ToDictionary(r => r.Number, r => r.AnsweredBy?.Person.Name);
        yield return new Heading(1, Phrase.Of(texts["Minutes.Actions"]));
        yield return said[DecisionKind.Action].Any()
            ? new Grid(
                "actions",
                [
                    new Column(texts["Minutes.Action"], 36), new Column(texts["Decision.About"], 16), new Column(texts["Decision.Owner"], 18),
                    new Column(texts["Decision.Due"], 16), new Column(texts["Register.State"], 14),
                ],
                [.. said[DecisionKind.Action].Select(d => (ImmutableArray<Cell>)[What(d, proceedings), About(d), Owner(d, owners), Due(d), State(d, proceedings)])])
            : new Paragraph(Phrase.Of(texts["Minutes.NoAction"]));

        yield return new Heading(1, Phrase.Of(texts["Minutes.Difficulties"]));
        yield return said[DecisionKind.Difficulty].Any()
            ? new Grid(
                "difficulties",
                [
                    new Column(texts["Minutes.Difficulty"], 36), new Column(texts["Decision.About"], 16),
                    new Column(texts["Decision.Wanted"], 34), new Column(texts["Register.State"], 14),
                ],
                [.. said[DecisionKind.Difficulty].Select(d => (ImmutableArray<Cell>)[What(d, proceedings), About(d), Cell.Of(Phrase.Of(d.Decision.Wanted ?? "–")), State(d, proceedings)])])
            : new Paragraph(Phrase.Of(texts["Minutes.NoDifficulty"]));
    }

    private Cell What(RecordedDecision value, Proceedings proceedings)
    {
        var text = new Line(Phrase.Of(value.Decision.Text));
        return value.Meeting != proceedings.Board.Meeting.Id && proceedings.Trend.FirstOrDefault(m => m.Meeting == value.Meeting) is { } earlier
            ? new Cell([text, new Line(Phrase.Of(texts["Decision.From", words.Day(earlier.Date)]))])
            : new Cell([text]);
    }

    private Cell About(RecordedDecision value) =>
        Cell.Of(Phrase.Of(value.Decision.Commitment is { } number ? texts["Journal.Commitment", number] : texts["Decision.OfMeeting"]));

    private Cell Owner(RecordedDecision value, Dictionary<int, string?> owners) =>
        Cell.Of(Phrase.Of(value.Decision.Owner ?? (value.Decision.Commitment is { } number ? owners.GetValueOrDefault(number) : null) ?? texts["Decision.Nobody"]));

    private Cell Due(RecordedDecision value) => Cell.Of(Phrase.Of(value.Decision.Due is { } due ? words.Day(due) : texts["Date.None"]));

    // As it was in this meeting: what a later one settled was open here.
    private Cell State(RecordedDecision value, Proceedings proceedings)
    {
        var meeting = proceedings.Board.Meeting;
        var here = value.SettledIn <= meeting.Id ? value : value with { SettledIn = null };
        return Cell.Of(Phrase.Of(
            here.IsLate(meeting.Details.Date) ? texts["Decision.Late"]
            : here.IsOpen ? texts["Decision.Open"]
            : texts[value.Decision.Kind == DecisionKind.Difficulty ? "Decision.Answered" : "Decision.Done"]));
    }
}
