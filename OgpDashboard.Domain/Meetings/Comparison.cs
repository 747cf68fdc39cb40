using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Meetings;

/// <summary>Which way a commitment went between two boards; in the order in which a chair asks about them.</summary>
public enum Movement
{
    /// <summary>Its figure is lower.</summary>
    Fell,

    /// <summary>Its figure is higher, or it is reported for the first time.</summary>
    Rose,

    /// <summary>It is unfinished, and its figure is the same.</summary>
    Still,

    /// <summary>It is complete, as it was.</summary>
    Complete,

    /// <summary>The later board reports no figure.</summary>
    NotReported,
}

/// <summary>One commitment on two boards.</summary>
/// <param name="Then">Its row on the earlier one.</param>
/// <param name="Now">Its row on the later one.</param>
public sealed record RowPair(CommitmentRow Then, CommitmentRow Now)
{
    /// <summary>The commitment's number.</summary>
    public int Number => Now.Number;

    /// <summary>Points gained; null unless both report a figure.</summary>
    public int? Difference => Now.Percent is { } now && Then.Percent is { } then ? now.Value - then.Value : null;

    /// <summary>The fields of which the two say something else, in the document's order: figure, platform, actions, schedule. Reasons are no part of it.</summary>
    public ImmutableArray<Field> Differing =>
        [.. new[] { Field.Percent, Field.Platform, Field.Actions, Field.Schedule }.Where(f => !Only(Then, f).Equals(Only(Now, f)))];

    /// <summary>Whether figure, platform or schedule are not the same.</summary>
    public bool Differs => Differing.Any(f => f != Field.Actions);

    /// <summary>Which way it went.</summary>
    public Movement Movement => this switch
    {
        { Now.Percent: null } => Movement.NotReported,
        { Difference: < 0 } => Movement.Fell,
        { Difference: > 0 } or { Then.Percent: null } => Movement.Rose,
        { Now.Progress: Progress.Unfinished } => Movement.Still,
        _ => Movement.Complete,
    };

    private static CommitmentReport Only(CommitmentRow row, Field field) => CommitmentReport.Empty.With(row.Said.AsChange(row.Number, field));
}

/// <summary>Two boards side by side.</summary>
public static class Comparison
{
    /// <summary>The commitments of both, in order of number.</summary>
    /// <param name="then">The earlier board.</param>
    /// <param name="now">The later one, of the same plan.</param>
    public static ImmutableArray<RowPair> Of(Board then, Board now) =>
        [.. from row in now.Rows let other = then.Find(row.Number) where other is not null select new RowPair(other, row)];
}
