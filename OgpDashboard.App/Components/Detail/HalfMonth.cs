namespace OgpDashboard.App.Components.Detail;

/// <summary>What stands in the boxes of a month and its year while the two are no month: it is typed all the same, and kept.</summary>
/// <param name="Month">The month's number, or null where none is chosen.</param>
/// <param name="Year">What is typed of the year.</param>
public sealed record HalfMonth(string? Month, string Year)
{
    /// <summary>Whether a month is chosen, so that only its year is missing.</summary>
    public bool LacksYear => Month is not null;

    /// <summary>What stands in two boxes, or null where nothing does.</summary>
    /// <param name="month">The first.</param>
    /// <param name="year">The second.</param>
    public static HalfMonth? Of(string? month, string? year) =>
        string.IsNullOrEmpty(month) && string.IsNullOrEmpty(year) ? null : new(string.IsNullOrEmpty(month) ? null : month, year ?? "");
}
