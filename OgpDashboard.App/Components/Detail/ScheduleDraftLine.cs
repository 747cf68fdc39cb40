using System.Globalization;
using OgpDashboard.App.Components.Kept;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Components.Detail;

/// <summary>A schedule line as it is being typed: it may lack anything, and keeps what was typed for a state that was left again.</summary>
public sealed class ScheduleDraftLine
{
    /// <summary>An empty line, or the boxes of one that stands.</summary>
    public ScheduleDraftLine(ScheduleLine? line = null)
    {
        if (line is not null)
        {
            (State, Text, From, To) = (line.State, line.Text, line.Window?.From, line.Window?.To);
            (DependsOn, AwaitedFrom, AwaitedBy, Reason) = (line.DependsOn, line.AwaitedFrom, line.AwaitedBy, line.Reason);
        }
    }

    /// <summary>What is said of the activity.</summary>
    public ScheduleState State { get; set; } = ScheduleState.Undated;

    /// <summary>The line's words.</summary>
    public string? Text { get; set; }

    /// <summary>The first month.</summary>
    public Month? From { get; set; }

    /// <summary>The last month.</summary>
    public Month? To { get; set; }

    /// <summary>What stands in the boxes of the first month while it is none.</summary>
    public HalfMonth? HalfFrom { get; set; }

    /// <summary>What stands in the boxes of the last month while it is none.</summary>
    public HalfMonth? HalfTo { get; set; }

    /// <summary>The commitment waited for.</summary>
    public int? DependsOn { get; set; }

    /// <summary>Who is waited for.</summary>
    public string? AwaitedFrom { get; set; }

    /// <summary>The day by which it was promised.</summary>
    public DateOnly? AwaitedBy { get; set; }

    /// <summary>Why it was dropped.</summary>
    public string? Reason { get; set; }

    /// <summary>The line, checked.</summary>
    /// <exception cref="RefusedException">It lacks what its state needs.</exception>
    public ScheduleLine Read() => State switch
    {
        ScheduleState.Dated when HalfFrom?.LacksYear == true || HalfTo?.LacksYear == true => throw new RefusedException(Refusal.MonthNeedsYear),
        ScheduleState.Dated => ScheduleLine.Dated(Text!, new MonthWindow(From ?? throw new RefusedException(Refusal.WindowNeedsBeginning), To)),
        ScheduleState.Depends => ScheduleLine.Depends(Text!, DependsOn ?? throw new RefusedException(Refusal.DependsOnNothing, "–")),
        ScheduleState.Awaiting => ScheduleLine.Awaiting(Text!, AwaitedFrom, AwaitedBy),
        ScheduleState.Cancelled => ScheduleLine.Cancelled(Text!, Reason),
        ScheduleState.Done => ScheduleLine.Done(Text!),
        _ => ScheduleLine.Undated(Text!),
    };

    /// <summary>The line whose boxes were written down.</summary>
    internal static ScheduleDraftLine Of(TypedFields fields)
    {
        var line = new ScheduleDraftLine
        {
            State = Token.Read<ScheduleState>(fields["state-input"]) ?? ScheduleState.Undated,
            Text = fields["line-input"],
            From = MonthOf(fields, "from"),
            HalfFrom = HalfOf(fields, "from"),
            To = MonthOf(fields, "to"),
            HalfTo = HalfOf(fields, "to"),
            DependsOn = fields.Number("depends-input"),
            AwaitedFrom = fields["awaited-input"],
            Reason = fields["reason-input"],
        };
        line.ReadAwaitedBy(fields["awaited-by"]);
        return line;
    }

    /// <summary>Writes down the boxes that are shown for its state.</summary>
    internal void WriteTo(TypedFields fields)
    {
        fields.With("line-input", Text).With("state-input", Token.Of(State));
        switch (State)
        {
            case ScheduleState.Dated:
                Write(fields, "from", From, HalfFrom);
                Write(fields, "to", To, HalfTo);
                break;
            case ScheduleState.Depends:
                fields.With("depends-input", DependsOn);
                break;
            case ScheduleState.Awaiting:
                fields.With("awaited-input", AwaitedFrom).With("awaited-by", AwaitedBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case ScheduleState.Cancelled:
                fields.With("reason-input", Reason);
                break;
        }
    }

    private static void Write(TypedFields fields, string name, Month? month, HalfMonth? half)
    {
        if (half is not null)
        {
            fields.With(name + "-month", half.Month).With(name + "-year", half.Year);
        }
        else
        {
            fields.With(name + "-month", month?.Number).With(name + "-year", month?.Year);
        }
    }

    private static HalfMonth? HalfOf(TypedFields fields, string name) =>
        MonthOf(fields, name) is null ? HalfMonth.Of(fields[name + "-month"], fields[name + "-year"]) : null;

    private static Month? MonthOf(TypedFields fields, string name) =>
        fields.Number(name + "-month") is { } month and >= 1 and <= 12 && fields.Number(name + "-year") is { } year and >= 2000 and <= 2100 ? new Month(year, month) : null;

    internal void ReadAwaitedBy(string? text) =>
        AwaitedBy = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
