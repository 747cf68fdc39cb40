using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Storage.Record;

/// <summary>What is wrong with a record.</summary>
public enum RecordFault
{
    /// <summary>The entry cannot be read at all.</summary>
    Unreadable,

    /// <summary>An entry of another number stands where this one should: something was deleted or inserted before it.</summary>
    WrongNumber,

    /// <summary>It does not follow the entry before it.</summary>
    BrokenLink,

    /// <summary>What it says is not what was hashed.</summary>
    Altered,

    /// <summary>The record ends before an entry that was written down outside.</summary>
    CutOff,

    /// <summary>The entry is not the one that was written down outside.</summary>
    NotAsAnchored,

    /// <summary>The record is whole, but the row that the entry wrote does not say what the entry says.</summary>
    RowDiffers,
}

/// <summary>What a walk over the record found.</summary>
/// <param name="Entries">How many entries hold, from the first.</param>
/// <param name="Head">The last of them, or null when there is none.</param>
/// <param name="Fault">What is wrong with the first bad one, or null when all hold.</param>
/// <param name="FirstBad">The number of the first bad entry. Null when all hold, and when a row differs so much that it cannot be read.</param>
public sealed record RecordVerdict(long Entries, Anchor? Head, RecordFault? Fault, long? FirstBad)
{
    /// <summary>Whether all holds.</summary>
    public bool Holds => Fault is null;
}
