using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>
/// Everything that a card shows of one commitment in one meeting. Immutable: another instance means that something
/// moved, and the same instance that nothing did, which is how a card knows whether to render.
/// </summary>
public sealed class CommitmentRow
{
    private static long _made;

    private readonly ImmutableDictionary<Field, JournalEntry> _last;

    /// <summary>Makes a row.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="report">What this meeting says of it, or null when it says nothing.</param>
    /// <param name="version">The store's version of the row: the journal number of its last change, 0 when it never changed.</param>
    /// <param name="before">What the meeting before said; null when there is no such meeting.</param>
    /// <param name="answeredBy">Who answers for it, or null.</param>
    /// <param name="last">The last change of each field in this meeting, where there was one.</param>
    public CommitmentRow(
        Commitment commitment, CommitmentReport? report, long version, PreviousReport? before, Participant? answeredBy, IEnumerable<JournalEntry> last)
        : this(commitment, report, version, before, answeredBy, last.ToImmutableDictionary(e => ((RowChange)e.Change).Field))
    {
    }

    private CommitmentRow(
        Commitment commitment,
        CommitmentReport? report,
        long version,
        PreviousReport? before,
        Participant? answeredBy,
        ImmutableDictionary<Field, JournalEntry> last)
    {
        (Commitment, Report, Version, Before, AnsweredBy, _last) = (commitment, report, version, before, answeredBy, last);
        Said = report ?? CommitmentReport.Empty;
        Remaining = ScheduleSummary.Of(Said.Schedule);
        Attention = Meetings.Attention.Of(this);
    }

    /// <summary>A number that no other instance has in this process: by it those are told apart that only compare numbers.</summary>
    public long Instance { get; } = Interlocked.Increment(ref _made);

    /// <summary>The commitment.</summary>
    public Commitment Commitment { get; }

    /// <summary>Its number.</summary>
    public int Number => Commitment.Number;

    /// <summary>What this meeting says of it, or null when it says nothing («لم يرد في المحضر»).</summary>
    public CommitmentReport? Report { get; }

    /// <summary>The same, with an empty report where nothing was said.</summary>
    public CommitmentReport Said { get; }

    /// <summary>The store's version of the row: the journal number of its last change.</summary>
    public long Version { get; }

    /// <summary>What the meeting before said; null when there is no such meeting.</summary>
    public PreviousReport? Before { get; }

    /// <summary>Who answers for it in this meeting, or null.</summary>
    public Participant? AnsweredBy { get; }

    /// <summary>The schedule in one line.</summary>
    public ScheduleSummary Remaining { get; }

    /// <summary>Why a chair would want to look at it; empty when there is nothing.</summary>
    public ImmutableArray<AttentionReason> Attention { get; }

    /// <summary>The figure, or null when none was reported.</summary>
    public Percentage? Percent => Said.Percent;

    /// <summary>Where it stands.</summary>
    public Progress Progress => Percent switch
    {
        null => Progress.NotReported,
        { IsComplete: true } => Progress.Complete,
        _ => Progress.Unfinished,
    };

    /// <summary>Points gained since the last meeting; null unless both meetings report a figure.</summary>
    public int? Delta => Percent is { } now && Before?.Percent is { } then ? now.Value - then.Value : null;

    /// <summary>
    /// Whether it did not move since the last meeting: computed from the two figures where there is a meeting before,
    /// else as a line of its actions declares. Said only of what is unfinished.
    /// </summary>
    public bool NoProgress => Progress == Progress.Unfinished
        && (Before is null ? Said.Actions.Any(a => a.DeclaresNoProgress) : Delta == 0);

    /// <summary>In how many meetings in a row it did not move, this one included; 0 when it moved.</summary>
    public int Standstill => NoProgress ? (Before?.Standstill ?? 0) + 1 : 0;

    /// <summary>Whether a reason is asked for: it did not move, or it fell.</summary>
    public bool AsksReason => NoProgress || Delta < 0;

    /// <summary>Whether it is unfinished and its remaining activities have no date.</summary>
    public bool UndatedAndUnfinished => Progress == Progress.Unfinished && Remaining.State == ScheduleState.Undated;

    /// <summary>What it can be found by: its number, its title, who leads it and who answers for it, folded by <see cref="SearchText"/>. Made when somebody first searches.</summary>
    public string Searched => _searched ??= SearchText.Of(this);

    private string? _searched;

    /// <summary>The last change of a field in this meeting, or null when it did not change.</summary>
    public JournalEntry? LastChange(Field field) => _last.GetValueOrDefault(field);

    /// <summary>Whether another row shows the same, so that this one can stay in its place.</summary>
    internal bool SaysTheSameAs(CommitmentRow other) =>
        Version == other.Version && Commitment == other.Commitment && Before == other.Before && Equals(Report, other.Report) && Equals(AnsweredBy, other.AnsweredBy)
        && _last.Count == other._last.Count && _last.All(l => other.LastChange(l.Key)?.Number == l.Value.Number);

    /// <summary>The row after a recorded change of one of its fields.</summary>
    public CommitmentRow With(JournalEntry entry)
    {
        var change = (RowChange)entry.Change;
        return new CommitmentRow(Commitment, Said.With(change), entry.Number, Before, AnsweredBy, _last.SetItem(change.Field, entry)) { _searched = _searched };
    }
}

/// <summary>What the meeting before said of a commitment.</summary>
/// <param name="Percent">Its figure then, or null when none was reported.</param>
/// <param name="Standstill">In how many meetings in a row it had not moved then.</param>
public sealed record PreviousReport(Percentage? Percent, int Standstill = 0)
{
    /// <summary>What remained then: by it one sees what was rescheduled.</summary>
    public ImmutableArray<ScheduleLine> Schedule { get; init; } = [];

    /// <summary>What a row of the meeting before becomes in the next.</summary>
    public static PreviousReport Of(CommitmentRow? row) => new(row?.Percent, row?.Standstill ?? 0) { Schedule = row?.Said.Schedule ?? [] };

    /// <summary>Whether the same was said; the schedule is compared line by line.</summary>
    public bool Equals(PreviousReport? other) =>
        other is not null && Percent == other.Percent && Standstill == other.Standstill && Schedule.SequenceEqual(other.Schedule);

    /// <summary>Agrees with <see cref="Equals(PreviousReport?)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Percent, Standstill, Schedule.Length);
}

/// <summary>Where a commitment stands.</summary>
public enum Progress
{
    /// <summary>No figure was reported; never to be shown as 0.</summary>
    NotReported,

    /// <summary>Below 100.</summary>
    Unfinished,

    /// <summary>100.</summary>
    Complete,
}
