using System.Globalization;
using System.Text.RegularExpressions;

namespace OgpDashboard.App.Imports;

/// <summary>Text as workbooks write it: what XML cannot say stands there as <c>_x0001_</c>.</summary>
internal static partial class CellText
{
    /// <summary>The text that is meant.</summary>
    internal static string Decoded(string written) =>
        written.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(written, m => ((char)int.Parse(m.Groups["hex"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()) : written;

    [GeneratedRegex("_x(?<hex>[0-9A-Fa-f]{4})_", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
