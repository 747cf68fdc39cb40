using Microsoft.Data.Sqlite;

namespace OgpDashboard.Domain.Storage;

/// <summary>
/// Reads by plain statements. To have EF build its model and compile its queries takes many times as long as all of the reading, and it would be
/// anew at each start, before the first page (docs/decisions/0025). What is written, and the schema, stay EF's.
/// </summary>
internal static class Reading
{
    /// <summary>All rows of a statement.</summary>
    /// <param name="file">An open connection; a transaction that runs on it is read in.</param>
    /// <param name="sql">The statement; a constant of this folder.</param>
    /// <param name="make">Makes of a row what is wanted.</param>
    /// <param name="key">What stands in the statement as <c>$key</c>.</param>
    internal static List<T> Read<T>(this SqliteConnection file, string sql, Func<Row, T> make, object? key = null)
    {
        using var command = file.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (key is not null)
        {
            command.Parameters.AddWithValue("$key", key);
        }

        using var reader = command.ExecuteReader();
        var (row, all) = (new Row(reader), new List<T>());
        while (reader.Read())
        {
            all.Add(make(row));
        }

        return all;
    }
}

/// <summary>The row at hand, column by column, in the types in which EF writes them.</summary>
internal sealed class Row(SqliteDataReader reader)
{
    internal int Int(string column) => reader.GetInt32(reader.GetOrdinal(column));

    internal int? IntOrNull(string column) => Is(column, out var at) ? reader.GetInt32(at) : null;

    internal long Long(string column) => reader.GetInt64(reader.GetOrdinal(column));

    internal bool Flag(string column) => reader.GetBoolean(reader.GetOrdinal(column));

    internal string Text(string column) => reader.GetString(reader.GetOrdinal(column));

    internal string? TextOrNull(string column) => Is(column, out var at) ? reader.GetString(at) : null;

    internal Guid Id(string column) => reader.GetGuid(reader.GetOrdinal(column));

    internal Guid? IdOrNull(string column) => Is(column, out var at) ? reader.GetGuid(at) : null;

    internal DateTimeOffset Moment(string column) => reader.GetDateTimeOffset(reader.GetOrdinal(column));

    internal DateTimeOffset? MomentOrNull(string column) => Is(column, out var at) ? reader.GetDateTimeOffset(at) : null;

    internal DateOnly Day(string column) => reader.GetFieldValue<DateOnly>(reader.GetOrdinal(column));

    internal DateOnly? DayOrNull(string column) => Is(column, out var at) ? reader.GetFieldValue<DateOnly>(at) : null;

    internal TimeOnly? HourOrNull(string column) => Is(column, out var at) ? reader.GetFieldValue<TimeOnly>(at) : null;

    /// <summary>An enumeration's value; it is stored by name (Mappings).</summary>
    internal T Named<T>(string column)
        where T : struct, Enum => Enum.Parse<T>(Text(column));

    private bool Is(string column, out int at) => !reader.IsDBNull(at = reader.GetOrdinal(column));
}
