using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OgpDashboard.Domain.Storage;

/// <summary>All that is peculiar to SQLite: how a database file is opened, and what makes it durable.</summary>
public static class SqliteDatabase
{
    /// <summary>SQLITE_CONSTRAINT_UNIQUE. The other constraints (a check, a foreign key, a trigger) are not broken by another process.</summary>
    internal const int UniqueTaken = 2067;

    // SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN.
    private static readonly int[] Unwritable = [8, 10, 13, 14];

    // The one that EF uses unless it is told otherwise.
    private const string History = "__EFMigrationsHistory";

    /// <summary>Opens a file without EF, in the way in which EF does: for what is read, and for statements that are prepared once.</summary>
    /// <param name="file">The file's path.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(Reached(file));
        connection.Open();
        Set(connection);
        return connection;
    }

    /// <summary>
    /// The migrations that a file has had, oldest first: to ask EF for them would have it build its model. Nothing is made or changed.
    /// </summary>
    /// <param name="file">The file's path; where there is none, it has had none.</param>
    /// <param name="history">The table in which they are noted; null for the usual one.</param>
    public static IReadOnlyList<string> Migrated(string file, string? history = null)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        using var connection = Open(file);
        return Migrated(connection, history);
    }

    /// <summary>The same of an open connection.</summary>
    internal static IReadOnlyList<string> Migrated(SqliteConnection connection, string? history) =>
        connection.Read("SELECT name FROM sqlite_master WHERE type = 'table' AND name = $key", r => r.Text("name"), history ?? History) is [var table]
            ? connection.Read($"SELECT MigrationId FROM \"{table}\" ORDER BY MigrationId", r => r.Text("MigrationId"))
            : [];

    /// <summary>The connection under a context, open.</summary>
    internal static SqliteConnection Under(OgpDb db)
    {
        db.Database.OpenConnection();
        return (SqliteConnection)db.Database.GetDbConnection();
    }

    private static string Reached(string file) => new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString();

    private static void Set(DbConnection connection)
    {
        // What SQLite forgets with each connection: acknowledged must mean that it is on the disk.
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";
        command.ExecuteNonQuery();
    }

    /// <summary>The options of a database in one file.</summary>
    /// <param name="file">The file's path; made on first use, its folder must exist.</param>
    public static DbContextOptions<OgpDb> Options(string file)
    {
        var builder = new DbContextOptionsBuilder<OgpDb>();
        Use(builder, file);
        return builder.Options;
    }

    /// <summary>Sets up a context on a database in one file: ours, or another that shares the file.</summary>
    /// <param name="builder">Its options under way.</param>
    /// <param name="file">The file's path.</param>
    /// <param name="history">The table in which its migrations are noted; null for the usual one.</param>
    public static void Use(DbContextOptionsBuilder builder, string file, string? history = null) => builder
        .UseSqlite(
            Reached(file),
            o => { if (history is not null) { o.MigrationsHistoryTable(history); } })
        .AddInterceptors(new DurableConnections());

    /// <summary>Asks the system for the right to write a database's files. SQLite would open one that may only be read, and leave a log beside it that nobody may write either.</summary>
    /// <param name="file">The file's path; what is not there needs no right.</param>
    /// <exception cref="DatabaseUnfitException">There is none.</exception>
    public static void RequireRights(string file)
    {
        try
        {
            foreach (var part in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists))
            {
                using var opened = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnfitException(DatabaseFault.NotWritable, failed.Message);
        }
    }

    /// <summary>Tries whether a whole database can be written, and writes nothing.</summary>
    /// <param name="file">The file's path; where there is none, there is nothing to try.</param>
    /// <exception cref="DatabaseUnfitException">It cannot.</exception>
    public static void RequireWritable(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            using var transaction = connection.BeginTransaction();

            // To begin is not enough: where a file may only be read, SQLite begins a transaction that only reads.
            using var write = Statements.Prepare(connection, transaction, "CREATE TABLE MayBeWritten (Id INTEGER)");
            write.ExecuteNonQuery();
            transaction.Rollback();
        }
        catch (SqliteException failed) when (CannotBeWritten(failed))
        {
            throw new DatabaseUnfitException(DatabaseFault.NotWritable, failed.Message);
        }
    }

    /// <summary>Whether a failure says that the file cannot be opened or written, whatever is in it.</summary>
    /// <param name="failed">What was thrown.</param>
    public static bool CannotBeWritten(Exception failed) =>
        (failed as SqliteException ?? failed.InnerException as SqliteException) is { } said && Unwritable.Contains(said.SqliteErrorCode);

    /// <summary>Looks at one moment of the database for as long as it is held, and keeps no writer waiting: an ordinary transaction would take the write lock at once.</summary>
    internal static IDisposable Snapshot(OgpDb db)
    {
        db.Database.OpenConnection();
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        db.Database.UseTransaction(transaction);
        return transaction;
    }

    /// <summary>
    /// For what need not outlive the machine, on a connection that is open: a commit does not wait for the disk, so that it holds the write lock for a moment only.
    /// The next durable commit of anybody takes it along. The file stays whole whatever happens.
    /// </summary>
    internal static void LetTheDiskWait(OgpDb db) => db.Database.ExecuteSql($"PRAGMA synchronous=NORMAL");

    private sealed class DurableConnections : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUnlessReadOnly(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            SetUnlessReadOnly(connection);
            return Task.CompletedTask;
        }

        private static void SetUnlessReadOnly(DbConnection connection)
        {
            // EF looks whether there is a database through a connection that may not write: then a log is not asked for either.
            if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly)
            {
                Set(connection);
            }
        }
    }
}
