namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>The head of the table, which each page repeats.</summary>
internal static class TableHead
{
    /// <summary>The words of each column, the first one on the right.</summary>
    internal static readonly string[][] Columns = [["الالتزام"], ["تقدم", "الإجراءات"], ["تحيين", "منصة", "التتبع"], ["البرمجة", "الجديدة", "للأنشطة", "المتبقية"]];

    private static readonly HashSet<string> All = [.. Columns.SelectMany(c => c)];
    private static readonly string Schedule = ArabicText.Letters(string.Concat(Columns[3][..3]));
    private static readonly string Rest = ArabicText.Letters(Columns[3][3]);

    /// <summary>Whether a line has the heads of the middle columns.</summary>
    internal static bool IsMain(SourceLine line) => line.Words.Contains("تحيين") && (line.Words.Contains("تقدم") || line.Words.Contains("الالتزام")) && IsOnlyHead(line);

    /// <summary>Whether all its words are of the head.</summary>
    internal static bool IsOnlyHead(SourceLine line) => line.Words.Count > 0 && line.Words.TrueForAll(All.Contains);

    /// <summary>The numbers of all lines that belong to a head.</summary>
    internal static HashSet<int> Of(List<SourceLine> lines)
    {
        var head = new HashSet<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsMain(lines[i]))
            {
                head.Add(lines[i].Number);

                // The fourth column's is longer than one line and comes out above.
                var above = lines[Math.Max(0, i - 8)..i].AsEnumerable().Reverse().Where(l => l.Text.Length > 0).Take(2).ToList();
                if (above.Count == 2 && ArabicText.Letters(above[0].Text) == Rest && ArabicText.Letters(above[1].Text) == Schedule)
                {
                    head.UnionWith(above.Select(l => l.Number));
                }
            }
        }

        return head;
    }
}
