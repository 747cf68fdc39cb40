using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OgpDashboard.App.Components.Text;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>A text in pieces, each of one direction, so that no format has to guess where Latin words and numbers begin.</summary>
/// <param name="Pieces">The pieces, in the order in which they are read.</param>
public sealed partial record Phrase(ImmutableArray<Piece> Pieces)
{
    /// <summary>Nothing.</summary>
    public static readonly Phrase Empty = new(ImmutableArray<Piece>.Empty);

    /// <summary>A text in Arabic with Latin words and numbers in it. What no file can hold (controls, marks of direction, halves of characters) is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="strong">Whether it is set in bold.</param>
    public static Phrase Of(string text, bool strong = false) =>
        new([.. Latin.Split(LineText.Clean(text)).SelectMany(run => run.IsLatin ? [(run.Text, true)] : Numbers(run.Text)).Select(p => new Piece(p.Item1, p.Item2, strong))]);

    /// <summary>A text that is read from left to right as a whole, such as a hash or an hour.</summary>
    public static Phrase LeftToRight(string text) => new([new Piece(LineText.Clean(text), true, false)]);

    /// <summary>One after the other, without anything between.</summary>
    public static Phrase operator +(Phrase left, Phrase right) => new([.. left.Pieces, .. right.Pieces]);

    /// <summary>The same, for compilers without operators.</summary>
    public static Phrase Add(Phrase left, Phrase right) => left + right;

    /// <summary>A space, which the cleaning of a text would take away.</summary>
    public static Phrase Space { get; } = new([new Piece(" ", false, false)]);

    /// <summary>What it says, without direction.</summary>
    public override string ToString() => string.Concat(Pieces.Select(p => p.Text));

    // A number goes by itself: joined by a hyphen («2018-2020») two of them are read in the order of the Arabic line.
    private static IEnumerable<(string Text, bool LeftToRight)> Numbers(string text)
    {
        var end = 0;
        foreach (Match number in Number().Matches(text))
        {
            if (number.Index > end)
            {
                yield return (text[end..number.Index], false);
            }

            yield return (number.Value, true);
            end = number.Index + number.Length;
        }

        if (end < text.Length)
        {
            yield return (text[end..], false);
        }
    }

    [GeneratedRegex("[0-9]+(?:[.,:/][0-9]+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}

/// <summary>A piece of a text.</summary>
/// <param name="Text">What it says; never with a character that XML cannot hold.</param>
/// <param name="IsLeftToRight">Whether it is read from left to right.</param>
/// <param name="IsStrong">Whether it is set in bold.</param>
public sealed record Piece(string Text, bool IsLeftToRight, bool IsStrong);
