using System.Globalization;
using Microsoft.Data.Sqlite;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Record;

namespace OgpDashboard.Bench.Faults;

/// <summary>An entry of the journal as it stands in the file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="EditId">The edit's id.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Actor">Who made it.</param>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Commitment">Of which commitment, or null.</param>
/// <param name="Was">What stood before.</param>
/// <param name="Became">What it became.</param>
/// <param name="At">When (UTC).</param>
public sealed record Written(long Number, Guid EditId, string Hash, int? Meeting, string Actor, string Kind, int? Commitment, string? Was, string? Became, DateTimeOffset At);

/// <summary>What a fault left of a database: asked of SQLite itself, of the record, and of the journal read without the product's own reader.</summary>
public sealed class Aftermath
{
    private Aftermath(IReadOnlyList<Written> journal, IReadOnlyList<string> faults) => (Journal, Faults) = (journal, faults);

    /// <summary>The journal, oldest first.</summary>
    public IReadOnlyList<Written> Journal { get; }

    /// <summary>What is wrong, a sentence each; none when all is well.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Looks at a database, also while somebody has it open.</summary>
    public static Aftermath Of(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        var journal = Read(connection);
        var verdict = new RecordBook(new Contexts(database)).Verify();
        return new Aftermath(journal,
        [
            .. Ask(connection, "PRAGMA integrity_check", r => r.GetString(0)).Where(said => said != "ok").Select(said => $"integrity_check: {said}"),
            .. journal.CountBy(e => e.EditId).Where(e => e.Value > 1).Select(e => $"the edit {e.Key} is recorded more than once"),
            .. verdict.Holds ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"the record does not hold from entry {verdict.FirstBad} on ({verdict.Fault})") },
            .. Breaks(journal),
        ]);
    }

    // The history of a field in a meeting is one line: each entry begins where the one before it ended.
    private static IEnumerable<string> Breaks(IEnumerable<Written> journal) =>
        from field in journal.Where(e => e.Commitment is not null).GroupBy(e => (e.Meeting, e.Commitment, e.Kind))
        from pair in field.Zip(field.Skip(1))
        where pair.First.Became != pair.Second.Was
        select string.Create(CultureInfo.InvariantCulture, $"entry {pair.Second.Number} says that {pair.Second.Was} stood before, and entry {pair.First.Number} had made it {pair.First.Became}");

    private static List<Written> Read(SqliteConnection connection) => Ask(
        connection,
        "SELECT Number, EditId, Hash, MeetingId, ActorKey, Kind, Commitment, Was, Became, At FROM Journal ORDER BY Number",
        r => new Written(
            r.GetInt64(0), r.GetGuid(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetInt32(3), r.GetString(4), r.GetString(5), r.IsDBNull(6) ? null : r.GetInt32(6),
            r.IsDBNull(7) ? null : r.GetString(7), r.IsDBNull(8) ? null : r.GetString(8), r.GetDateTimeOffset(9)));

    private static List<T> Ask<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var all = new List<T>();
        while (reader.Read())
        {
            all.Add(read(reader));
        }

        return all;
    }
}
