using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Storage.Record;

namespace OgpDashboard.Domain.Storage;

/// <summary>
/// Where meetings are kept. A change and its journal entry are written in one transaction, and are on the disk when
/// <see cref="Append"/> returns. Its calls block (SQLite has no other kind); one writer calls it, and pages never do.
/// </summary>
/// <param name="contexts">The database; a context of its own for each call that writes.</param>
public sealed class BoardStore(IDatabaseFile contexts)
{
    /// <summary>Brings the database to the program's own schema; makes it when it is not there.</summary>
    /// <exception cref="DatabaseUnfitException">The file is damaged, or of a later version; it was not touched.</exception>
    public void Migrate()
    {
        RequireFit();
        if (SqliteDatabase.Migrated(contexts.File).Count == 0)
        {
            FirstTables.Make(contexts.File, "OgpDb.sql", typeof(OgpDb));
        }

        // Asking EF to migrate what is of this version already costs a start more than reading all of it.
        if (PendingMigrations().Count > 0)
        {
            using var db = contexts.CreateDbContext();
            RecordMigration.Migrate(db, SqliteDatabase.Migrated(contexts.File));
        }
    }

    /// <summary>Looks whether the database is one that this program can work with, and changes nothing.</summary>
    /// <exception cref="DatabaseUnfitException">It is not.</exception>
    public void RequireFit()
    {
        if (!File.Exists(contexts.File))
        {
            return;
        }

        if (DatabaseCopy.Fault(contexts.File) is { } damage)
        {
            throw new DatabaseUnfitException(DatabaseFault.Damaged, damage);
        }

        if (SqliteDatabase.Migrated(contexts.File).Except(OgpDb.Versions).Order(StringComparer.Ordinal).FirstOrDefault() is { } later)
        {
            throw new DatabaseUnfitException(DatabaseFault.Newer, later);
        }
    }

    /// <summary>The migrations that the next <see cref="Migrate"/> would apply.</summary>
    public IReadOnlyList<string> PendingMigrations() => [.. OgpDb.Versions.Except(SqliteDatabase.Migrated(contexts.File))];

    /// <summary>When the last entry of the journal was recorded (UTC), or null when there is none.</summary>
    public DateTimeOffset? LastAt()
    {
        using var db = contexts.CreateDbContext();
        return db.Journal.OrderByDescending(j => j.Number).Select(j => (DateTimeOffset?)j.At).FirstOrDefault();
    }

    /// <summary>Opens the quick way to write rows; whoever opens it is the one writer of this process, and closes it.</summary>
    public WriteSession OpenSession() => new(SqliteDatabase.Open(contexts.File));

    /// <summary>Reads all meetings, or null when no plan is loaded.</summary>
    public MeetingBook? LoadBook()
    {
        using var file = SqliteDatabase.Open(contexts.File);
        return BoardReader.Book(file);
    }

    /// <summary>Reads one meeting anew.</summary>
    /// <param name="book">A book that holds the meeting which it follows.</param>
    /// <param name="meeting">Its id.</param>
    public Board LoadBoard(MeetingBook book, int meeting)
    {
        using var file = SqliteDatabase.Open(contexts.File);
        return BoardReader.Board(file, book, meeting);
    }

    /// <summary>Reads who is known, their roles and the invitations.</summary>
    public Roster LoadRoster()
    {
        using var file = SqliteDatabase.Open(contexts.File);
        return RosterReader.Roster(file);
    }

    /// <summary>Reads what all meetings decided.</summary>
    public ImmutableArray<RecordedDecision> LoadDecisions()
    {
        using var file = SqliteDatabase.Open(contexts.File);
        return BoardReader.Decisions(file);
    }

    /// <summary>Reads what a meeting was each time that it was closed, the first time first.</summary>
    /// <param name="meeting">Its id.</param>
    public ImmutableArray<Snapshot> LoadSnapshots(int meeting)
    {
        using var db = contexts.CreateDbContext();
        return [.. db.Snapshots.AsNoTracking().Where(s => s.MeetingId == meeting).OrderBy(s => s.Version).AsEnumerable().Select(s => new Snapshot(s.MeetingId, s.Version, s.At, s.Content))];
    }

    /// <summary>Reads the whole journal, oldest first.</summary>
    public ImmutableList<JournalEntry> LoadJournal()
    {
        using var file = SqliteDatabase.Open(contexts.File);
        return BoardReader.Journal(file);
    }

