namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>
/// Reads a table whose columns came out one below the other and whose first column was lost. The only fixed words are those of the figure; before them stand the
/// row's platform and schedule, after them its actions. So between two figures stand the actions of one row, then the schedule and the platform of the next: where
/// one ends and the other begins is found by trying all places, each judged by how its lines begin and end and by the words that each column likes.
/// </summary>
internal static class FlatTable
{
    // A cell of the platform is short; what lies between two figures is not read beyond this.
    private const int LongestPlatform = 10;
    private const int MostBetween = 120;

    private static readonly HashSet<string> ScheduleWords =
        ["شهر", "شهري", "خلال", "سيتم", "ستتم", "يرتقب", "برمجة", "البرمجة", "المتبقية", "المتبقي", "إلغاء", "ابتداء", "مرتبط", "مرتبطة", "رقم", "كافة", "تواريخ", "تاريخ"];

    private static readonly HashSet<string> ActionWords = ["تقدم", "تغيير", "بنسبة", "طور", "قيد", "تأجيل", "التوصل", "الجائحة", "إعداد", "منذ", "الأخير"];
    private static readonly HashSet<string> RemarkWords = ["تحيين", "تفاصيل", "وتفاصيل", "إدخال", "المنصة", "المنجزة", "نسبة", "نشاط", "بالنشاط"];
    private static readonly HashSet<string> Announcing = ["يرتقب", "سيتم", "ستتم", "برمجة", "إلغاء", "تاريخ"];

    /// <summary>The rows, in order.</summary>
    /// <param name="lines">The lines of the table.</param>
    /// <param name="most">The most rows that are asked for.</param>
    internal static List<ReadRow> Rows(List<SourceLine> lines, int most)
    {
        var head = TableHead.Of(lines);
        var afterHead = AfterHead(lines, head);
        var parts = Parts([.. lines.Where(l => l.Words.Count > 0 && !head.Contains(l.Number))]);
        var rows = new List<ReadRow>();
        for (var k = 1; k < parts.Count && rows.Count < most; k++)
        {
            var (a, b) = Split(parts[k - 1].After, afterHead, isFirst: k == 1);
            var next = k + 1 < parts.Count ? Split(parts[k].After, afterHead, isFirst: false).A : parts[k].After.Count;
            rows.Add(Row(parts[k], parts[k - 1].After[a..b], parts[k - 1].After[b..], parts[k].After[..next]));
        }

        return rows;
    }

    // The lines that stand right under a head: there a page, and so a row, begins.
    private static HashSet<int> AfterHead(List<SourceLine> lines, HashSet<int> head)
    {
        var said = lines.Where(l => l.Text.Length > 0).ToList();
        return [.. said.Zip(said.Skip(1)).Where(p => head.Contains(p.First.Number) && !head.Contains(p.Second.Number)).Select(p => p.Second.Number)];
    }

    // The lines after each figure up to the next; the first part has none before it. What stands before the figure on its own line belongs to what comes before.
    private static List<(SourceLine? Figure, List<SourceLine> After)> Parts(List<SourceLine> lines)
    {
        List<(SourceLine? Figure, List<SourceLine> After)> parts = [(null, [])];
        foreach (var line in lines)
        {
            if (ReadRow.PercentIn(line.Words) is null)
            {
                parts[^1].After.Add(line);
                continue;
            }

            var at = line.Text.IndexOf("تنفيذ", StringComparison.Ordinal);
            if (at > 0)
            {
                var before = line.Text[..at].Trim();
                var last = before.LastIndexOf(' ');
                string[] cells = before[(last + 1)..] is "نعم" or "لا" && last > 0 ? [before[..last], before[(last + 1)..]] : [before];
                parts[^1].After.AddRange(cells.Where(c => c.Length > 0).Select(c => line with { Text = c }).Select(l => new SourceLine(l.Number, l.Text)));
            }

            parts.Add((line, []));
        }

        return parts;
    }

    // Where the actions of the row before end, and where the schedule ends.
    private static (int A, int B) Split(List<SourceLine> between, HashSet<int> afterHead, bool isFirst)
    {
        var n = between.Count;
        var (likesSchedule, likesActions, likesRemark) = (Sums(between, ScheduleWords, ActionWords), Sums(between, ActionWords, ScheduleWords), Sums(between, RemarkWords, ScheduleWords));
        var from = isFirst ? 0 : Math.Max(0, n - MostBetween);
        var best = (A: isFirst ? 0 : n, B: n, Score: double.MinValue);
        var platform = n > 0 && between[^1].Words is ["نعم"] or ["لا"] ? n - 1 : -1;
        for (var b = Math.Max(from, n - LongestPlatform); b <= n; b++)
        {
            if (platform >= 0 && b != platform)
            {
                continue;
            }

            var remark = platform >= 0 ? 0 : b == n ? -2 : (likesRemark[n] - likesRemark[b]) + Break(between, b);
            for (var a = from; a <= (isFirst ? 0 : b); a++)
            {
                var score = remark + (likesSchedule[b] - likesSchedule[a]) + (likesActions[a] - likesActions[from])
                    + (a == b ? -1.5 : 0) + (a == 0 ? 0 : Break(between, a) + (a < n && afterHead.Contains(between[a].Number) ? 3 : 0));
                if (score > best.Score)
                {
                    best = (a, b, score);
                }
            }
        }

        return (best.A, best.B);
    }

    // How much the first lines have of the words that a column likes, less those that another does: from one place to another it is the difference of two.
    private static double[] Sums(List<SourceLine> lines, HashSet<string> own, HashSet<string> others)
    {
        var sums = new double[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            var likes = lines[i].Words.Count(own.Contains) - lines[i].Words.Count(others.Contains) + (own == ScheduleWords && PlanMonths.In(lines[i].Text).Count > 0 ? 1 : 0);
            sums[i + 1] = sums[i] + (likes * 0.6);
        }

        return sums;
    }

    // How well a cell could end before that line and another begin with it.
    private static double Break(List<SourceLine> lines, int at)
    {
        if (at == 0 || at >= lines.Count)
        {
            return 0;
        }

        var (before, first) = (lines[at - 1], lines[at]);
        var end = before.Text[^1] switch { '.' => 1.5, '،' or ':' or '-' => -1.5, _ => Lexicon.Leads(before.Words is [.., var last] ? last : "") ? -2 : 0 };
        return end + (first.HasBullet ? 0.5 : 0) + (Lexicon.Begins(first.Words[0]) ? 0.9 : 0);
    }

    private static ReadRow Row((SourceLine? Figure, List<SourceLine> After) part, List<SourceLine> schedule, List<SourceLine> platform, List<SourceLine> actions)
    {
        var figure = part.Figure!;
        return new ReadRow
        {
            Percent = (ReadRow.PercentIn(figure.Words)!.Value, Origin.Lines(figure.Number, figure.Number)),
            Platform = CellText.Join(platform) is { } said && ReadRow.PlatformOf(said.Text) is { } report ? (report, said.Origin) : null,
            Schedule = CellText.Items(schedule, (line, before) => CellText.IsActivity(line) || (before.Text[^1] is '،' or '.' && Announcing.Contains(line.Words.FirstOrDefault() ?? ""))),
            Actions = CellText.Items(actions, (line, before) => CellText.IsActivity(line) || before.Text[^1] == '.'),
        };
    }
}
