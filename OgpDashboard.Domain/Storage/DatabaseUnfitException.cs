namespace OgpDashboard.Domain.Storage;

/// <summary>Why a database is not taken.</summary>
public enum DatabaseFault
{
    /// <summary>The file is damaged, or no database.</summary>
    Damaged,

    /// <summary>It was written by a later version of the program.</summary>
    Newer,

    /// <summary>There is none, or an empty file, where there was one: copies of it are there.</summary>
    Gone,

    /// <summary>It cannot be opened or written: the rights of the file, a full disk, a disk that fails.</summary>
    NotWritable,
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
