namespace OgpDashboard.Domain.Storage;

/// <summary>Why a database is not taken.</summary>
public enum DatabaseFault
{
    /// <summary>The file is damaged, or no database.</summary>
    Damaged,

    /// <summary>It was written by a later version of the program.</summary>
    Newer,
}

/// <summary>A database that this program does not touch.</summary>
/// <param name="fault">Why.</param>
/// <param name="detail">What was found: SQLite's words, or the name of the first migration that is not known.</param>
public sealed class DatabaseUnfitException(DatabaseFault fault, string detail) : Exception($"{fault}: {detail}")
{
    /// <summary>Why.</summary>
    public DatabaseFault Fault { get; } = fault;

    /// <summary>What was found.</summary>
    public string Detail { get; } = detail;
}
