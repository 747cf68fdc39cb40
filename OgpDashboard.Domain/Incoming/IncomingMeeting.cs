using System.Collections.Immutable;

namespace OgpDashboard.Domain.Incoming;

/// <summary>
/// What a file, or the text of old minutes, says of a meeting. It proposes and saves nothing: each item can be confirmed on its own, and only what is
/// confirmed becomes changes (see <see cref="Confirmation"/>).
/// </summary>
/// <param name="Items">What it says, in the order in which it is to be shown.</param>
/// <param name="Problems">What is wrong or doubtful in it.</param>
public sealed record IncomingMeeting(ImmutableArray<IncomingItem> Items, ImmutableArray<IncomingProblem> Problems)
{
    /// <summary>The lines of the text that it was read from, in reading order; empty where it was no text.</summary>
    public ImmutableArray<string> Source { get; init; } = [];

    /// <summary>Whether something in it is wrong, so that nothing of it can be taken over.</summary>
    public bool IsBroken => Problems.Any(p => p.Stops);
}

/// <summary>One thing that is proposed.</summary>
/// <param name="Value">What.</param>
/// <param name="Origin">Where it stands in the source.</param>
/// <param name="Sureness">How sure the reader is.</param>
public sealed record IncomingItem(IncomingValue Value, Origin Origin, Sureness Sureness);

/// <summary>How sure a reader is of what it read.</summary>
public enum Sureness
{
    /// <summary>It is written there as such: a cell of a file, a figure after its fixed words.</summary>
    Certain,

    /// <summary>It follows from the words, and could be meant otherwise.</summary>
    Likely,

    /// <summary>It is guessed, from its place among the others for example.</summary>
    Guessed,
}

/// <summary>Where something stands in its source: in a sheet, in lines of a text, or nowhere in particular.</summary>
/// <param name="Sheet">The sheet, or the part of the file, in the file's own words; null for a text.</param>
/// <param name="From">The row of the sheet, or the first line of the text, from 1; null when it is of the whole.</param>
/// <param name="To">The last line of the text; equal to <paramref name="From"/> for a single one.</param>
/// <param name="Column">The heading of the column, or null.</param>
public sealed record Origin(string? Sheet, int? From, int? To, string? Column)
{
    /// <summary>The source as a whole.</summary>
    public static readonly Origin Whole = new(null, null, null, null);

    /// <summary>Lines of a text, from 1.</summary>
    public static Origin Lines(int from, int to) => new(null, from, to, null);

    /// <summary>A cell, or a whole row.</summary>
    public static Origin Cell(string sheet, int row, string? column) => new(sheet, row, row, column);
}
