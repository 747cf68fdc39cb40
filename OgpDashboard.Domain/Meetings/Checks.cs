using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>Looks through a meeting for what its minutes would leave open. Pure.</summary>
public static partial class Checks
{
    /// <summary>All findings: of the meeting, of its commitments together, then of single ones.</summary>
    /// <param name="book">All meetings and decisions.</param>
    /// <param name="board">The meeting that is looked through.</param>
    public static ImmutableArray<Check> Of(MeetingBook book, Board board) =>
    [
        .. OfTheMeeting(board),
        .. Together(board),
        .. board.Rows.Select(Contradicting).OfType<Check>(),
        .. Waiting(board),
        .. Due(book, board.Meeting.Id),
    ];

    private static IEnumerable<Check> OfTheMeeting(Board board)
    {
        if (board.Meeting.StatedWeekday is { } stated && Weekdays.Read(stated) != board.Meeting.Details.Date.DayOfWeek)
        {
            yield return new Check(CheckKind.WeekdayAgainstDate, []);
        }

        if (!board.Meeting.Participants.Any(p => p.IsThere))
        {
            yield return new Check(CheckKind.NobodyMarked, []);
        }
    }

    private static IEnumerable<Check> Together(Board board)
    {
        (CheckKind Kind, Func<CommitmentRow, bool> Holds)[] all =
        [
            (CheckKind.RowsMissing, r => r.Progress == Progress.NotReported),
            (CheckKind.CompleteYetRemaining, r => r.Attention.Contains(AttentionReason.CompleteYetRemaining)),
            (CheckKind.CompleteWithoutDetails, r => r.Progress == Progress.Complete && r.Said.Actions.IsEmpty),
            (CheckKind.UnfinishedUndated, r => r.UndatedAndUnfinished),
            (CheckKind.PlatformNotUpdated, r => r.Said.Platform.Status == PlatformStatus.NotUpdated),
            (CheckKind.NobodyPresent, r => !board.Meeting.Participants.Any(p => p.IsThere && p.Commitments.Contains(r.Number))),
            (CheckKind.FallWithoutReason, FellWithoutReason),
            (CheckKind.Cancelled, r => r.Said.Schedule.Any(l => l.State == ScheduleState.Cancelled)),
        ];
        return all.Select(c => new Check(c.Kind, [.. board.Rows.Where(c.Holds).Select(r => r.Number)])).Where(c => !c.Commitments.IsEmpty);
    }

    // The door asks why a figure falls; but one that was withdrawn may come back lower, and nobody is asked again.
    private static bool FellWithoutReason(CommitmentRow row) =>
        row.Delta < 0 && row.Said.Reason is null && row.LastChange(Field.Percent)?.Change.Why is null;

    private static Check? Contradicting(CommitmentRow row)
    {
        var said = row.Said.Actions.SelectMany(a => Stated().Matches(a.Text)).Select(Figure).OfType<int>().ToList();
        return row.Percent is { } percent && said.Count > 0 && (percent.Value < said.Min() || percent.Value > said.Max())
            ? new Check(CheckKind.ActivitiesContradict, [row.Number]) { Lines = (said.Min(), said.Max()) }
            : null;
    }

    // «150 %» of a budget is no progress of anything.
    private static int? Figure(Match stated)
    {
        try
        {
            return Percentage.Read(stated.Groups["figure"].Value).Value;
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static IEnumerable<Check> Waiting(Board board)
    {
        var waits = Dependencies.Of(board);
        return from row in board.Rows
               from other in waits.WaitsFor(row.Number)
               where board.Find(other)?.Progress != Progress.Complete
               select new Check(CheckKind.WaitsForAnother, [row.Number]) { On = other };
    }

    // As the meeting had it: what was done with in a later one was open in this.
    private static IEnumerable<Check> Due(MeetingBook book, int meeting) =>
        from d in book.DecisionsOf(meeting)
        where d.Decision is { Kind: not DecisionKind.Decision, Due: not null } && !(d.SettledIn <= meeting)
        select new Check(CheckKind.ActionDue, d.Decision.Commitment is { } number ? [number] : []) { Action = d.Decision };

    [GeneratedRegex(@"(?<![\d.,])(?<figure>\d{1,3})\s?[%٪]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stated();
}
