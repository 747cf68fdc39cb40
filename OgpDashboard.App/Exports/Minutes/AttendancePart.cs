using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>Who was there and who was not, when each came and went, and for which commitments nobody was there.</summary>
internal sealed class AttendancePart(IStringLocalizer<Texts> texts, Words words)
{
    internal IEnumerable<Block> Of(Board board)
    {
        var summary = AttendanceSummary.Of(board);
        yield return new Heading(1, Phrase.Of(texts["Minutes.Attendance"]));
        yield return new Paragraph(Phrase.Of($"{words.Count("Attendance.People", summary.Present)}{texts["Register.Comma"]} {words.Count("Attendance.SpokenFor", summary.SpokenFor.Length)}"));
        if (!summary.ByDeputy.IsEmpty)
        {
            yield return new Paragraph(Phrase.Of(texts["Minutes.ByDeputy", FiguresPart.Numbers(summary.ByDeputy, texts["Register.Comma"])]));
        }

        if (!summary.Silent.IsEmpty)
        {
            yield return new Paragraph(Phrase.Of(texts["Minutes.Silent", FiguresPart.Numbers(summary.Silent, texts["Register.Comma"])]));
        }

        if (!board.Meeting.Participants.IsEmpty)
        {
            yield return new Grid(
                "attendance",
                [
                    new Column(texts["Minutes.Name"], 38), new Column(texts["Attendance.Title"], 34),
                    new Column(texts["Attendance.Arrived"], 14), new Column(texts["Attendance.Left"], 14),
                ],
                [.. board.Meeting.Participants.Select(Row)]);
        }
    }

    private ImmutableArray<Cell> Row(Participant part) =>
    [
        Cell.Of(Phrase.Of(OpeningPart.Name(part))),
        Cell.Of(Phrase.Of(Marked(part))),
        Cell.Of(Hour(part.Arrived)),
        Cell.Of(Hour(part.Left)),
    ];

    private string Marked(Participant part) => part switch
    {
        { Attendance: Attendance.Present } => texts["Mark.Present"],
        { Attendance: Attendance.Represented, RepresentedBy: { } by } => texts["Minutes.RepresentedBy", by],
        _ => words.Name(part.Attendance),
    };

    private static Phrase Hour(TimeOnly? hour) => hour is { } time ? Phrase.LeftToRight(time.ToString("HH:mm", CultureInfo.InvariantCulture)) : Phrase.Of("–");
}
