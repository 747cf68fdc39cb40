using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Incoming;

/// <summary>Something that can be proposed of a meeting.</summary>
public abstract record IncomingValue
{
    private protected IncomingValue()
    {
    }
}

/// <summary>The day.</summary>
/// <param name="Day">The day.</param>
public sealed record IncomingDay(DateOnly Day) : IncomingValue;

/// <summary>The hour, on the wall clock.</summary>
/// <param name="Hour">The hour.</param>
public sealed record IncomingHour(TimeOnly Hour) : IncomingValue;

/// <summary>The place.</summary>
/// <param name="Place">The place.</param>
public sealed record IncomingPlace(string Place) : IncomingValue;

/// <summary>An item of the agenda.</summary>
/// <param name="Item">The item.</param>
public sealed record IncomingAgendaItem(AgendaItem Item) : IncomingValue;

/// <summary>Somebody who takes part, and whether they were there.</summary>
/// <param name="Part">Their part. A person whom nobody knows yet has a new key.</param>
public sealed record IncomingPart(Participant Part) : IncomingValue;

/// <summary>A field of a commitment's row.</summary>
/// <param name="Change">What it is to become.</param>
public sealed record IncomingField(RowChange Change) : IncomingValue;

/// <summary>A decision, an action or a difficulty.</summary>
/// <param name="Decision">What it says.</param>
public sealed record IncomingDecision(Decision Decision) : IncomingValue
{
    /// <summary>Whether it is done with; null where nothing is said of it.</summary>
    public bool? Settled { get; init; }
}
