using System.Collections.Immutable;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>The minutes of a meeting before they are a file: what they say, in order, and nothing of how a format writes it.</summary>
/// <param name="Title">What they are called, the plan's title with it; for the properties of a file and the name of a window.</param>
/// <param name="Header">What stands at the head of each sheet.</param>
/// <param name="Footer">What stands at its foot, beside its number; empty where there is nothing to say.</param>
/// <param name="Draft">The one word that says that they can still change; null once they cannot.</param>
/// <param name="Blocks">What they say.</param>
public sealed record MinutesDocument(string Title, Phrase Header, Phrase Footer, string? Draft, ImmutableArray<Block> Blocks);

/// <summary>A part of the minutes that stands by itself.</summary>
public abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">0 for the title, then 1 and 2.</param>
/// <param name="Text">What it says.</param>
public sealed record Heading(int Level, Phrase Text) : Block;

/// <summary>How a paragraph is meant.</summary>
public enum Tone
{
    /// <summary>As any other.</summary>
    Plain,

    /// <summary>What the title is of, below it.</summary>
    Subtitle,

    /// <summary>In passing.</summary>
    Aside,

    /// <summary>Something that a reader must not overlook.</summary>
    Flag,
}

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Tone">How it is meant.</param>
public sealed record Paragraph(Phrase Text, Tone Tone = Tone.Plain) : Block;

/// <summary>A list whose order says nothing.</summary>
/// <param name="Items">Its items.</param>
public sealed record Listing(ImmutableArray<Phrase> Items) : Block;

/// <summary>A table. Its head is read again on each sheet, and a row stays whole where a sheet can hold it.</summary>
/// <param name="Name">A stable name for it, for whoever looks for it by program.</param>
/// <param name="Columns">Its columns, the first one on the right.</param>
/// <param name="Rows">Its rows; each has a cell for each column.</param>
public sealed record Grid(string Name, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows) : Block;

/// <summary>A column.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Share">How wide it is, in hundredths of the table; the shares of a table are 100 together.</param>
public sealed record Column(string Title, int Share);

/// <summary>A cell.</summary>
/// <param name="Lines">Its lines.</param>
public sealed record Cell(ImmutableArray<Line> Lines)
{
    /// <summary>A cell of one line.</summary>
    public static Cell Of(Phrase text) => new([new Line(text)]);
}

/// <summary>A line of a cell.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsItem">Whether it is one of several, each with a bullet.</param>
public sealed record Line(Phrase Text, bool IsItem = false);

/// <summary>Where people sign, side by side, with room to write.</summary>
/// <param name="Who">In what quality each signs.</param>
/// <param name="Lines">What each fills in.</param>
public sealed record Signatures(ImmutableArray<string> Who, ImmutableArray<string> Lines) : Block;
