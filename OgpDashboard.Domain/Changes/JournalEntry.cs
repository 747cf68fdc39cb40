using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Domain.Changes;

/// <summary>One change as it was recorded. Entries are only ever added.</summary>
/// <param name="Number">Its place in the journal, given by the database, growing.</param>
/// <param name="EditId">The client's own id of the edit.</param>
/// <param name="Meeting">The meeting's id; 0 for what belongs to none.</param>
/// <param name="At">When it was recorded (UTC).</param>
/// <param name="By">Who.</param>
/// <param name="Change">What; its own value is what the field became.</param>
/// <param name="Was">The change that would put back what was there before, or null where there was nothing to put back.</param>
public sealed record JournalEntry(long Number, Guid EditId, int Meeting, DateTimeOffset At, Actor By, Change Change, Change? Was)
{
    /// <summary>For whom it was said, when a secretary entered it; null else.</summary>
    public string? For { get; init; }

    /// <summary>The hash of the entry and of all before it, see <see cref="Anchor"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The receipt to hand to whoever made the edit.</summary>
    public Receipt Receipt => new(Number, At, Meeting, Hash);

    /// <summary>The commitment that it is about, or null.</summary>
    public int? Commitment => (Change as RowChange)?.Commitment;

    /// <summary>Whether it puts back what another entry had changed, and nothing else.</summary>
    /// <param name="earlier">An entry before it.</param>
    public bool TakesBack(JournalEntry earlier) =>
        Change is RowChange now && Was is RowChange was && earlier.Change is RowChange then && earlier.Was is RowChange before
        && (Meeting, now.Commitment, now.Field) == (earlier.Meeting, then.Commitment, then.Field)
        && Alone(now).Equals(Alone(before)) && Alone(was).Equals(Alone(then));

    // Changes with lines are compared by what they would write.
    private static CommitmentReport Alone(RowChange change) => CommitmentReport.Empty.With(change);
}
