using Microsoft.EntityFrameworkCore;

namespace OgpDashboard.Domain.Storage.Record;

/// <summary>Brings a database to the schema of today, on the way sealing a journal that was kept before entries had hashes.</summary>
internal static class RecordMigration
{
    private const string MakesTheColumns = "_Access";
    private const string KeepsTheRecord = "_RecordKept";

    /// <summary>Migrates.</summary>
    /// <param name="db">The database.</param>
    /// <param name="had">The migrations that it has had; a database that had none has no journal to seal.</param>
    internal static void Migrate(OgpDb db, IReadOnlyCollection<string> had)
    {
        if (had.Count > 0 && !had.Any(m => m.EndsWith(KeepsTheRecord, StringComparison.Ordinal)))
        {
            db.Database.Migrate(OgpDb.Versions.Single(m => m.EndsWith(MakesTheColumns, StringComparison.Ordinal)));

            // Between the two migrations, and once, even if a start broke off there: a journal that lost its hashes later is not sealed anew,
            // but found out.
            if (!db.Journal.Any(j => j.Hash != ""))
            {
                RecordBook.Seal(db);
            }
        }

        // Named, so that EF does not first compare its model with what the last migration says of it: a test does.
        db.Database.Migrate(OgpDb.Versions[^1]);
    }
}
