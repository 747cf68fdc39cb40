using System.Globalization;

namespace OgpDashboard.Tests.Support;

/// <summary>Finds, by chance, what somebody might put into a column instead of what stands there.</summary>
internal sealed class OtherValues(IReadOnlyList<RawEntry> record, Random random)
{
    /// <summary>Another value than the column has, and one that means something else.</summary>
    public object? Other(RawEntry entry, string column)
    {
        var now = entry[column];
        object? value = column switch
        {
            "Number" => random.Next(2) == 0 ? record.Count + random.Next(1, 9) : -random.Next(9),
            "EditId" => Id(),
            "At" => DateTimeOffset.Parse((string)now!, CultureInfo.InvariantCulture).AddMicroseconds(random.Next(1, 9) * (random.Next(2) * 2 - 1))
                .ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
            "ActorRole" => new[] { "Observer", "Deputy", "Lead", "Secretary", "Coordinator" }[random.Next(5)],
            "MeetingId" or "Commitment" => random.Next(5) == 0 ? null : (long)random.Next(1, 19),
            "Hash" or "Previous" => random.Next(3) == 0 ? "" : random.Next(2) == 0 ? record[random.Next(record.Count)].Hash : Flipped((string)now!),
            "Why" or "Was" or "Became" or "ForKey" or "ForName" when random.Next(3) == 0 => null,
            _ => random.Next(3) switch { 0 => now + ".", 1 => "", _ => record[random.Next(record.Count)][column] ?? "س" },
        };

        // By chance it may be the same: not a tampering.
        return Equals(value is int number ? (long)number : value, now) ? Other(entry, column) : value is int whole ? (long)whole : value;
    }

    private string Flipped(string hash)
    {
        var place = random.Next(hash.Length);
        return hash[..place] + (hash[place] == '0' ? '1' : '0') + hash[(place + 1)..];
    }

    // Guids of their own seed, so that the same seed makes the same record.
    public string Id()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString().ToUpperInvariant();
    }
}
