using Microsoft.Data.Sqlite;

namespace OgpDashboard.Bench;

/// <summary>
/// What SQLite itself can do on this disk: durable commits of one writer, by statements that are prepared once, with nothing of the product around them.
/// A commit writes whole pages to the log and waits for the disk.
/// </summary>
internal sealed class SqliteFloor : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _row;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _entry;
    private readonly SqliteCommand _moved;
    private readonly SqliteCommand _commit;

    /// <summary>Makes the database.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="bytes">How long an entry is.</param>
    internal SqliteFloor(string file, int bytes)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        using var schema = Prepare(
            """
            PRAGMA journal_mode=WAL;
            PRAGMA synchronous=FULL;
            CREATE TABLE Plain (Entry BLOB NOT NULL);
            CREATE TABLE Entries (Number INTEGER PRIMARY KEY, Id TEXT NOT NULL UNIQUE, Entry BLOB NOT NULL);
            CREATE TABLE Reports (Number INTEGER PRIMARY KEY, Percent INTEGER NOT NULL);
            INSERT INTO Reports VALUES (1, 0);
            """);
        schema.ExecuteNonQuery();
        _row = Prepare("INSERT INTO Plain (Entry) VALUES ($entry)");
        _row.Parameters.AddWithValue("$entry", new byte[bytes]);
        _begin = Prepare("BEGIN IMMEDIATE");
        _entry = Prepare("INSERT INTO Entries (Id, Entry) VALUES ($id, $entry)");
        _entry.Parameters.AddWithValue("$id", Guid.Empty);
        _entry.Parameters.AddWithValue("$entry", new byte[bytes]);
        _moved = Prepare("UPDATE Reports SET Percent = Percent + 1 WHERE Number = 1");
        _commit = Prepare("COMMIT");
    }

    /// <summary>One row into one table, in a transaction of its own: one page.</summary>
    internal void CommitRow() => _row.ExecuteNonQuery();

    /// <summary>The least that an edit writes: its entry, the entry's id in an index that knows repeats, and the row that moved. Three pages.</summary>
    internal void CommitEntry()
    {
        _begin.ExecuteNonQuery();
        _entry.Parameters[0].Value = Guid.NewGuid();
        _entry.ExecuteNonQuery();
        _moved.ExecuteNonQuery();
        _commit.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in new[] { _row, _begin, _entry, _moved, _commit })
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
