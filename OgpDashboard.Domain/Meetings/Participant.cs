using System.Collections.Immutable;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Domain.Meetings;

/// <summary>Whether somebody who is invited is there.</summary>
public enum Attendance
{
    /// <summary>Invited; nothing was marked yet.</summary>
    Invited,

    /// <summary>Present.</summary>
    Present,

    /// <summary>Not there, and said so.</summary>
    Excused,

    /// <summary>Not there.</summary>
    Absent,

    /// <summary>Not there; somebody came in their place.</summary>
    Represented,
}

/// <summary>Somebody's part in one meeting.</summary>
/// <param name="Person">Who.</param>
/// <param name="Quality">In what quality, in the document's words.</param>
/// <param name="IsDeputy">Whether they stand in for the lead.</param>
/// <param name="Attendance">Whether they are there.</param>
/// <param name="Commitments">The commitments that they answer for.</param>
public sealed record Participant(Person Person, string Quality, bool IsDeputy, Attendance Attendance, ImmutableArray<int> Commitments)
{
    /// <summary>Who came in their place, or null.</summary>
    public string? RepresentedBy { get; init; }

    /// <summary>When they came, on the wall clock, or null.</summary>
    public TimeOnly? Arrived { get; init; }

    /// <summary>When they went, on the wall clock, or null.</summary>
    public TimeOnly? Left { get; init; }

    /// <summary>Whether they, or somebody in their place, can speak for their commitments.</summary>
    public bool IsThere => Attendance is Attendance.Present or Attendance.Represented;

    /// <summary>Whether the same is said; commitments are compared one by one.</summary>
    public bool Equals(Participant? other) =>
        other is not null
        && (Person, Quality, IsDeputy, Attendance, RepresentedBy, Arrived, Left) == (other.Person, other.Quality, other.IsDeputy, other.Attendance, other.RepresentedBy, other.Arrived, other.Left)
        && Commitments.SequenceEqual(other.Commitments);

    /// <summary>Agrees with <see cref="Equals(Participant?)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Person, Quality, IsDeputy, Attendance, Commitments.Length);
}
