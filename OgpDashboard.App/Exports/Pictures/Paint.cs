namespace OgpDashboard.App.Exports.Pictures;

/// <summary>The colours of paper, the same as the page's in daylight (wwwroot/css/app.css).</summary>
internal static class Paint
{
    internal const string Ink = "#16212c";
    internal const string Soft = "#55606c";
    internal const string Line = "#dde3e6";
    internal const string Track = "#e5e9ea";
    internal const string Surface = "#fff";
    internal const string Brand = "#0b5d4a";
    internal const string Good = "#08784f";
    internal const string Warn = "#8f5c00";
    internal const string Bad = "#b3261e";
    internal const string Main = "#1d5fa8";
    internal const string Quiet = "#9aa3ad";

    /// <summary>What fills the place of a figure that was not reported.</summary>
    internal const string Hatched = "url(#hatched)";

    /// <summary>The colour of a tone: <c>main good warn bad quiet</c>.</summary>
    internal static string Of(string tone) => tone switch
    {
        "good" => Good,
        "warn" => Warn,
        "bad" => Bad,
        "quiet" => Quiet,
        _ => Main,
    };
}
