using Microsoft.Data.Sqlite;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>
/// Adds entries to the journal, by statements that are prepared once. It never begins or ends a transaction: whoever calls it holds the write lock,
/// so nobody comes between the last entry and the next.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly SqliteCommand _last;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _insert;

    // The last entry, as long as the transaction lasts in which it was read.
    private (long Number, string Hash)? _head;

    /// <summary>Prepares the statements.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">The transaction that runs on it; null where it is begun by a statement.</param>
    internal JournalWriter(SqliteConnection connection, SqliteTransaction? transaction)
    {
        _last = Statements.Prepare(connection, transaction, "SELECT Number, Hash FROM Journal ORDER BY Number DESC LIMIT 1");
        _find = Statements.Prepare(connection, transaction, "SELECT Number FROM Journal WHERE EditId = $edit", "$edit");
        _insert = Statements.Prepare(
            connection, transaction,
            """
            INSERT INTO Journal (Number, EditId, MeetingId, At, ActorKey, ActorName, ActorRole, ForKey, ForName, Kind, Commitment, Was, Became, Why, Previous, Hash)
            VALUES ($number, $edit, $meeting, $at, $actor, $name, $role, $for, $forName, $kind, $commitment, $was, $became, $why, $previous, $hash)
            """,
            "$number", "$edit", "$meeting", "$at", "$actor", "$name", "$role", "$for", "$forName", "$kind", "$commitment", "$was", "$became", "$why", "$previous", "$hash");
    }

    /// <summary>The number of the last entry, 0 when there is none. Whoever begins another transaction asks it first: it is read from the file.</summary>
    internal long LastNumber()
    {
        _head = Last();
        return _head.Value.Number;
    }

    /// <summary>Whether an edit of that id was recorded.</summary>
    internal bool Holds(Guid edit) => _find.With(edit).ExecuteScalar() is not null;

    /// <summary>Records a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="was">What would put back what stood before, or null.</param>
    /// <param name="edit">Its circumstances.</param>
    /// <param name="at">When (UTC).</param>
    /// <returns>The entry, read from what was written, so that what lives in memory is what a restart would load.</returns>
    internal JournalEntry Append(Change change, Change? was, Edit edit, DateTimeOffset at)
    {
        var last = _head ?? Last();
        var row = new JournalTable
        {
            Number = last.Number + 1,
            Previous = last.Hash,
            Hash = "",
            EditId = edit.Id,
            MeetingId = edit.Meeting == 0 ? null : edit.Meeting,
            At = Canonical.Whole(at),
            ActorKey = edit.By.Key,
            ActorName = edit.By.Name,
            ActorRole = edit.By.Role,
            ForKey = edit.For?.Key,
            ForName = edit.For?.Name,
            Kind = JournalCodec.Kind(change),
            Commitment = (change as RowChange)?.Commitment,
            Was = JournalCodec.Value(was),
            Became = JournalCodec.Value(change),
            Why = Plans.LineText.Optional(change.Why),
        };
        row.Hash = Canonical.Hash(row);
        _insert.With(
            row.Number, row.EditId, row.MeetingId, row.At, row.ActorKey, row.ActorName, row.ActorRole.ToString(), row.ForKey, row.ForName, row.Kind, row.Commitment,
            row.Was, row.Became, row.Why, row.Previous, row.Hash).ExecuteNonQuery();
        _head = (row.Number, row.Hash);
        return JournalCodec.Read(row);
    }

    public void Dispose()
    {
        _last.Dispose();
        _find.Dispose();
        _insert.Dispose();
    }

    private (long Number, string Hash) Last()
    {
        using var reader = _last.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : (0, Canonical.Beginning);
    }
}
