using Microsoft.EntityFrameworkCore;

namespace OgpDashboard.Domain.Storage;

/// <summary>Makes contexts on the database of the meetings.</summary>
/// <param name="database">The database's file.</param>
public sealed class Contexts(string database) : IDbContextFactory<OgpDb>
{
    private readonly DbContextOptions<OgpDb> _options = SqliteDatabase.Options(database);

    /// <inheritdoc/>
    public OgpDb CreateDbContext() => new(_options);
}
