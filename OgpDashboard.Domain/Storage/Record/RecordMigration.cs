using Microsoft.EntityFrameworkCore;

namespace OgpDashboard.Domain.Storage.Record;

/// <summary>Brings a database to the schema of today, on the way sealing a journal that was kept before entries had hashes.</summary>
internal static class RecordMigration
{
    private const string MakesTheColumns = "_Access";
    private const string KeepsTheRecord = "_RecordKept";

    internal static void Migrate(OgpDb db)
    {
        if (db.Database.GetPendingMigrations().Any(m => m.EndsWith(KeepsTheRecord, StringComparison.Ordinal)))
        {
            db.Database.Migrate(db.Database.GetMigrations().Single(m => m.EndsWith(MakesTheColumns, StringComparison.Ordinal)));

            // Between the two migrations, and once, even if a start broke off there: a journal that lost its hashes later is not sealed anew,
            // but found out.
            if (!db.Journal.Any(j => j.Hash != ""))
            {
                RecordBook.Seal(db);
            }
        }

        db.Database.Migrate();
    }
}
