using System.Collections.Immutable;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>Why a chair would want to look at a commitment.</summary>
public enum AttentionReason
{
    /// <summary>No figure was reported.</summary>
    NotReported,

    /// <summary>Unfinished, and its remaining activities have no date.</summary>
    Undated,

    /// <summary>Unfinished, and it did not move since the last meeting.</summary>
    NoProgress,

    /// <summary>It fell since the last meeting.</summary>
    Fell,

    /// <summary>The public tracking platform was not updated.</summary>
    PlatformNotUpdated,

    /// <summary>At 100, with something still to come.</summary>
    CompleteYetRemaining,
}

/// <summary>Finds the reasons; what needs attention is derived, never stored.</summary>
internal static class Attention
{
    internal static ImmutableArray<AttentionReason> Of(CommitmentRow row)
    {
        var reasons = ImmutableArray.CreateBuilder<AttentionReason>();
        void When(bool holds, AttentionReason reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }

        When(row.Progress == Progress.NotReported, AttentionReason.NotReported);
        When(row.UndatedAndUnfinished, AttentionReason.Undated);
        When(row.NoProgress, AttentionReason.NoProgress);
        When(row.Delta < 0, AttentionReason.Fell);
        When(row.Said.Platform.Status == PlatformStatus.NotUpdated, AttentionReason.PlatformNotUpdated);
        When(row.Progress == Progress.Complete && row.Remaining.State is not (null or ScheduleState.Done or ScheduleState.Cancelled), AttentionReason.CompleteYetRemaining);
        return reasons.ToImmutable();
    }
}
