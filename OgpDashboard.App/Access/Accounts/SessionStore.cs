using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Access.Accounts;

/// <summary>Where sessions are kept, so that a restart signs nobody out and brings nobody back.</summary>
/// <param name="contexts">Makes a context for each call that writes; asked for when the first does.</param>
/// <param name="database">The database's file.</param>
public sealed class SessionStore(Lazy<IDbContextFactory<AccessDb>> contexts, string database)
{
    /// <summary>Brings the tables of accounts and sessions to the program's own schema.</summary>
    /// <exception cref="DatabaseUnfitException">They are of a later version; they were not touched.</exception>
    public void Migrate()
    {
        if (Migrated.Except(AccessDb.Versions).Order(StringComparer.Ordinal).FirstOrDefault() is { } later)
        {
            throw new DatabaseUnfitException(DatabaseFault.Newer, later);
        }

        if (Migrated.Count == 0)
        {
            FirstTables.Make(database, "AccessDb.sql", typeof(AccessDb), AccessDb.History);
        }

        if (PendingMigrations().Count > 0)
        {
            using var db = contexts.Value.CreateDbContext();
            // Named, so that EF does not first compare its model with what the last migration says of it: a test does.
            db.Database.Migrate(AccessDb.Versions[^1]);
        }
    }

    /// <summary>The migrations that the next <see cref="Migrate"/> would apply.</summary>
    public IReadOnlyList<string> PendingMigrations() => [.. AccessDb.Versions.Except(Migrated)];

    private IReadOnlyList<string> Migrated => SqliteDatabase.Migrated(database, AccessDb.History);

    /// <summary>All sessions that have not ended; those that have are let go.</summary>
    /// <param name="now">The time.</param>
    public IReadOnlyList<Session> Load(DateTimeOffset now)
    {
        // By a plain statement: it is read at each start, and EF's own getting ready would take longer than all else there.
        using var file = SqliteDatabase.Open(database);
        using var command = file.CreateCommand();
        command.CommandText = "SELECT Id, Person, Name, Invitation, ExpiresAt FROM Sessions WHERE EndedAt IS NULL";
        using var reader = command.ExecuteReader();
        var all = new List<Session>();
        while (reader.Read())
        {
            all.Add(new Session(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetGuid(3), reader.GetDateTimeOffset(4)));
        }

        return [.. all.Where(s => s.ExpiresAt > now)];
    }

    /// <summary>Keeps a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="usesUp">Whether the invitation that it comes by is used up by it.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether it stands: not, when the invitation was used up before.</returns>
    public bool Add(Session session, bool usesUp, DateTimeOffset now)
    {
        using var db = contexts.Value.CreateDbContext();
        if (usesUp && db.Sessions.Any(s => s.UsesUp == session.Invitation))
        {
            return false;
        }

        db.Sessions.Add(new SessionTable
        {
            Id = session.Id,
            Person = session.Person,
            Name = session.Name,
            Invitation = session.Invitation,
            UsesUp = usesUp ? session.Invitation : null,
            BegunAt = now,
            ExpiresAt = session.ExpiresAt,
        });
        try
        {
            db.SaveChanges();
            return true;
        }
        catch (DbUpdateException taken) when (taken.InnerException is SqliteException { SqliteErrorCode: 19 })
        {
            // Two browsers in the same moment: the database lets one in.
            return false;
        }
    }

    /// <summary>Ends sessions.</summary>
    public void End(IReadOnlyCollection<string> ids, DateTimeOffset now)
    {
        using var db = contexts.Value.CreateDbContext();
        db.Sessions.Where(s => ids.Contains(s.Id) && s.EndedAt == null).ExecuteUpdate(u => u.SetProperty(s => s.EndedAt, now));
    }

    /// <summary>The invitations that were used up, with the moment.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> UsedUp()
    {
        using var db = contexts.Value.CreateDbContext();
        return db.Sessions.AsNoTracking().Where(s => s.UsesUp != null).AsEnumerable().ToDictionary(s => s.UsesUp!.Value, s => s.BegunAt);
    }
}
