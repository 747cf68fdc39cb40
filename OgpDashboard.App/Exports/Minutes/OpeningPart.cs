using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>When and where the meeting was, who took part, and its agenda.</summary>
internal sealed class OpeningPart(IStringLocalizer<Texts> texts, Words words)
{
    internal IEnumerable<Block> Of(Meeting meeting)
    {
        yield return new Heading(1, Phrase.Of(texts["Minutes.When"]));
        yield return new Paragraph(When(meeting));
        if (meeting.StatedWeekday is { } stated && Weekdays.Read(stated) != meeting.Details.Date.DayOfWeek)
        {
            // Both stay as they are written; which of them is wrong is not ours to say.
            yield return new Paragraph(Phrase.Of(texts["Minutes.WeekdayFlag", stated, words.Day(meeting.Details.Date), words.Weekday(meeting.Details.Date)]), Tone.Flag);
        }

        yield return new Heading(1, Phrase.Of(texts["Minutes.Where"]));
        yield return new Paragraph(Phrase.Of(meeting.Details.Place.Length > 0 ? meeting.Details.Place : texts["Date.None"]));

        yield return new Heading(1, Phrase.Of(texts["Minutes.Participants"]));
        var there = meeting.Participants.Where(p => p.Attendance is not (Attendance.Absent or Attendance.Excused)).ToList();
        yield return there.Count == 0 ? new Paragraph(Phrase.Of(texts["Minutes.NoParticipant"])) : new Listing([.. there.Select(Participant)]);

        yield return new Heading(1, Phrase.Of(texts["Minutes.Agenda"]));
        yield return meeting.Agenda.IsEmpty ? new Paragraph(Phrase.Of(texts["Agenda.None"])) : new Listing([.. meeting.Agenda.Select(i => Phrase.Of(i.Text))]);
    }

    /// <summary>A person with their honorific.</summary>
    internal static string Name(Participant part) => $"{part.Person.Honorific} {part.Person.Name}".Trim();

    // The weekday as the source wrote it, where one did.
    private Phrase When(Meeting meeting)
    {
        var date = meeting.Details.Date;
        var day = meeting.StatedWeekday is { Length: > 0 } stated ? $"{stated} {words.Day(date)}" : words.LongDay(date);
        var hour = meeting.Details.Time is { } time
            ? Phrase.Of(texts["Minutes.AtHour"]) + Phrase.Space + Phrase.LeftToRight(time.ToString("HH:mm", CultureInfo.InvariantCulture))
            : Phrase.Of(texts["Minutes.NoHour"]);
        return Phrase.Of(day) + Phrase.Space + Phrase.Of("(") + hour + Phrase.Of(")");
    }

    // As the document lists them: «السيد حاتم مورادي، رئيس المشروع المكلف بالالتزامات 1، 2، 8».
    private Phrase Participant(Participant part)
    {
        var quality = $"{part.Quality} {string.Join(texts["Register.Comma"] + " ", part.Commitments)}".Trim();
        var deputy = part.IsDeputy && !part.Quality.Contains(texts["Minutes.DeputyStem"], StringComparison.Ordinal) ? texts["Card.Deputy"].Value : "";
        var represented = part is { Attendance: Attendance.Represented, RepresentedBy: { } by } ? texts["Minutes.RepresentedBy", by].Value : "";
        return Phrase.Of(string.Join(texts["Register.Comma"] + " ", new[] { Name(part), quality, deputy, represented }.Where(t => t.Length > 0)));
    }
}
