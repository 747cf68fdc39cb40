using Microsoft.Data.Sqlite;

namespace OgpDashboard.Domain.Storage;

/// <summary>Copies of a database in one file: taken while it is in use, and told whether they are whole.</summary>
public static class DatabaseCopy
{
    // SQLITE_CORRUPT and SQLITE_NOTADB.
    private static readonly int[] Damage = [11, 26];

    // The file, and what SQLite may have left beside it.
    private static readonly string[] Files = ["", "-journal", "-wal", "-shm"];

    /// <summary>
    /// Takes a copy of one moment of a database, also while others write. It is on the disk and whole before it gets its name; a copy of that name is
    /// replaced in one go.
    /// </summary>
    /// <param name="database">The database's file.</param>
    /// <param name="copy">The copy's file; its folder must exist.</param>
    /// <exception cref="IOException">The copy could not be written, or the database is damaged; a copy of that name stays as it was.</exception>
    /// <exception cref="SqliteException">The database could not be read, or the copy not written.</exception>
    public static void Write(string database, string copy)
    {
        var half = copy + ".part";
        Remove(half);
        try
        {
            WriteHalf(database, half);
        }
        catch
        {
            // Also what stands of it takes room: where the disk is full, edits need that.
            Remove(half);
            throw;
        }

        File.Move(half, copy, overwrite: true);
    }

    private static void WriteHalf(string database, string half)
    {
        using (var source = Open(database, SqliteOpenMode.ReadWrite))
        using (var target = Open(half, SqliteOpenMode.ReadWriteCreate))
        {
            source.BackupDatabase(target);
        }

        // One file and no log beside it: a copy can be carried away. Opened anew, since what was just copied over says that it has a log.
        using (var target = Open(half, SqliteOpenMode.ReadWrite))
        {
            Ask(target, "PRAGMA journal_mode=DELETE");
        }

        // A database that was damaged while it is used is copied as it is: that must not take the place of the last whole copy.
        if (Fault(half) is { } damage)
        {
            throw new IOException($"The database at {database} is damaged ({damage}): it was not copied over what is there.");
        }

        using (var written = new FileStream(half, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }
    }

    /// <summary>Puts a file in the place of a database that nobody has open. What stood there is kept beside it.</summary>
    /// <param name="whole">The file; it is moved.</param>
    /// <param name="database">The database's file, on the same disk.</param>
    /// <param name="aside">Where the file that stood there goes.</param>
    /// <exception cref="IOException">A file could not be written or moved; what stood there still stands.</exception>
    public static void PutBack(string whole, string database, string aside)
    {
        if (File.Exists(database))
        {
            SetAside(database, aside);
        }

        // What is left of the old log would otherwise be read into the new file.
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        File.Move(whole, database, overwrite: true);
    }

    private static void SetAside(string database, string aside)
    {
        if (Fault(database) is null)
        {
            // With what its log still holds, so that what is kept is whole too.
            Write(database, aside);
            return;
        }

        // Damaged: just as it lies there, for whoever wants to look at it.
        foreach (var ending in Files.Where(e => File.Exists(database + e)))
        {
            File.Copy(database + ending, aside + ending, overwrite: true);
        }
    }

    /// <summary>Looks whether a file is a whole database.</summary>
    /// <param name="file">The file; it must be there.</param>
    /// <returns>What is wrong with it in SQLite's own words, or null when nothing is.</returns>
    public static string? Fault(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadWrite);
            return Ask(connection, "PRAGMA integrity_check(1)") is "ok" ? null : "integrity_check";
        }
        catch (SqliteException damaged) when (Damage.Contains(damaged.SqliteErrorCode))
        {
            return damaged.Message;
        }
    }

    // Not from the pool: whoever copies lets go of the file at once. Read-write, since a log that is left over must be read in.
    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();

        // A copy waits for whoever holds the file for a moment, as everybody else does.
        Ask(connection, "PRAGMA busy_timeout=5000");
        return connection;
    }

    private static string? Ask(SqliteConnection connection, string sql)
    {
        using var command = Statements.Prepare(connection, null, sql);
        return command.ExecuteScalar() as string;
    }

    private static void Remove(string file)
    {
        foreach (var ending in Files)
        {
            File.Delete(file + ending);
        }
    }
}
