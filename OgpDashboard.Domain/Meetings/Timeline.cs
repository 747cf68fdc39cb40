using System.Collections.Immutable;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>What remains, laid out by month: a lane for each activity that is not cancelled, commitment by commitment. Columns and lanes are counted from 0.</summary>
/// <param name="Months">The months, first to last.</param>
/// <param name="Lanes">The activities.</param>
/// <param name="Waits">Who waits for whom.</param>
public sealed record Timeline(ImmutableArray<Month> Months, ImmutableArray<TimelineLane> Lanes, ImmutableArray<TimelineWait> Waits)
{
    /// <summary>The most months that are drawn; a window that somebody put into another century is cut.</summary>
    private const int Most = 48;

    /// <summary>How far beyond the last end that the plan can have windows are followed.</summary>
    private const int MostBeyond = 12;

    /// <summary>How many months of a window without an end are drawn at least.</summary>
    private const int OpenEnd = 3;

    /// <summary>Lays out a register, from the month of the meeting, or what comes before it, to the last end that the plan can have, or what comes after it.</summary>
    /// <param name="board">The board of the meeting.</param>
    /// <param name="register">What remains of it.</param>
    public static Timeline Of(Board board, Register register)
    {
        var (plan, date) = (board.Plan, board.Meeting.Details.Date);
        var windows = register.Entries.Select(e => e.Line.Window).OfType<MonthWindow>().ToList();
        var ends = new[] { plan.Period.To.LastMonth, plan.End, plan.ExtensionLimit?.LastMonth ?? plan.End }.Max(m => m.Ordinal);
        var last = windows.Select(w => Math.Min((w.To ?? w.From).Ordinal, ends + MostBeyond)).Append(ends).Max();
        var first = windows.Select(w => w.From.Ordinal).Append(plan.Period.To.LastMonth.Ordinal).Append((date.Year * 12) + date.Month - 1).Min();
        first = Math.Max(first, last - Most + 1);

        ImmutableArray<TimelineLane> lanes = [
            .. register.Entries.Where(e => e.Line.State != ScheduleState.Cancelled).OrderBy(e => e.Row.Number).ThenBy(e => e.Position)
                .Select(e => new TimelineLane(e, Bar(e.Line.Window, first, last, plan.End.Ordinal)))];
        return new Timeline([.. Enumerable.Range(first, last - first + 1).Select(Month.OfOrdinal)], lanes, [.. WaitsOf(lanes)]);
    }

    /// <summary>The column of a month, or null when it is not drawn.</summary>
    public int? Column(Month month) => Months.IndexOf(month) is >= 0 and var column ? column : null;

    private static TimelineBar? Bar(MonthWindow? window, int first, int last, int planEnd)
    {
        if (window is null)
        {
            return null;
        }

        var from = window.From.Ordinal;
        var to = window.To?.Ordinal ?? Math.Max(from + OpenEnd - 1, planEnd);
        if (to < first || from > last)
        {
            return null;
        }

        (from, to) = (Math.Max(from, first), Math.Min(to, last));
        return new TimelineBar(from - first, to - from + 1, Math.Clamp(to - planEnd, 0, to - from + 1), window.To is null);
    }

    private static IEnumerable<TimelineWait> WaitsOf(ImmutableArray<TimelineLane> lanes) =>
        from lane in lanes.Select((l, i) => (l.Entry.Line.DependsOn, Index: i))
        where lane.DependsOn is not null
        let other = lanes.Select((l, i) => (l.Entry.Row.Number, Index: i)).Where(l => l.Number == lane.DependsOn).Select(l => (int?)l.Index).FirstOrDefault()
        where other is not null
        select new TimelineWait(lane.Index, other.Value);
}

/// <summary>One activity in its lane.</summary>
/// <param name="Entry">The activity.</param>
/// <param name="Bar">Its months, or null when it has none, or none that are drawn.</param>
public sealed record TimelineLane(RegisterEntry Entry, TimelineBar? Bar);

/// <summary>The months of an activity.</summary>
/// <param name="From">Its first column.</param>
/// <param name="Span">How many columns.</param>
/// <param name="Beyond">How many of them, the last ones, lie beyond the plan's end.</param>
/// <param name="IsOpen">Whether its end is not known.</param>
public sealed record TimelineBar(int From, int Span, int Beyond, bool IsOpen);

/// <summary>An activity that waits for another commitment of which something remains.</summary>
/// <param name="Lane">The lane of the activity.</param>
/// <param name="For">The first lane of the commitment that it waits for.</param>
public sealed record TimelineWait(int Lane, int For);
