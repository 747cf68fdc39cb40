using Microsoft.EntityFrameworkCore;

namespace OgpDashboard.Domain.Storage;

/// <summary>The database of the meetings: makes contexts on it, and says where it lies for whoever needs none.</summary>
public interface IDatabaseFile : IDbContextFactory<OgpDb>
{
    /// <summary>The file's path.</summary>
    string File { get; }
}
