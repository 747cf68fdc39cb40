using System.Collections.Immutable;

namespace OgpDashboard.App.Watching;

/// <summary>A watched page as it stands: immutable, and shared by all who watch it.</summary>
/// <param name="Scene">The id of the scene; another one knows nothing of these numbers.</param>
/// <param name="Number">Counts what was told in this scene.</param>
/// <param name="Layout">The number of the sight in which pieces came, went or changed places.</param>
/// <param name="Board">The number of the board's last change.</param>
/// <param name="Pieces">Its pieces by name.</param>
/// <param name="Screen">The whole page, with all pieces in their places; made when it is first asked for.</param>
public sealed record Sight(string Scene, long Number, long Layout, long Board, ImmutableDictionary<string, DrawnPiece> Pieces, Lazy<string> Screen)
{
    /// <summary>What brings a page that shows an earlier number to this one.</summary>
    /// <param name="scene">The scene that the page shows.</param>
    /// <param name="number">The number that it shows.</param>
    public Told Since(string scene, long number) => scene == Scene && number >= Layout && number <= Number
        ? new Told(Scene, number, Number, Board) { Parts = Pieces.Where(p => p.Value.Number > number).ToDictionary(p => p.Key, p => p.Value.Html) }
        : new Told(Scene, 0, Number, Board) { Screen = Screen.Value };
}

/// <summary>What is told to a page, as JSON; docs/hub.md says how to read it.</summary>
/// <param name="Scene">Which scene the numbers are of.</param>
/// <param name="After">The number that it follows: a page that shows an earlier one missed something.</param>
/// <param name="Number">The number that the page shows with it.</param>
/// <param name="Board">The number of the board's last change.</param>
public sealed record Told(string Scene, long After, long Number, long Board)
{
    /// <summary>The pieces that are other ones now, by name: HTML.</summary>
    public IReadOnlyDictionary<string, string>? Parts { get; init; }

    /// <summary>The whole page anew, where pieces came or went: HTML.</summary>
    public string? Screen { get; init; }

    /// <summary>The server's time in milliseconds since 1970 (UTC), with the answer to whoever begins to watch.</summary>
    public long? Now { get; init; }

    /// <summary>Which build of the program answers, with the answer to whoever begins to watch: a page of another one loads itself anew.</summary>
    public string? Build { get; init; }
}
