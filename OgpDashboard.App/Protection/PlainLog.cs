using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Protection;

/// <summary>One line an entry, with nothing in it that could forge another line, turn its direction, or open a door: what people typed is cleaned, links lose their secret.</summary>
/// <param name="options">What the console's formatters can be told.</param>
/// <param name="clock">The time.</param>
internal sealed partial class PlainLog(IOptionsMonitor<PlainLog.Options> options, TimeProvider clock) : ConsoleFormatter(Name)
{
    internal new const string Name = "plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var text = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var time = clock.GetUtcNow().ToString(options.CurrentValue.TimestampFormat ?? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"{time} {Level(logEntry.LogLevel)} {logEntry.Category}: {Safe(text)}");
        if (logEntry.Exception is not null)
        {
            // Indented line by line: a line of an exception's message is never taken for an entry.
            foreach (var line in logEntry.Exception.ToString().Split('\n'))
            {
                textWriter.WriteLine($"    {Safe(line)}");
            }
        }
    }

    internal static string Safe(string text) => Secret().Replace(LineText.Clean(text), "${kept}…");

    internal static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        _ => "FAIL",
    };

    // The address of a link, also inside another address or without its first stroke, and what travels with the institution's sign-in, whose providers put any sign into it.
    [GeneratedRegex("""(?<kept>(\b|%2F)(enter|join)(/|%2F))[A-Za-z0-9_%.~-]+|(?<kept>[?&](code|state|access_token)=)[^\s&"'<>]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();

    internal sealed class Options : ConsoleFormatterOptions;
}
