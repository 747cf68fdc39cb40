using Microsoft.EntityFrameworkCore;

namespace OgpDashboard.Domain.Storage;

/// <summary>Makes contexts on the database of the meetings.</summary>
/// <param name="database">The database's file.</param>
public sealed class Contexts(string database) : IDatabaseFile
{
    // Made when the first context is: a start that only reads needs none.
    private readonly Lazy<DbContextOptions<OgpDb>> _options = new(() => SqliteDatabase.Options(database));

    /// <inheritdoc/>
    public string File => database;

    /// <inheritdoc/>
    public OgpDb CreateDbContext() => new(_options.Value);
}
