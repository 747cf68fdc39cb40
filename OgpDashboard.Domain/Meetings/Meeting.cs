using System.Collections.Immutable;
using OgpDashboard.Domain.People;
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
/// <param name="OpenedAt">When it was opened (UTC), or null.</param>
/// <param name="ClosedAt">When it was closed (UTC), or null.</param>
/// <param name="Agenda">Its agenda, numbered.</param>
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
    /// <summary>Who answers for a commitment in this meeting: its lead before a deputy; null when nobody does.</summary>
    public Participant? AnswersFor(int commitment) =>
        Participants.Where(p => p.Commitments.Contains(commitment)).OrderBy(p => p.IsDeputy).FirstOrDefault();

    /// <summary>Somebody's part in it, or null when they have none.</summary>
    /// <param name="person">The person's key.</param>
    public Participant? Part(string person) => Participants.FirstOrDefault(p => p.Person.Key == person);
}

/// <summary>A point of the agenda.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">What it says.</param>
public sealed record AgendaItem(int Number, string Text);

/// <summary>Whether somebody who is invited is there.</summary>
public enum Attendance
{
    /// <summary>Invited; nothing was marked yet.</summary>
    Invited,

    /// <summary>Present.</summary>
    Present,
}

/// <summary>Somebody's part in one meeting.</summary>
/// <param name="Person">Who.</param>
/// <param name="Quality">In what quality, in the document's words.</param>
/// <param name="IsDeputy">Whether they stand in for the lead.</param>
/// <param name="Attendance">Whether they are there.</param>
/// <param name="Commitments">The commitments that they answer for.</param>
public sealed record Participant(Person Person, string Quality, bool IsDeputy, Attendance Attendance, ImmutableArray<int> Commitments);
