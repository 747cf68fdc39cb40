using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Plans;

/// <summary>The one rule for texts that people type: trimmed, not empty where needed, and of a bearable length.</summary>
public static class LineText
{
    /// <summary>The longest text of one line, in UTF-16 units; the longest line of the seed has 170.</summary>
    public const int Longest = 1000;

    /// <summary>The trimmed text.</summary>
    /// <exception cref="RefusedException">It is empty or too long.</exception>
    public static string Required(string? text) =>
        Optional(text) ?? throw new RefusedException(Refusal.TextMissing);

    /// <summary>The trimmed text, or null when there is none.</summary>
    /// <exception cref="RefusedException">It is too long.</exception>
    public static string? Optional(string? text)
    {
        var trimmed = text?.Trim();
        if (trimmed?.Length > Longest)
        {
            throw new RefusedException(Refusal.TextTooLong, Longest);
        }

        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
