using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Record;

/// <summary>
/// The bytes of an entry that are hashed. Each field that is not null, in a fixed order, as <c>name:bytes:value</c> and a line end, in UTF-8; the
/// length goes before the value, so no two entries have the same bytes. The hash of the entry before is one of the fields: that makes the chain.
/// docs/security.md describes it for whoever wants to check a record without this program.
/// </summary>
internal static class Canonical
{
    /// <summary>What the first entry has for the hash of the one before.</summary>
    internal const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    internal static string Hash(JournalTable row) => Convert.ToHexStringLower(SHA256.HashData(Bytes(row)));

    internal static byte[] Bytes(JournalTable row)
    {
        var bytes = new MemoryStream();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                bytes.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}:{Encoding.UTF8.GetByteCount(value)}:{value}\n")));
            }
        }

        Add("form", "ogp-journal-1");
        Add("number", Number(row.Number));
        Add("previous", row.Previous);
        Add("edit", row.EditId.ToString("D"));
        Add("meeting", Number(row.MeetingId));
        Add("at", row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        Add("actor", row.ActorKey);
        Add("name", row.ActorName);
        Add("role", Token.Of(row.ActorRole));
        Add("for", row.ForKey);
        Add("for-name", row.ForName);
        Add("kind", row.Kind);
        Add("commitment", Number(row.Commitment));
        Add("was", row.Was);
        Add("became", row.Became);
        Add("why", row.Why);
        return bytes.ToArray();
    }

    /// <summary>A moment as it can be recorded: in whole microseconds, which every database keeps.</summary>
    internal static DateTimeOffset Whole(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    internal static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
