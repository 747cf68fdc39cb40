using System.Collections.Immutable;

namespace OgpDashboard.Domain.Meetings;

/// <summary>Who is there, and for what they can speak. Derived, never stored.</summary>
/// <param name="Present">How many people are there, those who came in somebody's place included.</param>
/// <param name="NotMarked">How many are invited of whom nothing was marked.</param>
/// <param name="SpokenFor">The commitments for which somebody who is there answers, by number.</param>
/// <param name="Silent">The commitments for which nobody who is there answers, by number.</param>
/// <param name="ByDeputy">Of those spoken for, the ones for which only a deputy is there.</param>
public sealed record AttendanceSummary(
    int Present, int NotMarked, ImmutableArray<int> SpokenFor, ImmutableArray<int> Silent, ImmutableArray<int> ByDeputy)
{
    /// <summary>Sums up a meeting.</summary>
    /// <param name="board">Its board: all commitments of the plan, and who takes part.</param>
    public static AttendanceSummary Of(Board board)
    {
        var there = board.Meeting.Participants.Where(p => p.IsThere).ToList();
        var answering = board.Rows.Select(r => (r.Number, By: there.Where(p => p.Commitments.Contains(r.Number)).ToList())).ToList();
        return new AttendanceSummary(
            there.Count,
            board.Meeting.Participants.Count(p => p.Attendance == Attendance.Invited),
            [.. answering.Where(a => a.By.Count > 0).Select(a => a.Number)],
            [.. answering.Where(a => a.By.Count == 0).Select(a => a.Number)],
            [.. answering.Where(a => a.By.Count > 0 && a.By.TrueForAll(p => p.IsDeputy)).Select(a => a.Number)]);
    }
}
