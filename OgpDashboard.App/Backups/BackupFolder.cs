using System.Globalization;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Backups;

/// <summary>
/// Where copies of the database are kept: configuration key <c>Backups:Directory</c>, by default <c>backups</c> in the data directory. <c>recent.db</c> is
/// written anew while something changes; of those taken at each closing the last <c>Backups:Keep</c> (10) stay.
/// </summary>
internal sealed class BackupFolder
{
    private readonly DataDirectory _data;
    private readonly int _keep;

    /// <summary>Looks at the configuration; makes nothing yet.</summary>
    /// <exception cref="InvalidOperationException">The number to keep is none.</exception>
    public BackupFolder(DataDirectory data, IConfiguration configuration)
    {
        _data = data;
        Path = System.IO.Path.GetFullPath(System.IO.Path.Combine(data.Path, configuration["Backups:Directory"] ?? "backups"));
        _keep = int.TryParse(configuration["Backups:Keep"] ?? "10", NumberStyles.None, CultureInfo.InvariantCulture, out var keep) && keep >= 1
            ? keep
            : throw new InvalidOperationException("Backups:Keep must be a whole number from 1.");
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The copy that follows the meeting.</summary>
    public string Recent => System.IO.Path.Combine(Path, "recent.db");

    /// <summary>The copies that were taken at closings, the oldest first.</summary>
    public IReadOnlyList<string> Closings => Directory.Exists(Path) ? [.. Directory.EnumerateFiles(Path, "closed-*.db").Order(StringComparer.Ordinal)] : [];

    /// <summary>All copies that are there, the newest first.</summary>
    public IReadOnlyList<string> All => [.. Closings.Append(Recent).Where(File.Exists).Reverse()];

    /// <summary>Whether there is no database, or an empty file, where one was copied from: a start would begin anew from the seeds, and copy that over what is left.</summary>
    public bool OutlivesDatabase => new FileInfo(_data.Database) is not { Exists: true, Length: > 0 } && All.Count > 0;

    /// <summary>Writes <see cref="Recent"/> anew.</summary>
    public void Follow() => Write(Recent);

    /// <summary>Takes a copy of a meeting that was closed, and lets the oldest go.</summary>
    /// <param name="meeting">The meeting's id.</param>
    /// <param name="version">The version of its minutes.</param>
    /// <param name="at">When it was closed (UTC).</param>
    public void Keep(int meeting, int version, DateTimeOffset at)
    {
        Write(System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"closed-{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-meeting-{meeting}-version-{version}.db")));
        foreach (var old in Closings.SkipLast(_keep))
        {
            File.Delete(old);
        }
    }

    private void Write(string copy)
    {
        // A folder of our making is its owner's only: what is in it is what the database is.
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(Path) : Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        DatabaseCopy.Write(_data.Database, copy);
    }
}
