using System.Globalization;

namespace OgpDashboard.Domain.Changes;

/// <summary>
/// A place in the journal and its hash, as written down outside: on a receipt, on the closing screen, in the minutes. Since each hash covers all
/// entries before it, whoever holds an anchor can tell whether anything up to it was altered.
/// </summary>
/// <param name="Number">The entry's number.</param>
/// <param name="Hash">Its SHA-256 in lower-case hexadecimal digits, or the beginning of it.</param>
public sealed record Anchor(long Number, string Hash)
{
    /// <summary>How many digits of the hash a receipt shows: 48 bits, short enough to be read out.</summary>
    public const int ShortLength = 12;

    /// <summary>The beginning of the hash.</summary>
    public string ShortHash => Hash.Length > ShortLength ? Hash[..ShortLength] : Hash;

    /// <summary>Reads <c>12-a1b2c3d4e5f6</c>, also with a colon or a space between, and with capitals.</summary>
    /// <returns>Null when it is no anchor: too few digits, or no number.</returns>
    public static Anchor? Read(string? text)
    {
        var parts = (text ?? "").Trim().ToLowerInvariant().Split(['-', ':', ' ', '·'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts is [var number, { Length: >= ShortLength and <= 64 } hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 && hash.All(char.IsAsciiHexDigitLower)
                ? new Anchor(n, hash)
                : null;
    }

    /// <summary>Whether a hash is the one that was written down.</summary>
    public bool Holds(string hash) => hash.StartsWith(Hash, StringComparison.Ordinal);

    /// <summary>Number and whole hash.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}-{Hash}");
}
