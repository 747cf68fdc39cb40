namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>What Arabic puts before and after a word, taken off.</summary>
internal static class WordForms
{
    private static readonly string[] Endings = ["هما", "ات", "ين", "ان", "ون", "ها", "هم", "ية", "ة", "ه", "ا", "ي"];

    // What a known word may lose without becoming another.
    private static readonly string[] LightEndings = ["ات", "ين", "ان", "ون", "ها", "ة"];

    /// <summary>A word without what Arabic puts before and after it.</summary>
    internal static string Stem(string word) => Stems(ArabicText.Fold(word)).MinBy(s => s.Length) ?? word;

    /// <summary>A known word, and what it may lose at its end without becoming another.</summary>
    internal static IEnumerable<string> Light(string word) =>
        [word, .. LightEndings.Where(e => word.Length >= e.Length + 3 && word.EndsWith(e, StringComparison.Ordinal)).Select(e => word[..^e.Length])];

    /// <summary>The word with and without each beginning and ending; what is left has three letters at least.</summary>
    internal static IEnumerable<string> Stems(string word)
    {
        foreach (var bare in Bare(word))
        {
            yield return bare;
            foreach (var ending in Endings)
            {
                if (bare.Length >= ending.Length + 3 && bare.EndsWith(ending, StringComparison.Ordinal))
                {
                    yield return bare[..^ending.Length];
                }
            }
        }
    }

    /// <summary>The word with and without each beginning.</summary>
    internal static IEnumerable<string> Bare(string word)
    {
        yield return word;
        var rest = word;
        if (rest.Length > 4 && rest[0] is 'و' or 'ف')
        {
            rest = rest[1..];
            yield return rest;
        }

        foreach (var before in (string[])["بال", "كال", "لل", "ال", "ب", "ل", "ك", "س"])
        {
            // Nothing comes before an article that itself comes before one.
            if (rest.Length >= before.Length + 3 && rest.StartsWith(before, StringComparison.Ordinal) && !(before[^1] == 'ل' && (HasArticle(rest[before.Length..]) || Lexicon.IsVerb(rest[before.Length..]))))
            {
                yield return rest[before.Length..];
            }
        }
    }

    private static bool HasArticle(string word) => word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("بال", StringComparison.Ordinal);
}
