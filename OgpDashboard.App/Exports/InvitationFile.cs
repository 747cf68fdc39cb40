using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports;

/// <summary>Writes a meeting as an iCalendar event (RFC 5545), which every calendar can take in; a later file of the same meeting replaces the earlier one.</summary>
/// <param name="wall">The clock that the meeting's hour is meant on.</param>
/// <param name="texts">The words around what people typed.</param>
internal sealed class InvitationFile(WallClock wall, IStringLocalizer<Texts> texts)
{
    // What a meeting without agreed times is taken to last.
    private const int UsualMinutes = 60;

    /// <summary>The text of the file: lines of at most 75 octets that end in CR LF.</summary>
    /// <param name="board">The meeting.</param>
    /// <param name="journal">All recorded changes, oldest first.</param>
    /// <param name="now">When it is written (UTC).</param>
    internal string Write(Board board, IReadOnlyCollection<JournalEntry> journal, DateTimeOffset now)
    {
        var meeting = board.Meeting;
        var own = journal.Where(e => e.Meeting == meeting.Id).ToList();
        var invitation = new CalendarEvent
        {
            Uid = $"{Id(meeting, own)}@{board.Plan.Code.ToLowerInvariant()}.ogp-dashboard",
            DtStamp = Utc(now),
            Sequence = own.Count(e => e.Change is MeetingCorrected or AgendaSet),
            Summary = texts["Invitation.Summary", board.Plan.Title],
            Description = string.Join('\n', meeting.Agenda.Select(Line)),
        };
        if (meeting.Details.Place.Length > 0)
        {
            invitation.Location = meeting.Details.Place;
        }

        (invitation.Start, invitation.End) = When(meeting);
        var calendar = new Ical.Net.Calendar { ProductId = "-//OgpDashboard//Invitation//AR" };
        calendar.Events.Add(invitation);
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    // The edit that prepared it has an id of its own in all the world; a meeting of the seeds was never prepared.
    private static string Id(Meeting meeting, List<JournalEntry> own) =>
        own.Find(e => e.Change is MeetingPrepared)?.EditId.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"meeting-{meeting.Id}");

    private (CalDateTime Start, CalDateTime End) When(Meeting meeting)
    {
        var day = meeting.Details.Date;
        if (meeting.Details.Time is not { } hour)
        {
            return (new CalDateTime(day), new CalDateTime(day.AddDays(1)));
        }

        var start = wall.At(day, hour);
        var agreed = meeting.Agenda.Sum(i => i.Minutes ?? 0);
        return (Utc(start), Utc(start.AddMinutes(agreed > 0 ? agreed : UsualMinutes)));
    }

    private string Line(AgendaItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.Number}. {item.Text}")
        + (item.Minutes is { } minutes ? $" ({texts["Agenda.MinutesShort", minutes]})" : "");

    private static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);
}
