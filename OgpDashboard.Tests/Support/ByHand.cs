using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgpDashboard.Tests.Support;

/// <summary>An entry of the journal as its columns have it, by their names.</summary>
internal sealed class RawEntry(IEnumerable<KeyValuePair<string, object?>> columns) : Dictionary<string, object?>(columns)
{
    public long Number => (long)this["Number"]!;

    public string Hash => (string)this["Hash"]!;

    public RawEntry Copy() => new(this);

    /// <summary>Puts the hash that its other columns have.</summary>
    public RawEntry Rehashed()
    {
        this["Hash"] = ByHand.Hash(this);
        return this;
    }
}

/// <summary>The hash of an entry as somebody computes it who has the file and the description, but not this program.</summary>
internal static class ByHand
{
    public static string Hash(RawEntry entry)
    {
        (string Name, string? Value)[] fields =
        [
            ("form", "ogp-journal-1"),
            ("number", Text(entry["Number"])),
            ("previous", Text(entry["Previous"])),
            ("edit", Text(entry["EditId"])?.ToLowerInvariant()),
            ("meeting", Text(entry["MeetingId"])),
            ("at", Moment(Text(entry["At"])!)),
            ("actor", Text(entry["ActorKey"])),
            ("name", Text(entry["ActorName"])),
            ("role", Text(entry["ActorRole"])?.ToLowerInvariant()),
            ("for", Text(entry["ForKey"])),
            ("for-name", Text(entry["ForName"])),
            ("kind", Text(entry["Kind"])),
            ("commitment", Text(entry["Commitment"])),
            ("was", Text(entry["Was"])),
            ("became", Text(entry["Became"])),
            ("why", Text(entry["Why"])),
        ];
        var lines = fields.Where(f => f.Value is not null)
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}:{Encoding.UTF8.GetByteCount(f.Value!)}:{f.Value}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { } text && value is not null ? text : null;

    private static string Moment(string at) =>
        DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}