    /// <summary>The entry of an edit that was made before, or null: how the same edit sent twice stays one edit.</summary>
    public JournalEntry? FindEdit(Guid editId)
    {
        using var db = contexts.CreateDbContext();
        return db.Journal.AsNoTracking().SingleOrDefault(j => j.EditId == editId) is { } row ? JournalCodec.Read(row) : null;
    }

    /// <summary>The number of the last entry of the journal, 0 when there is none: how a door sees that another process wrote.</summary>
    public long LastNumber()
    {
        using var db = contexts.CreateDbContext();
        return db.Journal.Max(j => (long?)j.Number) ?? 0;
    }

    /// <summary>Writes a change that the rules let through, with its journal entry, durably.</summary>
    /// <param name="book">All meetings as the rules saw them.</param>
    /// <param name="change">The change.</param>
    /// <param name="edit">Its circumstances.</param>
    /// <param name="at">The time to record (UTC).</param>
    /// <returns>The entry with its number.</returns>
    /// <exception cref="StaleBookException">The row is no longer what the book says: another process wrote it.</exception>
    /// <exception cref="RefusedException">The disk could not take it; nothing was written.</exception>
    public JournalEntry Append(MeetingBook book, Change change, Edit edit, DateTimeOffset at) => Durably(db => new ChangeWriter(db, book).Write(change, edit, at));

    /// <summary>Writes several changes in one transaction, each judged by the rules as the ones before it left the board: all stand, or none.</summary>
    /// <param name="book">All meetings as they stand.</param>
    /// <param name="steps">The changes, in order. What stands already is not recorded once more.</param>
    /// <param name="edit">By whom, and what they had seen. Where its meeting is 0 and the first change prepares a meeting, the others belong to that one.</param>
    /// <param name="at">The time to record (UTC).</param>
    /// <returns>The entries that were written; none when all stood already.</returns>
    /// <exception cref="StepRefusedException">One was refused; nothing was written.</exception>
    /// <exception cref="StaleBookException">The file is no longer what the book says: another process wrote it.</exception>
    /// <exception cref="RefusedException">The disk could not take it; nothing was written.</exception>
    public ImmutableArray<JournalEntry> AppendAll(MeetingBook book, IReadOnlyList<Step> steps, Edit edit, DateTimeOffset at) =>
        Durably(db => new BatchWriter(db, book, edit).Write(steps, at));

    private T Durably<T>(Func<OgpDb, T> write)
    {
        try
        {
            using var db = contexts.CreateDbContext();
            using var transaction = db.Database.BeginTransaction();
            var written = write(db);
            transaction.Commit();
            return written;
        }
        catch (DbUpdateConcurrencyException stale)
        {
            throw new StaleBookException(stale);
        }
        catch (DbUpdateException failed) when (failed.InnerException is SqliteException { SqliteExtendedErrorCode: SqliteDatabase.UniqueTaken })
        {
            // A unique key was taken: another process inserted the row, or the same edit, a moment ago.
            throw new StaleBookException(failed);
        }
        catch (Exception failed) when (failed is SqliteException or DbUpdateException { InnerException: SqliteException })
        {
            throw new StoreUnavailableException(failed);
        }
    }

    /// <summary>Asks the database for its write lock and gives it back.</summary>
    /// <exception cref="SqliteException">It cannot be written.</exception>
    public void ProbeWritable()
    {
        using var db = contexts.CreateDbContext();

        // Whoever asks waits for a lock as long as SQLite does once, and not for as long as an edit would.
        ((SqliteConnection)db.Database.GetDbConnection()).DefaultTimeout = 1;
        using var transaction = db.Database.BeginTransaction();

        // Writes nothing, but fails where a write would: a read-only file, a full disk's journal, a lock that never ends.
        db.Database.ExecuteSql($"UPDATE Plans SET Code = Code WHERE 0");
        transaction.Rollback();
    }
}

/// <summary>The store holds something newer than the book that the caller had.</summary>
/// <param name="cause">What the store said.</param>
public sealed class StaleBookException(Exception cause) : Exception(cause.Message, cause);

/// <summary>The store could not write; nothing was changed.</summary>
/// <param name="cause">What it said; for the log, not for the page.</param>
public sealed class StoreUnavailableException(Exception cause) : RefusedException(Refusal.StoreUnavailable)
{
    /// <summary>What the store said.</summary>
    public Exception Cause { get; } = cause;
}
