using System.Text;
using System.Text.Json;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain.Incoming;

namespace OgpDashboard.App.Imports;

/// <summary>JSON as it comes from outside: its encoding, its measure, its values.</summary>
internal static class JsonText
{
    /// <summary>How deep values may stand in each other.</summary>
    internal const int Deepest = 32;

    // A document of so many values needs some 30 MB to be held; ours have a few thousand.
    private const int MostTokens = 1_000_000;

    private static readonly UTF8Encoding Utf8Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Whether a file begins as an object of JSON.</summary>
    internal static bool Begins(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => BeginsObject(rest),
        [0xFF, 0xFE, .. var rest] => BeginsObject(rest),
        [0xFE, 0xFF, 0, .. var rest] => BeginsObject(rest),
        _ => BeginsObject(head),
    };

    /// <summary>The text as UTF-8 without a mark.</summary>
    /// <exception cref="UnreadableException">It is in no encoding that can be told, or has too many values.</exception>
    internal static ReadOnlyMemory<byte> Utf8(Stream file)
    {
        using var whole = new MemoryStream();
        file.CopyTo(whole);
        ReadOnlyMemory<byte> bytes = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        try
        {
            bytes = bytes.Span switch
            {
                [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
                [0xFF, 0xFE, ..] => Transcoded(bytes[2..], bigEndian: false),
                [0xFE, 0xFF, ..] => Transcoded(bytes[2..], bigEndian: true),
                _ => bytes,
            };
            Utf8Strict.GetCharCount(bytes.Span);
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or EncoderFallbackException)
        {
            throw new UnreadableException(IncomingProblem.Stop(IncomingFault.WrongEncoding, Origin.Whole), wrong);
        }

        Measure(bytes.Span);
        return bytes;
    }

    /// <summary>The values of an object by their names; those of <c>platform</c> and <c>reason</c> stand in objects of their own.</summary>
    internal static Dictionary<string, Cell> Cells(JsonElement element)
    {
        var cells = new Dictionary<string, Cell>();
        foreach (var property in element.EnumerateObject())
        {
            switch (property.Name)
            {
                case "platform":
                    cells[Fields.Platform] = Inner(property.Value, "status");
                    cells[Fields.Remark] = Inner(property.Value, "remark");
                    break;
                case "reason" when property.Value.ValueKind is JsonValueKind.Object || (property.Value.ValueKind == JsonValueKind.Null && element.TryGetProperty("platform", out _)):
                    cells[Fields.ReasonKind] = Inner(property.Value, "kind");
                    cells[Fields.ReasonNumber] = Inner(property.Value, "number");
                    cells[Fields.ReasonText] = Inner(property.Value, "text");
                    break;
                default:
                    cells[property.Name] = CellOf(property.Value);
                    break;
            }
        }

        return cells;
    }

    /// <summary>One value.</summary>
    internal static Cell CellOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Cell.OfText(value.GetString()),
        JsonValueKind.Number => Cell.OfNumber(value.GetDouble(), NumberForm.Plain),
        JsonValueKind.True => Cell.OfText("true"),
        JsonValueKind.False => Cell.OfText("false"),
        JsonValueKind.Null => default,
        JsonValueKind.Array when value.GetArrayLength() <= 200 && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.Number) =>
            Cell.OfText(string.Join(',', value.EnumerateArray().Select(v => v.GetRawText()))),
        _ => Cell.OfError(value.ValueKind.ToString()),
    };

    private static Cell Inner(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object ? value.TryGetProperty(name, out var inner) ? CellOf(inner) : default : CellOf(value);

    private static bool BeginsObject(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0))
            {
                return b == '{';
            }
        }

        return false;
    }

    private static byte[] Transcoded(ReadOnlyMemory<byte> utf16, bool bigEndian) =>
        Encoding.Convert(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true), Utf8Strict, utf16.ToArray());

    private static void Measure(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Deepest });
        for (var tokens = 0; reader.Read(); tokens++)
        {
            if (tokens > MostTokens)
            {
                throw new UnreadableException(IncomingFault.TooManyRows, BoardJsonReader.MostEntries);
            }
        }
    }
}
