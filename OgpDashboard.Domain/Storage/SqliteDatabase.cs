using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OgpDashboard.Domain.Storage;

/// <summary>All that is peculiar to SQLite: how a database file is opened, and what makes it durable.</summary>
public static class SqliteDatabase
{
    /// <summary>The options of a database in one file.</summary>
    /// <param name="file">The file's path; made on first use, its folder must exist.</param>
    public static DbContextOptions<OgpDb> Options(string file) => new DbContextOptionsBuilder<OgpDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString())
        .AddInterceptors(new DurableConnections())
        .Options;

    /// <summary>Sets what SQLite forgets with each connection: acknowledged must mean that it is on the disk.</summary>
    private sealed class DurableConnections : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";
            command.ExecuteNonQuery();
        }
    }
}
