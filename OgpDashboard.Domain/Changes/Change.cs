using System.Collections.Immutable;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Changes;

/// <summary>Something that a person says in or about a meeting: the only way in which anything is written.</summary>
public abstract record Change
{
    private protected Change()
    {
    }

    /// <summary>Why, in a person's own words, where a reason is asked or offered.</summary>
    public string? Why { get; init; }
}

/// <summary>The parts of a commitment's row that can change on their own: the document's four columns, and why the first did not move.</summary>
public enum Field
{
    /// <summary>How much is carried out.</summary>
    Percent,

    /// <summary>«تحيين منصة التتبع».</summary>
    Platform,

    /// <summary>«تقدم الإجراءات».</summary>
    Actions,

    /// <summary>«البرمجة الجديدة للأنشطة المتبقية».</summary>
    Schedule,

    /// <summary>Why it did not move, or fell. Said anew in each meeting: it is not copied forward.</summary>
    Reason,
}

/// <summary>A change of one field of one commitment's row.</summary>
/// <param name="Commitment">The commitment's number.</param>
/// <param name="Field">The field that it replaces.</param>
public abstract record RowChange(int Commitment, Field Field) : Change;

/// <summary>A new figure is reported.</summary>
/// <param name="Commitment">The commitment's number.</param>
/// <param name="Percent">The figure, or null when what was reported is withdrawn.</param>
public sealed record PercentReported(int Commitment, Percentage? Percent) : RowChange(Commitment, Field.Percent);

/// <summary>It is said whether the public tracking platform was updated.</summary>
/// <param name="Commitment">The commitment's number.</param>
/// <param name="Platform">What is said.</param>
public sealed record PlatformReported(int Commitment, PlatformReport Platform) : RowChange(Commitment, Field.Platform);

/// <summary>The lines of actions are written anew.</summary>
/// <param name="Commitment">The commitment's number.</param>
/// <param name="Lines">All lines, in order.</param>
public sealed record ActionsNoted(int Commitment, ImmutableArray<ActionLine> Lines) : RowChange(Commitment, Field.Actions)
{
    /// <inheritdoc/>
    public bool Equals(ActionsNoted? other) => base.Equals(other) && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Lines.Length);
}

/// <summary>The schedule of what remains is written anew.</summary>
/// <param name="Commitment">The commitment's number.</param>
/// <param name="Lines">All lines, in order.</param>
public sealed record Rescheduled(int Commitment, ImmutableArray<ScheduleLine> Lines) : RowChange(Commitment, Field.Schedule)
{
    /// <inheritdoc/>
    public bool Equals(Rescheduled? other) => base.Equals(other) && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Lines.Length);
}

/// <summary>It is said why the commitment did not move since the last meeting, or fell.</summary>
/// <param name="Commitment">The commitment's number.</param>
/// <param name="Reason">The reason, or null when it is taken back.</param>
public sealed record ReasonGiven(int Commitment, DelayReason? Reason) : RowChange(Commitment, Field.Reason);
