using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Access.Accounts;

/// <summary>Where sessions are kept, so that a restart signs nobody out and brings nobody back.</summary>
/// <param name="contexts">Makes a context for each call.</param>
public sealed class SessionStore(IDbContextFactory<AccessDb> contexts)
{
    /// <summary>Brings the tables of accounts and sessions to the program's own schema.</summary>
    /// <exception cref="DatabaseUnfitException">They are of a later version; they were not touched.</exception>
    public void Migrate()
    {
        using var db = contexts.CreateDbContext();
        if (db.Database.GetAppliedMigrations().Except(db.Database.GetMigrations()).Order(StringComparer.Ordinal).FirstOrDefault() is { } later)
        {
            throw new DatabaseUnfitException(DatabaseFault.Newer, later);
        }

        if (db.Database.GetPendingMigrations().Any())
        {
            db.Database.Migrate();
        }
    }

    /// <summary>The migrations that the next <see cref="Migrate"/> would apply.</summary>
    public IReadOnlyList<string> PendingMigrations()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.Database.GetPendingMigrations()];
    }

    /// <summary>Has EF get ready for these tables, which touches no database.</summary>
    public void GetReady()
    {
        using var db = contexts.CreateDbContext();
        _ = db.Model;
    }

    /// <summary>All sessions that have not ended; those that have are let go.</summary>
    /// <param name="now">The time.</param>
    public IReadOnlyList<Session> Load(DateTimeOffset now)
    {
        using var db = contexts.CreateDbContext();
        return [.. db.Sessions.AsNoTracking().AsEnumerable().Where(s => s.EndedAt is null && s.ExpiresAt > now).Select(s => new Session(s.Id, s.Person, s.Name, s.Invitation, s.ExpiresAt))];
    }

    /// <summary>Keeps a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="usesUp">Whether the invitation that it comes by is used up by it.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether it stands: not, when the invitation was used up before.</returns>
    public bool Add(Session session, bool usesUp, DateTimeOffset now)
    {
        using var db = contexts.CreateDbContext();
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
        using var db = contexts.CreateDbContext();
        db.Sessions.Where(s => ids.Contains(s.Id) && s.EndedAt == null).ExecuteUpdate(u => u.SetProperty(s => s.EndedAt, now));
    }

    /// <summary>The invitations that were used up, with the moment.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> UsedUp()
    {
        using var db = contexts.CreateDbContext();
        return db.Sessions.AsNoTracking().Where(s => s.UsesUp != null).AsEnumerable().ToDictionary(s => s.UsesUp!.Value, s => s.BegunAt);
    }
}
