using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.Tests.Support;

/// <summary>
/// A copy of a database in memory, in the hands of somebody who can do anything to it: the triggers, the index of edits and the foreign keys
/// are gone, and the journal can be replaced by any other.
/// </summary>
internal sealed class Ledger : IDbContextFactory<OgpDb>, IDisposable
{
    private readonly SqliteConnection _memory = new("Data Source=:memory:;Foreign Keys=False");

    public Ledger(SeededStore store)
    {
        using var file = new SqliteConnection($"Data Source={store.File};Pooling=False");
        file.Open();
        _memory.Open();
        file.BackupDatabase(_memory);
        Execute("DROP TRIGGER Journal_is_not_updated; DROP TRIGGER Journal_is_not_deleted; DROP TRIGGER Journal_goes_on_from_its_end; DROP INDEX IX_Journal_EditId");
        Entries = [.. Read()];
    }

    /// <summary>The journal as it was in the beginning, in order.</summary>
    public IReadOnlyList<RawEntry> Entries { get; }

    public OgpDb CreateDbContext() => new(new DbContextOptionsBuilder<OgpDb>().UseSqlite(_memory).Options);

    /// <summary>Makes these the whole journal.</summary>
    public void Put(IEnumerable<RawEntry> entries)
    {
        using var transaction = _memory.BeginTransaction();
        Execute("DELETE FROM Journal");
        foreach (var entry in entries)
        {
            Execute($"INSERT INTO Journal ({string.Join(", ", entry.Keys)}) VALUES ({string.Join(", ", entry.Keys.Select(k => "$" + k))})", entry);
        }

        transaction.Commit();
    }

    public void Execute(string sql, IEnumerable<KeyValuePair<string, object?>>? values = null)
    {
        using var command = _memory.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values ?? [])
        {
            command.Parameters.AddWithValue("$" + name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => _memory.Dispose();

    private IEnumerable<RawEntry> Read()
    {
        using var command = _memory.CreateCommand();
        command.CommandText = "SELECT * FROM Journal ORDER BY Number";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new RawEntry(Enumerable.Range(0, reader.FieldCount)
                .Select(i => KeyValuePair.Create(reader.GetName(i), reader.IsDBNull(i) ? null : reader.GetValue(i))));
        }
    }
}
