using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>Where drafts are kept: a table that is written over as people type, beside the record and no part of it.</summary>
/// <param name="contexts">The database; a context of its own for each call that writes.</param>
public sealed class DraftStore(IDatabaseFile contexts)
{
    /// <summary>Reads the drafts that were typed since a moment, and removes the older ones.</summary>
    /// <param name="since">The moment (UTC).</param>
    /// <exception cref="StoreUnavailableException">The file cannot be written.</exception>
    public IReadOnlyList<KeptDraft> Load(DateTimeOffset since) => Guarded(() =>
    {
        using var file = SqliteDatabase.Open(contexts.File);
        var kept = file.Read("SELECT * FROM Drafts", Draft);
        if (kept.Where(d => d.At < since).ToList() is { Count: > 0 } old)
        {
            using var db = contexts.CreateDbContext();
            old.ForEach(d => Remove(db, d.Person, d.Place));
        }

        return (IReadOnlyList<KeptDraft>)[.. kept.Where(d => d.At >= since)];
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

    private static KeptDraft Draft(Row row) => new(
        row.Text("Person"), new DraftPlace(row.Int("Meeting"), row.Int("Commitment"), row.Text("Field")), row.Text("Text"), row.Long("Seen"), row.Moment("At"));

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
