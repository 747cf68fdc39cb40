using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>What the column «تحيين منصة التتبع» can say.</summary>
public enum PlatformStatus
{
    /// <summary>Nothing was said.</summary>
    Unknown,

    /// <summary>«نعم».</summary>
    Updated,

    /// <summary>«لا».</summary>
    NotUpdated,

    /// <summary>A remark instead of yes or no.</summary>
    Remark,
}

/// <summary>Whether the public tracking platform was updated, or what was remarked instead.</summary>
public sealed record PlatformReport
{
    /// <summary>Nothing was said.</summary>
    public static readonly PlatformReport Unknown = new(PlatformStatus.Unknown, null);

    /// <summary>Makes a report.</summary>
    /// <param name="status">What is said.</param>
    /// <param name="remark">The remark's text; kept only for <see cref="PlatformStatus.Remark"/>.</param>
    /// <exception cref="RefusedException">A remark without a text.</exception>
    public PlatformReport(PlatformStatus status, string? remark)
    {
        Status = status;
        Remark = status == PlatformStatus.Remark ? LineText.Optional(remark) ?? throw new RefusedException(Refusal.RemarkNeedsText) : null;
    }

    /// <summary>What is said.</summary>
    public PlatformStatus Status { get; }

    /// <summary>The remark's text, or null.</summary>
    public string? Remark { get; }
}

/// <summary>One line of the column «تقدم الإجراءات».</summary>
public sealed record ActionLine
{
    /// <summary>Makes a line.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="declaresNoProgress">Whether it says that the commitment as a whole did not move since the last meeting.</param>
    /// <exception cref="RefusedException">The text is empty or too long.</exception>
    public ActionLine(string text, bool declaresNoProgress) =>
        (Text, DeclaresNoProgress) = (LineText.Required(text), declaresNoProgress);

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>Whether it says that the commitment as a whole did not move («لا تقدم منذ الاجتماع الأخير»).</summary>
    public bool DeclaresNoProgress { get; }
}

/// <summary>What one meeting says of one commitment: a row of the document's table «النقط المتداولة».</summary>
/// <param name="Percent">The figure, or null when none was reported.</param>
/// <param name="Platform">Whether the tracking platform was updated.</param>
/// <param name="Actions">The lines of progress.</param>
/// <param name="Schedule">The lines of what remains.</param>
public sealed record CommitmentReport(
    Percentage? Percent,
    PlatformReport Platform,
    ImmutableArray<ActionLine> Actions,
    ImmutableArray<ScheduleLine> Schedule)
{
    /// <summary>Why it did not move since the last meeting, or fell; null when nothing was said.</summary>
    public DelayReason? Reason { get; init; }

    /// <summary>A row of which nothing was said yet.</summary>
    public static readonly CommitmentReport Empty = new(null, PlatformReport.Unknown, [], []);

    /// <summary>The row after a change of one of its fields.</summary>
    public CommitmentReport With(RowChange change) => change switch
    {
        PercentReported c => this with { Percent = c.Percent },
        PlatformReported c => this with { Platform = c.Platform },
        ActionsNoted c => this with { Actions = c.Lines },
        Rescheduled c => this with { Schedule = c.Lines },
        ReasonGiven c => this with { Reason = c.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "غير معروف"),
    };

    /// <summary>The change that would write the present value of a field: what an edit of it replaces.</summary>
    public RowChange AsChange(int commitment, Field field) => field switch
    {
        Field.Percent => new PercentReported(commitment, Percent),
        Field.Platform => new PlatformReported(commitment, Platform),
        Field.Actions => new ActionsNoted(commitment, Actions),
        Field.Schedule => new Rescheduled(commitment, Schedule),
        Field.Reason => new ReasonGiven(commitment, Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>What the next meeting begins with: the same, but that reasons are asked for anew.</summary>
    public CommitmentReport CarriedForward() => this with { Reason = null };

    /// <summary>Whether the same is said; arrays are compared line by line.</summary>
    public bool Equals(CommitmentReport? other) =>
        other is not null && Percent == other.Percent && Platform == other.Platform && Reason == other.Reason
        && Actions.SequenceEqual(other.Actions) && Schedule.SequenceEqual(other.Schedule);

    /// <summary>Agrees with <see cref="Equals(CommitmentReport?)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Percent, Platform, Actions.Length, Schedule.Length);
}
