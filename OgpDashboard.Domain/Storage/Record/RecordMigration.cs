using Microsoft.EntityFrameworkCore;

namespace OgpDashboard.Domain.Storage.Record;

/// <summary>Brings a database to the schema of today, on the way sealing a journal that was kept before entries had hashes.</summary>
internal static class RecordMigration
{
    // It makes the columns; the one after it makes the database refuse to alter or delete an entry.
    private const string Columns = "Access";

    internal static void Migrate(OgpDb db)
    {
        var columns = db.Database.GetPendingMigrations().SingleOrDefault(m => m.EndsWith($"_{Columns}", StringComparison.Ordinal));
        if (columns is not null)
        {
            // Only when the migration is applied: a journal that lost its hashes later is not sealed anew, but found out.
            db.Database.Migrate(columns);
            RecordBook.Seal(db);
        }

        db.Database.Migrate();
    }
}
