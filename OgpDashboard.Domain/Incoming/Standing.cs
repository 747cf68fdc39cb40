using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Incoming;

/// <summary>What stands where a proposal would go, so that it can be shown beside what is proposed.</summary>
public static class Standing
{
    /// <summary>What stands in the place of a value.</summary>
    /// <param name="book">All meetings.</param>
    /// <param name="target">The meeting that it would go to, see <see cref="Confirmation.Target"/>; null when a new one is to be made.</param>
    /// <param name="value">What is proposed.</param>
    /// <returns>A value of the same kind about the same thing; null when there is nothing.</returns>
    public static IncomingValue? Of(MeetingBook book, Board? target, IncomingValue value) => value switch
    {
        IncomingDay => target is null ? null : new IncomingDay(target.Meeting.Details.Date),
        IncomingHour => target?.Meeting.Details.Time is { } hour ? new IncomingHour(hour) : null,
        IncomingPlace => target?.Meeting.Details.Place is { Length: > 0 } place ? new IncomingPlace(place) : null,
        IncomingAgendaItem agenda => target?.Meeting.Item(agenda.Item.Number) is { } item ? new IncomingAgendaItem(item) : null,
        IncomingPart part => Part(book, target, part.Part.Person.Key) is { } standing ? new IncomingPart(standing) : null,
        IncomingField field => Said(book, target, field.Change.Commitment) is { } said ? new IncomingField(said.AsChange(field.Change.Commitment, field.Change.Field)) : null,
        IncomingDecision decision => book.FindDecision(decision.Decision.Id) is { } recorded ? Said(recorded, decision.Settled is not null) : null,
        _ => null,
    };

    /// <summary>Whether two values of the same kind say something else; lists are compared line by line.</summary>
    public static bool Differs(IncomingValue? one, IncomingValue? other) => (one, other) is (IncomingField a, IncomingField b)
        ? !CommitmentReport.Empty.With(a.Change).Equals(CommitmentReport.Empty.With(b.Change))
        : !Equals(one, other);

    // Whether it is done with counts only where something is said of it.
    private static IncomingDecision Said(RecordedDecision recorded, bool settled) => new(recorded.Decision) { Settled = settled ? recorded.SettledIn is not null : null };

    // A new meeting begins with the people of the last one, of whom nothing is marked yet.
    private static Participant? Part(MeetingBook book, Board? target, string person) => target is not null
        ? target.Meeting.Part(person)
        : book.LastClosed?.Meeting.Part(person) is { } before ? before with { Attendance = Attendance.Invited, RepresentedBy = null, Arrived = null, Left = null } : null;

    // A meeting that is not open yet will open with what the last closed one says.
    private static CommitmentReport? Said(MeetingBook book, Board? target, int commitment) => target is { Meeting.State: MeetingState.Open }
        ? target.Find(commitment)?.Said
        : book.Plan.Commitments.Any(c => c.Number == commitment) ? book.LastClosed?.Find(commitment)?.Said.CarriedForward() ?? CommitmentReport.Empty : null;
}
