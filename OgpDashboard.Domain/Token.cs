using System.Text.Json;

namespace OgpDashboard.Domain;

/// <summary>The names that machines read (attributes of the page, seeds, journal): lower case with hyphens.</summary>
public static class Token
{
    /// <summary>The token of an enumeration's value, for example <c>not-updated</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Tokens[value];

    /// <summary>The value of a token, or null when there is none of that name.</summary>
    public static T? Read<T>(string? token)
        where T : struct, Enum => token is not null && Names<T>.Values.TryGetValue(token, out var value) ? value : null;

    private static class Names<T>
        where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> Tokens =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

        internal static readonly Dictionary<string, T> Values = Tokens.ToDictionary(t => t.Value, t => t.Key, StringComparer.Ordinal);
    }
}
