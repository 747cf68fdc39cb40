namespace OgpDashboard.Domain.Storage.Seeds;

/// <summary>The seeds cannot be loaded; nothing was. The message names file, row and reason of each problem, a line each.</summary>
/// <param name="problems">The problems.</param>
public sealed class SeedException(IReadOnlyList<SeedProblem> problems)
    : Exception("تعذر تحميل البيانات الأولية، ولم يُحمَّل منها شيء:" + Environment.NewLine + string.Join(Environment.NewLine, problems))
{
    /// <summary>The problems found, in the order of the files.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; } = problems;
}

/// <summary>Something wrong in a seed file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">Where in it, in the reader's words.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record SeedProblem(string File, string Row, string Reason)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"{File} · {Row} · {Reason}";
}
