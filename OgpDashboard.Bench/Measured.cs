using System.Globalization;

namespace OgpDashboard.Bench;

/// <summary>One figure of one measurement: what was seen in each run.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Unit">In what; KB is 1,024 bytes.</param>
/// <param name="Runs">What each run gave; none when it could not be taken.</param>
internal sealed record Measured(string What, string Unit, params IReadOnlyList<double> Runs)
{
    internal const string Header =
        """
        | measurement | figure | unit | runs | min | median | p95 | max |
        |---|---|---|---:|---:|---:|---:|---:|
        """;

    /// <summary>A figure that could not be taken, with the reason in words.</summary>
    internal static Measured NotTaken(string what, string why) => new(what, $"not taken: {why.Split('\n')[0].Replace('|', '/')}", []);

    private readonly double[] _sorted = [.. Runs.Order()];

    internal double Median => (_sorted[(_sorted.Length - 1) / 2] + _sorted[_sorted.Length / 2]) / 2;

    // The nearest rank: a value that was seen, not one between two.
    private double P95 => _sorted[(int)Math.Ceiling(0.95 * _sorted.Length) - 1];

    // What is counted once (bytes, a ratio) has no spread to show.
    internal string Row(string measurement) => _sorted.Length == 0
        ? $"| {measurement} | {What} | {Unit} | 0 | | | | |"
        : _sorted.Length == 1
        ? $"| {measurement} | {What} | {Unit} | 1 | | {Text(Median)} | | |"
        : $"| {measurement} | {What} | {Unit} | {Text(_sorted.Length)} | {Text(_sorted[0])} | {Text(Median)} | {Text(P95)} | {Text(_sorted[^1])} |";

    private static string Text(double value) =>
        value.ToString(value == Math.Floor(value) || value >= 100 ? "N0" : value >= 10 ? "N1" : "N2", CultureInfo.InvariantCulture);
}
