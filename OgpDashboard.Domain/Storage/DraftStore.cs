using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>Where drafts are kept: a table that is written over as people type, beside the record and no part of it.</summary>
/// <param name="contexts">Makes a context for each call.</param>
public sealed class DraftStore(IDbContextFactory<OgpDb> contexts)
{
    /// <summary>Reads the drafts that were typed since a moment, and removes the older ones.</summary>
    /// <param name="since">The moment (UTC).</param>
    /// <exception cref="StoreUnavailableException">The file cannot be written.</exception>
    public IReadOnlyList<KeptDraft> Load(DateTimeOffset since) => Guarded(() =>
    {
        using var db = contexts.CreateDbContext();
        var kept = db.Set<DraftTable>().AsNoTracking().ToList();
        foreach (var old in kept.Where(d => d.At < since))
        {
            Remove(db, old.Person, Place(old));
        }

        return (IReadOnlyList<KeptDraft>)[.. kept.Where(d => d.At >= since).Select(d => new KeptDraft(d.Person, Place(d), d.Text, d.Seen, d.At))];
    });

    /// <summary>Writes what was typed, and removes what was saved or left, in one short transaction.</summary>
    /// <param name="drafts">Whose and where; null where nothing is kept any more.</param>
    /// <exception cref="StoreUnavailableException">The file cannot be written; nothing of it was.</exception>
    public void Write(IReadOnlyCollection<(string Person, DraftPlace Place, KeptDraft? Draft)> drafts) => Guarded(() =>
    {
        using var db = contexts.CreateDbContext();
        db.Database.OpenConnection();
        SqliteDatabase.LetTheDiskWait(db);
        using var transaction = db.Database.BeginTransaction();
        foreach (var (person, place, draft) in drafts)
        {
            if (draft is null)
            {
                Remove(db, person, place);
            }
            else
            {
                db.Database.ExecuteSql($"""
                    INSERT INTO "Drafts" ("Person", "Meeting", "Commitment", "Field", "Text", "Seen", "At")
                    VALUES ({person}, {place.Meeting}, {place.Commitment}, {place.Field}, {draft.Text}, {draft.Seen}, {draft.At})
                    ON CONFLICT ("Person", "Meeting", "Commitment", "Field") DO UPDATE SET "Text" = excluded."Text", "Seen" = excluded."Seen", "At" = excluded."At"
                    """);
            }
        }

        transaction.Commit();
        return 0;
    });

    private static void Remove(OgpDb db, string person, DraftPlace place) =>
        db.Set<DraftTable>().Where(d => d.Person == person && d.Meeting == place.Meeting && d.Commitment == place.Commitment && d.Field == place.Field).ExecuteDelete();

    private static DraftPlace Place(DraftTable row) => new(row.Meeting, row.Commitment, row.Field);

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
