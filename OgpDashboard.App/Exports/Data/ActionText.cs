using System.Collections.Immutable;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Data;

/// <summary>
/// The lines of actions in one cell: one on each line of it. A line that declares that the whole commitment did not move begins with a mark in square
/// brackets; so that nothing else is taken for it, a line whose own words begin with a bracket has an empty mark before them.
/// </summary>
/// <param name="mark">The mark, without brackets.</param>
internal sealed class ActionText(string mark)
{
    private const string Empty = "[]";
    private readonly string _mark = $"[{mark}]";

    /// <summary>The cell.</summary>
    internal string? Of(ImmutableArray<ActionLine> lines) => lines.IsEmpty ? null : string.Join('\n', lines.Select(Of));

    /// <summary>The lines of a cell, each as what it says and whether it has the mark. Empty ones are left out.</summary>
    internal IEnumerable<(string Text, bool Marked)> Read(string cell) =>
        cell.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(ReadLine);

    private string Of(ActionLine line) => line switch
    {
        { DeclaresNoProgress: true } => $"{_mark} {line.Text}",
        _ when line.Text.StartsWith('[') => $"{Empty} {line.Text}",
        _ => line.Text,
    };

    private (string Text, bool Marked) ReadLine(string line) =>
        line.StartsWith(_mark, StringComparison.Ordinal) ? (line[_mark.Length..].Trim(), true)
        : line.StartsWith(Empty, StringComparison.Ordinal) ? (line[Empty.Length..].Trim(), false)
        : (line, false);
}
