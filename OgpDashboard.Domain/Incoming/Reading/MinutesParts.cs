namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>The lines of minutes by the headings above them.</summary>
/// <param name="Day">Under the heading of date and hour; all lines before the table where there is no such heading.</param>
/// <param name="Place">Under the heading of the place.</param>
/// <param name="Participants">Under the heading of those who took part.</param>
/// <param name="Agenda">Under the heading of the agenda.</param>
/// <param name="Table">All lines after the heading of what was discussed; all lines where there is none.</param>
internal sealed record MinutesParts(List<SourceLine> Day, List<SourceLine> Place, List<SourceLine> Participants, List<SourceLine> Agenda, List<SourceLine> Table)
{
    // A heading is known by its letters, so it may come out in any order.
    private static readonly (MinutesPart Part, string[] Names)[] Headings =
    [
        (MinutesPart.Day, ["تاريخ الاجتماع", "تاريخ وساعة الاجتماع", "التاريخ", "تاريخ ومكان الاجتماع"]),
        (MinutesPart.Place, ["مكان الاجتماع", "المكان"]),
        (MinutesPart.Participants, ["المشاركون", "المشاركات والمشاركون", "المشاركون في الاجتماع", "الحاضرون", "لائحة المشاركين"]),
        (MinutesPart.Agenda, ["جدول أعمال الاجتماع", "جدول الأعمال", "جدول أعمال"]),
        (MinutesPart.Rows, ["النقط المتداولة", "النقاط المتداولة", "النقط المتداول فيها"]),
    ];

    private static readonly Dictionary<string, MinutesPart> ByLetters =
        Headings.SelectMany(h => h.Names.Select(n => (Letters: ArabicText.Letters(n), h.Part))).ToDictionary(h => h.Letters, h => h.Part);

    /// <summary>Parts the lines.</summary>
    internal static MinutesParts Of(List<SourceLine> lines)
    {
        var parts = Enum.GetValues<MinutesPart>().ToDictionary(p => p, _ => new List<SourceLine>());
        MinutesPart? under = null;
        foreach (var line in lines)
        {
            var (heading, rest) = under == MinutesPart.Rows ? (null, line) : Heading(line);
            under = heading ?? under;
            if (under is { } part && (heading is null || rest.Text.Length > 0) && !IsPageMark(line))
            {
                parts[part].Add(rest);
            }
        }

        var above = lines.TakeWhile(l => ReadRow.PercentIn(l.Words) is null && !TableHead.IsMain(l)).ToList();
        return new MinutesParts(
            parts[MinutesPart.Day].Count > 0 ? parts[MinutesPart.Day] : above, parts[MinutesPart.Place], parts[MinutesPart.Participants], parts[MinutesPart.Agenda],
            parts[MinutesPart.Rows].Count > 0 ? parts[MinutesPart.Rows] : [.. lines.Where(l => !IsPageMark(l))]);
    }

    // A line that is a heading, or begins with one and a colon: what comes after that is the first line under it.
    private static (MinutesPart? Heading, SourceLine Under) Heading(SourceLine line)
    {
        if (line.Text.Length is 0 or > 200)
        {
            return (null, line);
        }

        if (ByLetters.TryGetValue(ArabicText.Letters(line.Text), out var whole))
        {
            return (whole, new SourceLine(line.Number, ""));
        }

        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByLetters.TryGetValue(ArabicText.Letters(line.Text[..colon]), out var inline)
            ? (inline, new SourceLine(line.Number, line.Text[(colon + 1)..].Trim()))
            : (null, line);
    }

    // «مسودة», «2 / 5», «صفحة 2».
    private static bool IsPageMark(SourceLine line) => line.Words switch
    {
        ["مسودة"] => true,
        [var page, var of] when line.Text.Contains('/', StringComparison.Ordinal) => HeadReader.Figure(page) is not null && HeadReader.Figure(of) is not null,
        ["صفحة" or "الصفحة", var page, ..] => HeadReader.Figure(page) is not null && line.Words.Count <= 4,
        _ => false,
    };
}
