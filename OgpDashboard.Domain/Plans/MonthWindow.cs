using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Plans;

/// <summary>The months in which something is to be done; without an end it says «ابتداء من».</summary>
public sealed record MonthWindow
{
    /// <summary>Makes a window.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month, or null when only the beginning is known.</param>
    /// <exception cref="RefusedException">The window ends before it begins.</exception>
    public MonthWindow(Month from, Month? to)
    {
        if (to < from)
        {
            throw new RefusedException(Refusal.WindowEndsBeforeItBegins);
        }

        From = from;
        To = to;
    }

    /// <summary>The first month.</summary>
    public Month From { get; }

    /// <summary>The last month; null when only the beginning is known.</summary>
    public Month? To { get; }

    /// <summary>The smallest window that holds all of them.</summary>
    /// <param name="windows">At least one; an open end counts as its own beginning when another window has an end.</param>
    public static MonthWindow Span(IReadOnlyCollection<MonthWindow> windows)
    {
        var from = windows.Min(w => w.From);
        if (windows.All(w => w.To is null))
        {
            return new MonthWindow(from, null);
        }

        return new MonthWindow(from, windows.Max(w => w.To ?? w.From));
    }
}
