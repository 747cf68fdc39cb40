using System.Collections.Immutable;

namespace OgpDashboard.Domain.Meetings;

/// <summary>What a chair would want to be shown before the meeting closes.</summary>
public enum CheckKind
{
    /// <summary>The weekday that the document states is not the date's.</summary>
    WeekdayAgainstDate,

    /// <summary>More commitments are announced than have a figure.</summary>
    RowsMissing,

    /// <summary>At 100, with something still to come.</summary>
    CompleteYetRemaining,

    /// <summary>At 100, and not a line says what was done.</summary>
    CompleteWithoutDetails,

    /// <summary>Unfinished, and its remaining activities have no date.</summary>
    UnfinishedUndated,

    /// <summary>The public tracking platform was not updated.</summary>
    PlatformNotUpdated,

    /// <summary>Nobody who is there answers for it.</summary>
    NobodyPresent,

    /// <summary>It fell since the last meeting, and nobody said why.</summary>
    FallWithoutReason,

    /// <summary>Nobody is marked as present.</summary>
    NobodyMarked,

    /// <summary>The percentages that its action lines mention do not have the stated one between them.</summary>
    ActivitiesContradict,

    /// <summary>An activity was cancelled, and no rule says what that does to the percentage.</summary>
    Cancelled,

    /// <summary>It waits for another commitment that is not complete.</summary>
    WaitsForAnother,

    /// <summary>An action with a day is still open.</summary>
    ActionDue,
}

/// <summary>One finding. It forces nothing: a meeting can be closed with all of them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Commitments">The commitments that it is about, by number; empty when it is about the meeting.</param>
public sealed record Check(CheckKind Kind, ImmutableArray<int> Commitments)
{
    /// <summary>For <see cref="CheckKind.WaitsForAnother"/>: the commitment waited for.</summary>
    public int? On { get; init; }

    /// <summary>For <see cref="CheckKind.ActivitiesContradict"/>: the smallest and the greatest percentage of its lines.</summary>
    public (int Least, int Most)? Lines { get; init; }

    /// <summary>For <see cref="CheckKind.ActionDue"/>: the action.</summary>
    public Decision? Action { get; init; }

    /// <summary>Whether the same is found; commitments are compared one by one.</summary>
    public bool Equals(Check? other) =>
        other is not null && (Kind, On, Lines, Action) == (other.Kind, other.On, other.Lines, other.Action) && Commitments.SequenceEqual(other.Commitments);

    /// <summary>Agrees with <see cref="Equals(Check?)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Kind, On, Lines, Action, Commitments.Length);
}
