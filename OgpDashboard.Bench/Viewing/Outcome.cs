namespace OgpDashboard.Bench.Viewing;

/// <summary>What a trial gave.</summary>
/// <param name="kind">What was looked at, and how.</param>
/// <param name="viewers">By how many.</param>
internal sealed class Outcome(string kind, int viewers)
{
    internal const string Last = "edit to the last viewer";
    internal const string Processor = "server's processor time an edit and viewer (rounds of 10)";
    internal const string Received = "received, an edit and viewer";
    internal const string Memory = "server's memory a viewer (resident, once collected and quiet)";
    internal const string Lag = "last edit of a burst to the last viewer";

    private readonly Dictionary<string, Measured> _figures = [];
    private readonly string _of = FormattableString.Invariant($"{kind}, {viewers:N0}: ");

    internal string Kind { get; } = kind;

    internal int Viewers { get; } = viewers;

    /// <summary>All of it, in the order in which it was added.</summary>
    internal IEnumerable<Measured> Rows => _figures.Values;

    internal void Add(string figure, string unit, params IReadOnlyList<double> runs) => _figures[figure] = new Measured(_of + figure, unit, runs);

    /// <summary>Its figures beside another's, where both have them.</summary>
    internal IEnumerable<Measured> Beside(Outcome floor) =>
        from figure in new[] { Last, Processor, Received, Memory, Lag }
        where _figures.ContainsKey(figure) && floor._figures.ContainsKey(figure) && floor._figures[figure].Median > 0
        select new Measured(
            FormattableString.Invariant($"{Kind} ÷ {floor.Kind}, {Viewers:N0}: {figure}"), "times", _figures[figure].Median / floor._figures[figure].Median);
}
