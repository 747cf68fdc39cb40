using System.Collections.Immutable;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>The life of a meeting.</summary>
public enum MeetingState
{
    /// <summary>Announced; nothing is reported yet.</summary>
    Prepared,

    /// <summary>Running; figures can change.</summary>
    Open,

    /// <summary>Over; frozen for good.</summary>
    Closed,
}

/// <summary>When and where a meeting is held.</summary>
public sealed record MeetingDetails
{
    /// <summary>Makes the details.</summary>
    /// <param name="date">The day.</param>
    /// <param name="time">The hour on the wall clock of the plan's country, or null when not set.</param>
    /// <param name="place">The place or the link; may be empty.</param>
    /// <exception cref="Changes.RefusedException">The place is too long.</exception>
    public MeetingDetails(DateOnly date, TimeOnly? time, string? place) =>
        (Date, Time, Place) = (date, time, LineText.Optional(place) ?? "");

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>The hour on the wall clock, or null when not set.</summary>
    public TimeOnly? Time { get; }

    /// <summary>The place or the link; empty when not set.</summary>
    public string Place { get; }
}

/// <summary>A follow-up meeting (اجتماع التتبع).</summary>
/// <param name="Id">Its id in the store.</param>
/// <param name="State">Where it stands in its life.</param>
/// <param name="Details">When and where.</param>
/// <param name="StatedWeekday">The weekday as a source document wrote it, which may contradict the date, or null.</param>
/// <param name="Follows">The id of the closed meeting that its rows were copied from, or null for the first.</param>
/// <param name="OpenedAt">When it was first opened (UTC), or null.</param>
/// <param name="ClosedAt">When it was last closed (UTC), or null.</param>
/// <param name="Agenda">Its agenda, in the order of its numbers.</param>
/// <param name="Participants">Who takes part.</param>
public sealed record Meeting(
    int Id,
    MeetingState State,
    MeetingDetails Details,
    string? StatedWeekday,
    int? Follows,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    ImmutableArray<AgendaItem> Agenda,
    ImmutableArray<Participant> Participants)
{
    /// <summary>How it runs.</summary>
    public Course Course { get; init; } = Course.NotBegun;

    /// <summary>The version of its minutes, from 1: one more each time that it is reopened.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who answers for a commitment in this meeting: its lead before a deputy; null when nobody does.</summary>
    public Participant? AnswersFor(int commitment) =>
        Participants.Where(p => p.Commitments.Contains(commitment)).OrderBy(p => p.IsDeputy).FirstOrDefault();

    /// <summary>Who has the word when a commitment is called: its lead before a deputy, whoever is not marked as away; null when nobody can speak for it.</summary>
    public Participant? SpeaksFor(int commitment) =>
        Participants.Where(p => p.Commitments.Contains(commitment) && p.Attendance is not (Attendance.Absent or Attendance.Excused)).OrderBy(p => p.IsDeputy).FirstOrDefault();

    /// <summary>Somebody's part in it, or null when they have none.</summary>
    /// <param name="person">The person's key.</param>
    public Participant? Part(string person) => Participants.FirstOrDefault(p => p.Person.Key == person);

    /// <summary>The agenda item of that number, or null.</summary>
    public AgendaItem? Item(int number) => Agenda.FirstOrDefault(a => a.Number == number);
}
