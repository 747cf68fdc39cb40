namespace OgpDashboard.Domain.Storage.Seeds;

/// <summary>Loads the seeds folder into a database that has no such plan yet: all of it or nothing.</summary>
/// <param name="database">The database, with its tables.</param>
public sealed class SeedLoader(IDatabaseFile database)
{
    /// <summary>Loads a folder. Loading twice changes nothing: a plan that is there already is left as the meetings have made it.</summary>
    /// <param name="folder">The folder with <c>plan.json</c>, <c>people.json</c> and <c>meeting-*.json</c>.</param>
    /// <returns>Whether anything was loaded.</returns>
    /// <exception cref="SeedException">A file is wrong; nothing was loaded.</exception>
    public bool Load(string folder) => Write(new SeedReader(folder).Read());

    /// <summary>Begins to read a folder while the tables for it are still made.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What loads it, once they are there; as <see cref="Load"/>.</returns>
    public Func<bool> Begin(string folder)
    {
        var reading = Task.Run(() => new SeedReader(folder).Read());
        return () => Write(reading.GetAwaiter().GetResult());
    }

    private bool Write(SeedData seeds)
    {
        using var connection = SqliteDatabase.Open(database.File);
        using var transaction = connection.BeginTransaction();
        if (connection.Read("SELECT Code FROM Plans WHERE Code = $key", r => r.Text("Code"), seeds.Plan.Code).Count > 0)
        {
            return false;
        }

        new SeedWriter(connection, transaction).Write(seeds);
        transaction.Commit();
        return true;
    }
}
