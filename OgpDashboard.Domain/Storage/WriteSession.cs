using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Storage;

/// <summary>
/// The quick way to write what changes all the time: rows of boards. It holds a connection with its statements prepared, and takes many changes into one
/// commit, so that a burst waits for the disk once. Of one writer at a time; not safe for several threads.
/// </summary>
public sealed class WriteSession : IDisposable
{
    private readonly OgpDb _db;
    private readonly JournalWriter _journal;
    private readonly RowWriter _rows;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private bool _begun;

    internal WriteSession(OgpDb db)
    {
        _db = db;
        db.Database.OpenConnection();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        (_journal, _rows) = (new JournalWriter(connection, null), new RowWriter(connection, null));
        _begin = Statements.Prepare(connection, null, "BEGIN IMMEDIATE");
        _commit = Statements.Prepare(connection, null, "COMMIT");
        _rollback = Statements.Prepare(connection, null, "ROLLBACK");
    }

    /// <summary>Takes the write lock. From then on nobody else writes, until <see cref="Commit"/> or <see cref="Abandon"/>.</summary>
    /// <returns>The number of the journal's last entry.</returns>
    /// <exception cref="StoreUnavailableException">The file cannot be written, or somebody else does not let go of it.</exception>
    public long Begin() => Guarded(() =>
    {
        _begin.ExecuteNonQuery();
        _begun = true;
        return _journal.LastNumber();
    });

    /// <summary>Whether an edit of that id was recorded before, or is in what is being written.</summary>
    public bool Holds(Guid edit) => Guarded(() => _journal.Holds(edit));

    /// <summary>Writes a change that the rules let through. It stands when it is committed.</summary>
    /// <param name="book">All meetings, as the changes before it in the same commit left them.</param>
    /// <param name="change">The change.</param>
    /// <param name="edit">Its circumstances.</param>
    /// <param name="at">The time to record (UTC).</param>
    /// <returns>The entry with its number.</returns>
    /// <exception cref="StoreUnavailableException">It could not be written; what was begun is to be abandoned.</exception>
    public JournalEntry Write(MeetingBook book, RowChange change, Edit edit, DateTimeOffset at) => Guarded(() =>
    {
        var row = book.Find(edit.Meeting)!.Find(change.Commitment)!;
        var entry = _journal.Append(change, row.Said.AsChange(change.Commitment, change.Field), edit, at);
        _rows.Write(book.Plan.Code, change, edit.Meeting, row.Version, entry.Number);
        return entry;
    });

    /// <summary>Puts all that was written since <see cref="Begin"/> on the disk.</summary>
    /// <exception cref="StoreUnavailableException">It is not there; nothing of it was written.</exception>
    public void Commit() => Guarded(() =>
    {
        _commit.ExecuteNonQuery();
        _begun = false;
        return 0;
    });

    /// <summary>Takes back all that was written since <see cref="Begin"/>; does nothing when nothing was begun.</summary>
    public void Abandon()
    {
        if (!_begun)
        {
            return;
        }

        _begun = false;
        try
        {
            _rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // SQLite has taken it back by itself, as it does when the disk is full.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Abandon();
        _journal.Dispose();
        _rows.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _db.Dispose();
    }

    private static T Guarded<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (SqliteException failed)
        {
            throw new StoreUnavailableException(failed);
        }
    }
}
