using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Imports;

/// <summary>Reads one line of a schedule.</summary>
internal static class ScheduleReading
{
    // What each state takes; anything else that is filled in would be lost, and so it is asked about.
    private static readonly Dictionary<ScheduleState, string[]> Takes = new()
    {
        [ScheduleState.Dated] = [Fields.From, Fields.To],
        [ScheduleState.Undated] = [],
        [ScheduleState.Depends] = [Fields.DependsOn],
        [ScheduleState.Awaiting] = [Fields.AwaitedFrom, Fields.AwaitedBy],
        [ScheduleState.Cancelled] = [Fields.Reason],
        [ScheduleState.Done] = [],
    };

    private static readonly string[] Details = [Fields.From, Fields.To, Fields.DependsOn, Fields.AwaitedFrom, Fields.AwaitedBy, Fields.Reason];

    /// <summary>The line; null when something in it could not be read, which is said already.</summary>
    /// <exception cref="RefusedException">It lacks what its state needs.</exception>
    internal static ScheduleLine? Line(Entry line)
    {
        var (from, to, on) = (line.Month(Fields.From), line.Month(Fields.To), line.Whole(Fields.DependsOn));
        var (awaited, by, reason, text) = (line.Text(Fields.AwaitedFrom), line.Day(Fields.AwaitedBy), line.Text(Fields.Reason), line.Text(Fields.Text) ?? "");
        if (line.IsEmpty(Fields.State))
        {
            line.Wrong(Fields.State);
        }

        if (line.Value<ScheduleState>(Fields.State) is not { } state)
        {
            return null;
        }

        foreach (var lost in Details.Except(Takes[state]).Where(d => !line.IsEmpty(d) && line.Holds(d)))
        {
            line.Wrong(lost);
        }

        if (!line.Holds([.. Details, Fields.Text]))
        {
            return null;
        }

        return state switch
        {
            ScheduleState.Dated => ScheduleLine.Dated(text, new MonthWindow(from ?? throw new RefusedException(Refusal.WindowNeedsBeginning), to)),
            ScheduleState.Undated => ScheduleLine.Undated(text),
            ScheduleState.Depends => ScheduleLine.Depends(text, on ?? throw new RefusedException(Refusal.DependsOnNothing, "")),
            ScheduleState.Awaiting => ScheduleLine.Awaiting(text, awaited, by),
            ScheduleState.Cancelled => ScheduleLine.Cancelled(text, reason),
            _ => ScheduleLine.Done(text),
        };
    }
}
