using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>A row of the table as it was read, before it is known of which commitment it is.</summary>
internal sealed record ReadRow
{
    /// <summary>The number that stands in its first column, or null where that column was lost.</summary>
    internal int? Number { get; init; }

    /// <summary>The figure, or null when the row has none.</summary>
    internal (Percentage Percent, Origin Origin)? Percent { get; init; }

    /// <summary>What is said of the platform, or null.</summary>
    internal (PlatformReport Report, Origin Origin)? Platform { get; init; }

    /// <summary>The lines of the actions.</summary>
    internal List<Passage> Actions { get; init; } = [];

    /// <summary>The lines of what remains.</summary>
    internal List<Passage> Schedule { get; init; } = [];

    /// <summary>Where it stands.</summary>
    internal Origin Origin => Percent?.Origin ?? Actions.Concat(Schedule).Select(p => p.Origin).FirstOrDefault() ?? Origin.Whole;

    /// <summary>All that it says.</summary>
    internal string Text => string.Join(" ، ", [.. Actions.Select(p => p.Text), Platform?.Report.Remark ?? "", .. Schedule.Select(p => p.Text)]);

    /// <summary>What the platform's column says, or null where it says nothing.</summary>
    internal static PlatformReport? PlatformOf(string text) => ArabicText.Words(text) switch
    {
        [] => null,
        ["نعم"] => new PlatformReport(PlatformStatus.Updated, null),
        ["لا"] => new PlatformReport(PlatformStatus.NotUpdated, null),
        _ => Remark(text),
    };

    /// <summary>The figure that stands in «تنفيذ الالتزام بنسبة 64 %», or null.</summary>
    internal static Percentage? PercentIn(IReadOnlyList<string> words)
    {
        var at = words.ToList().IndexOf("بنسبة");
        return at >= 0 && words.Contains("تنفيذ") && words.Contains("الالتزام")
            && words.Skip(at + 1).Concat(words.Take(at)).Select(HeadReader.Figure).FirstOrDefault(f => f is not null) is >= 0 and <= 100 and var figure
            ? new Percentage(figure)
            : null;
    }

    private static PlatformReport? Remark(string text)
    {
        try
        {
            return new PlatformReport(PlatformStatus.Remark, text);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
