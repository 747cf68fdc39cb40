namespace OgpDashboard.Domain.Plans;

/// <summary>The weekdays as Arabic documents write them: what a source states is held against the calendar.</summary>
public static class Weekdays
{
    // From Sunday, as DayOfWeek counts.
    private static readonly string[] Names = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    /// <summary>The weekday that a document names, or null when it names none. Spellings of its first letter (الاثنين, الإثنين) are one.</summary>
    /// <param name="text">What stands in the document.</param>
    public static DayOfWeek? Read(string text)
    {
        var day = Array.FindIndex(Names, n => Plain(n) == Plain(text.Trim()));
        return day < 0 ? null : (DayOfWeek)day;
    }

    /// <summary>The name of a weekday.</summary>
    public static string Name(DayOfWeek day) => Names[(int)day];

    private static string Plain(string name) => name.Replace('أ', 'ا').Replace('إ', 'ا');
}
