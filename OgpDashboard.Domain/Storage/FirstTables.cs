namespace OgpDashboard.Domain.Storage;

/// <summary>
/// Makes the tables of a database that has none, as they are after all migrations, from a script beside these: EF would run one migration after another, all of it code that a first start compiles
/// for this once. A test holds each script to its migrations, and writes it anew when they differ.
/// </summary>
public static class FirstTables
{
    /// <summary>Makes them, in one transaction.</summary>
    /// <param name="file">The database's file; made when it is not there, its folder must exist.</param>
    /// <param name="script">The script as a resource, beside a type of its assembly; the last of its statements note which migrations it stands for.</param>
    /// <param name="beside">That type.</param>
    /// <param name="history">The table in which migrations are noted; null for the usual one. Where it is, nothing is made: another process was first.</param>
    public static void Make(string file, string script, Type beside, string? history = null)
    {
        using var text = new StreamReader(beside.Assembly.GetManifestResourceStream(beside, script) ?? throw new ArgumentException($"{script} is not beside {beside}", nameof(script)));
        using var connection = SqliteDatabase.Open(file);

        // It takes the write lock at once: whoever starts in the same moment waits, and then finds the tables.
        using var transaction = connection.BeginTransaction();
        if (SqliteDatabase.Migrated(connection, history).Count == 0)
        {
            using var make = Statements.Prepare(connection, transaction, text.ReadToEnd());
            make.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
