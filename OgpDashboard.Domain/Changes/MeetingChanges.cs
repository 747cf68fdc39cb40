using System.Collections.Immutable;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Changes;

/// <summary>A change of a meeting's own life.</summary>
public abstract record MeetingChange : Change;

/// <summary>The next meeting is prepared.</summary>
/// <param name="Details">When and where.</param>
public sealed record MeetingPrepared(MeetingDetails Details) : MeetingChange;

/// <summary>Date, hour or place of a meeting that is not closed are put right.</summary>
/// <param name="Details">When and where.</param>
public sealed record MeetingCorrected(MeetingDetails Details) : MeetingChange;

/// <summary>A prepared meeting begins; its rows start as a copy of the last closed meeting's.</summary>
public sealed record MeetingOpened : MeetingChange;

/// <summary>The meeting ends: a snapshot of it is kept, and its rows change no more.</summary>
public sealed record MeetingClosed : MeetingChange
{
    /// <summary>The SHA-256 of the snapshot, in lower-case hexadecimal digits: given by the store; null in what was recorded before there were snapshots.</summary>
    public string? Snapshot { get; init; }
}

/// <summary>A closed meeting is opened once more, to put something right; closing it again gives its minutes a new version.</summary>
public sealed record MeetingReopened : MeetingChange;

/// <summary>The agenda is written anew.</summary>
/// <param name="Items">All items; their order is that of their numbers.</param>
public sealed record AgendaSet(ImmutableArray<AgendaItem> Items) : MeetingChange
{
    /// <inheritdoc/>
    public bool Equals(AgendaSet? other) => base.Equals(other) && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Items.Length);
}

/// <summary>The meeting comes to an item of the agenda: its clock begins, that of the item before ends.</summary>
/// <param name="Item">The item's number, or null when the meeting is at none.</param>
public sealed record AgendaItemBegun(int? Item) : MeetingChange;

/// <summary>An item of the agenda is done with, or not after all.</summary>
/// <param name="Item">The item's number.</param>
/// <param name="Finished">Whether it is done with.</param>
public sealed record AgendaItemFinished(int Item, bool Finished) : MeetingChange;

/// <summary>A commitment is called: whoever follows sees it, and its lead has the word.</summary>
/// <param name="Commitment">The commitment's number, or null when none is called any more.</param>
public sealed record CommitmentCalled(int? Commitment) : MeetingChange;

/// <summary>It is marked whether somebody who is invited is there.</summary>
public sealed record AttendanceMarked : MeetingChange
{
    /// <summary>Makes the change.</summary>
    /// <param name="person">The person's key.</param>
    /// <param name="attendance">Whether they are there.</param>
    /// <param name="representedBy">Who came in their place; asked for, and kept, only when somebody did.</param>
    /// <param name="arrived">When they came, on the wall clock, or null.</param>
    /// <param name="left">When they went, on the wall clock, or null.</param>
    /// <exception cref="RefusedException">Nobody is named who came in their place, or they went before they came.</exception>
    public AttendanceMarked(string person, Attendance attendance, string? representedBy, TimeOnly? arrived, TimeOnly? left)
    {
        var comes = attendance is Attendance.Present or Attendance.Represented;
        (Person, Attendance) = (person, attendance);
        RepresentedBy = attendance == Attendance.Represented
            ? LineText.Optional(representedBy, People.Person.LongestName) ?? throw new RefusedException(Refusal.RepresentativeMissing)
            : null;
        (Arrived, Left) = comes ? (arrived, left) : (null, null);
        Rules.Require(!(Left < Arrived), Refusal.LeftBeforeArriving);
    }

    /// <summary>The person's key.</summary>
    public string Person { get; }

    /// <summary>Whether they are there.</summary>
    public Attendance Attendance { get; }

    /// <summary>Who came in their place, or null.</summary>
    public string? RepresentedBy { get; }

    /// <summary>When they came, or null.</summary>
    public TimeOnly? Arrived { get; }

    /// <summary>When they went, or null.</summary>
    public TimeOnly? Left { get; }
}

/// <summary>A decision, an action or a difficulty is recorded, or written anew under the same id.</summary>
/// <param name="Decision">What was decided.</param>
public sealed record DecisionRecorded(Decision Decision) : MeetingChange;

/// <summary>An action is done, or a difficulty is answered; or not after all.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Settled">Whether it is done with.</param>
public sealed record DecisionSettled(Guid Id, bool Settled) : MeetingChange;

/// <summary>What was recorded by mistake is taken back.</summary>
/// <param name="Id">Its id.</param>
public sealed record DecisionWithdrawn(Guid Id) : MeetingChange;

/// <summary>The plan goes on until a later month than was published, or not after all.</summary>
/// <param name="Until">Its new last month, or null.</param>
public sealed record PlanExtended(Month? Until) : Change;
