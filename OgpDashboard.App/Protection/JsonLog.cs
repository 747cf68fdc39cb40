using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace OgpDashboard.App.Protection;

/// <summary>
/// One object of JSON on one line an entry, for programs that collect logs: <c>Logging:Console:FormatterName=json</c>. What <see cref="PlainLog"/> hides is hidden
/// here too, and a field says nothing that its message does not: what was taken out of the message would else stand beside it.
/// </summary>
/// <param name="clock">The time.</param>
internal sealed class JsonLog(TimeProvider clock) : ConsoleFormatter(Name)
{
    // Not «json»: that is the framework's own, which hides nothing.
    internal new const string Name = "json-lines";

    private const string Hidden = "…";

    // Arabic as letters, and strokes as they are: no browser reads it. Quotes and all that could end a line are escaped.
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = PlainLog.Safe(logEntry.Formatter(logEntry.State, logEntry.Exception));
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Form))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", PlainLog.Level(logEntry.LogLevel));
            json.WriteString("category", logEntry.Category);
            json.WriteString("message", message);
            if (logEntry.State is IReadOnlyList<KeyValuePair<string, object?>> { Count: > 0 } fields)
            {
                WriteFields(json, fields, message);
            }

            if (logEntry.Exception is not null)
            {
                json.WriteString("exception", string.Join('\n', logEntry.Exception.ToString().Split('\n').Select(PlainLog.Safe)));
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> fields, string message)
    {
        json.WriteStartObject("fields");
        foreach (var (name, value) in fields.Where(f => f.Key != "{OriginalFormat}").DistinctBy(f => f.Key, StringComparer.Ordinal))
        {
            switch (value)
            {
                case null:
                    json.WriteNull(name);
                    break;
                case bool said:
                    json.WriteBoolean(name, said);
                    break;
                case byte or short or int or long or decimal:
                    json.WriteNumber(name, Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                    break;
                case double number when double.IsFinite(number):
                    json.WriteNumber(name, number);
                    break;
                default:
                    var text = PlainLog.Safe(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                    json.WriteString(name, message.Contains(text, StringComparison.Ordinal) ? text : Hidden);
                    break;
            }
        }

        json.WriteEndObject();
    }
}
