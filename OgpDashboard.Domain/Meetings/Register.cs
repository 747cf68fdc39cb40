using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>
/// The register of what remains: each activity that is not done, with when it was to be done before and when it is now. What has no date stands
/// first, then what has one by its months, and last what is cancelled. Derived, never stored.
/// </summary>
/// <param name="Entries">The activities, in that order.</param>
public sealed record Register(ImmutableArray<RegisterEntry> Entries)
{
    private static readonly ImmutableArray<ScheduleState> Order =
        [ScheduleState.Undated, ScheduleState.Depends, ScheduleState.Awaiting, ScheduleState.Dated, ScheduleState.Cancelled];

    /// <summary>How many have no date and are still to be done.</summary>
    public int WithoutDate => Entries.Count(e => e.LacksDate);

    /// <summary>The states that a remaining activity can have, in the order in which they are listed.</summary>
    public static ImmutableArray<ScheduleState> States => Order;

    /// <summary>The register of some commitments.</summary>
    /// <param name="rows">Their rows.</param>
    public static Register Of(IEnumerable<CommitmentRow> rows) => new([
        .. rows.SelectMany(EntriesOf)
            .OrderBy(e => Order.IndexOf(e.Line.State))
            .ThenBy(e => e.Line.Window?.From)
            .ThenBy(e => e.Line.Window is { To: null })
            .ThenBy(e => e.Line.Window?.To)
            .ThenBy(e => e.Row.Number)
            .ThenBy(e => e.Position)]);

    private static IEnumerable<RegisterEntry> EntriesOf(CommitmentRow row)
    {
        var before = Before(row.Said.Schedule, row.Before?.Schedule ?? []);
        return row.Said.Schedule
            .Select((line, position) => new RegisterEntry(row, position, line, before[position]))
            .Where(e => e.Line.State != ScheduleState.Done);
    }

    // What stood there in the same words; else what stood in the same place, if its words are nowhere any more.
    private static ScheduleLine?[] Before(ImmutableArray<ScheduleLine> now, ImmutableArray<ScheduleLine> then)
    {
        var left = then.Cast<ScheduleLine?>().ToArray();
        var found = new ScheduleLine?[now.Length];
        for (var i = 0; i < now.Length; i++)
        {
            var same = Array.FindIndex(left, l => l?.Text == now[i].Text);
            if (same >= 0)
            {
                (found[i], left[same]) = (left[same], null);
            }
        }

        for (var i = 0; i < Math.Min(now.Length, then.Length); i++)
        {
            found[i] ??= left[i];
        }

        return found;
    }
}

/// <summary>One remaining activity.</summary>
/// <param name="Row">The row of its commitment.</param>
/// <param name="Position">Its place in the row's schedule, from 0.</param>
/// <param name="Line">What the schedule says of it.</param>
/// <param name="Before">What the schedule of the meeting before said of it; null where there is none, or no such line.</param>
public sealed record RegisterEntry(CommitmentRow Row, int Position, ScheduleLine Line, ScheduleLine? Before)
{
    /// <summary>The published time of its commitment, where no meeting comes before; else null.</summary>
    public Period? Published => Row.Before is null ? Row.Commitment.Period : null;

    /// <summary>Whether it is still to be done and has no month.</summary>
    public bool LacksDate => Line.State is ScheduleState.Undated or ScheduleState.Depends or ScheduleState.Awaiting;

    /// <summary>Why, in the line's own words: why it is cancelled, or who is waited for.</summary>
    public string? OwnReason => Line.Reason ?? Line.AwaitedFrom;

    /// <summary>Why its commitment did not move, where the line itself says nothing.</summary>
    public DelayReason? RowReason => OwnReason is null ? Row.Said.Reason : null;

    /// <summary>What was said when the schedule was last written anew, where nothing else says why.</summary>
    public string? Why => OwnReason is null && RowReason is null ? Row.LastChange(Field.Schedule)?.Change.Why : null;

    /// <summary>Whether it is to end after a month; without an end its beginning counts.</summary>
    /// <param name="end">The month.</param>
    public bool IsBeyond(Month end) => Line.Window is { } window && (window.To ?? window.From) > end;

    /// <summary>Whether its months are over at a month, though it is not done.</summary>
    /// <param name="now">The month.</param>
    public bool IsOverdue(Month now) => Line.Window?.To < now;
}
