namespace OgpDashboard.App.Watching;

/// <summary>A part of a watched page: which component draws it, and what it is drawn from.</summary>
/// <param name="Name">Its name on the page (<c>data-part</c>); of a commitment's row, its number.</param>
/// <param name="Key">What it is drawn from: while this is equal, nothing is drawn anew.</param>
/// <param name="Component">The component.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record Piece(string Name, object Key, Type Component, IReadOnlyDictionary<string, object?> Parameters);

/// <summary>A piece as it was drawn.</summary>
/// <param name="Key">What it was drawn from.</param>
/// <param name="Html">Its HTML, the same for all who watch.</param>
/// <param name="Number">The number of the sight in which it became so.</param>
public sealed record DrawnPiece(object Key, string Html, long Number);
