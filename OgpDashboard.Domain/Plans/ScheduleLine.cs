using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Plans;

/// <summary>What the schedule says of something that remains to be done.</summary>
public enum ScheduleState
{
    /// <summary>It has months.</summary>
    Dated,

    /// <summary>Its date is not set yet.</summary>
    Undated,

    /// <summary>It waits for another commitment.</summary>
    Depends,

    /// <summary>It waits for somebody, or for a promised answer.</summary>
    Awaiting,

    /// <summary>It will not be done.</summary>
    Cancelled,

    /// <summary>Nothing remains of it.</summary>
    Done,
}

/// <summary>One line of the column «البرمجة الجديدة للأنشطة المتبقية». Each state has its own factory, so a line cannot lack what its state needs.</summary>
public sealed record ScheduleLine
{
    private ScheduleLine(ScheduleState state, string text) => (State, Text) = (state, LineText.Required(text));

    /// <summary>What it says of the remaining activity.</summary>
    public ScheduleState State { get; }

    /// <summary>The line in the meeting's own words.</summary>
    public string Text { get; }

    /// <summary>The months, for <see cref="ScheduleState.Dated"/>.</summary>
    public MonthWindow? Window { get; private init; }

    /// <summary>The commitment waited for, for <see cref="ScheduleState.Depends"/>.</summary>
    public int? DependsOn { get; private init; }

    /// <summary>Who or what is waited for, for <see cref="ScheduleState.Awaiting"/>; may be null when only a day was promised.</summary>
    public string? AwaitedFrom { get; private init; }

    /// <summary>The day by which it was promised, for <see cref="ScheduleState.Awaiting"/>; null when none was.</summary>
    public DateOnly? AwaitedBy { get; private init; }

    /// <summary>Why it was dropped, for <see cref="ScheduleState.Cancelled"/>.</summary>
    public string? Reason { get; private init; }

    /// <summary>A remaining activity with its months.</summary>
    public static ScheduleLine Dated(string text, MonthWindow window) => new(ScheduleState.Dated, text) { Window = window };

    /// <summary>A remaining activity whose date is not set yet.</summary>
    public static ScheduleLine Undated(string text) => new(ScheduleState.Undated, text);

    /// <summary>A remaining activity that waits for commitment <paramref name="commitment"/>.</summary>
    public static ScheduleLine Depends(string text, int commitment) => new(ScheduleState.Depends, text) { DependsOn = commitment };

    /// <summary>A remaining activity that waits for somebody, or for an answer promised by a day.</summary>
    /// <exception cref="RefusedException">Neither is given.</exception>
    public static ScheduleLine Awaiting(string text, string? from, DateOnly? by)
    {
        var awaited = LineText.Optional(from);
        return awaited is null && by is null
            ? throw new RefusedException(Refusal.AwaitedNobody)
            : new(ScheduleState.Awaiting, text) { AwaitedFrom = awaited, AwaitedBy = by };
    }

    /// <summary>An activity that was dropped.</summary>
    /// <exception cref="RefusedException">There is no reason.</exception>
    public static ScheduleLine Cancelled(string text, string? reason)
    {
        var why = LineText.Optional(reason) ?? throw new RefusedException(Refusal.CancelledWithoutReason);
        return new(ScheduleState.Cancelled, text) { Reason = why };
    }

    /// <summary>Says that nothing remains.</summary>
    public static ScheduleLine Done(string text) => new(ScheduleState.Done, text);
}
