using System.Globalization;
using Microsoft.Data.Sqlite;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Backups;

/// <summary>
/// <c>doctor</c>: looks at where the program would run and says of each thing whether it is well: <c>ok</c>, <c>warn</c> or <c>BAD</c>, and what to do. It
/// changes nothing. Ends with 0 when nothing is bad, 1 when something is.
/// </summary>
internal static class DoctorCommand
{
    private const long LittleRoom = 200L << 20;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // Write-ahead logs need memory that processes share, which these do not have.
    private static readonly string[] OverNetwork = ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "afs", "9p", "ceph", "glusterfs", "fuse.glusterfs"];

    internal enum Health
    {
        Ok,
        Warn,
        Bad,
    }

    internal static int Run(WebApplicationBuilder builder, string[] args, TextWriter output)
    {
        var data = DataDirectory.Said(builder);
        var found = Look(data, new BackupFolder(data, builder.Configuration), LiveSetup.Clock).ToList();
        foreach (var (what, health, sentence) in found)
        {
            output.WriteLine($"{(health == Health.Bad ? "BAD" : health.ToString().ToLowerInvariant()),-5}{what}: {sentence}");
        }

        return found.Exists(f => f.Health == Health.Bad) ? 1 : 0;
    }

    private static IEnumerable<(string What, Health Health, string Sentence)> Look(DataDirectory data, BackupFolder backups, TimeProvider clock)
    {
        if (!Directory.Exists(data.Path))
        {
            yield return ("data", Health.Warn, $"{data.Path} is not there yet; the first start makes it.");
            yield break;
        }

        var drive = new DriveInfo(data.Path);
        yield return Disk(drive.AvailableFreeSpace);
        yield return FileSystem(data, drive.DriveFormat);
        yield return Keys(data);
        if (backups.OutlivesDatabase)
        {
            yield return ("database", Health.Bad, $"there is none at {data.Database}, and there are copies of one in {backups.Path}. Put one back with: restore FILE.");
            yield break;
        }

        if (!File.Exists(data.Database))
        {
            yield return ("database", Health.Warn, $"{data.Database} is not there yet; the first start makes it from the seeds.");
            yield break;
        }

        yield return Rights(data);
        var unfit = BackupCommands.Unfit(data.Database);
        yield return ("database", unfit is null ? Health.Ok : Health.Bad, unfit is null ? "whole, and its record holds." : $"{unfit} Put a copy back with: restore FILE.");
        if (unfit is null)
        {
            yield return Schema(data);
            yield return Clock(data, clock);
            yield return Copies(data, backups);
        }

        SqliteConnection.ClearAllPools();
    }

    internal static (string What, Health Health, string Sentence) Disk(long free)
    {
        var megabytes = (free >> 20).ToString("N0", CultureInfo.InvariantCulture);
        return free < LittleRoom ? ("disk", Health.Bad, $"only {megabytes} MB are free; a meeting may not be written.") : ("disk", Health.Ok, $"{megabytes} MB are free.");
    }

    internal static (string What, Health Health, string Sentence) FileSystem(DataDirectory data, string format) =>
        OverNetwork.Contains(format.ToLowerInvariant())
            ? ("file system", Health.Bad, $"{data.Path} lies on {format}, over the network: SQLite's log does not work there. Take a folder on a disk of this machine (Data:Directory).")
            : ("file system", Health.Ok, $"{format}, on this machine.");

    // The database says who said what: a folder that others can look into, with a file that they can read, is theirs too.
    private static (string, Health, string) Rights(DataDirectory data)
    {
        if (OperatingSystem.IsWindows())
        {
            return ("rights", Health.Ok, "the system's own.");
        }

        var open = (new DirectoryInfo(data.Path).UnixFileMode & Others) != UnixFileMode.None && (File.GetUnixFileMode(data.Database) & Others) != UnixFileMode.None;
        return open
            ? ("rights", Health.Warn, $"others can read {data.Database}: chmod -R go= {data.Path}")
            : ("rights", Health.Ok, "only their owner can read the data.");
    }

    private static (string, Health, string) Keys(DataDirectory data)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(data.KeysPath))
        {
            return ("keys", Health.Ok, "none yet, or kept by the system's own rights.");
        }

        var open = new DirectoryInfo(data.KeysPath).EnumerateFileSystemInfos().Append(new DirectoryInfo(data.KeysPath)).FirstOrDefault(f => (f.UnixFileMode & Others) != UnixFileMode.None);
        return open is null
            ? ("keys", Health.Ok, "only their owner can read them.")
            : ("keys", Health.Bad, $"others can reach {open.FullName}: chmod -R go= {data.KeysPath}");
    }

    private static (string, Health, string) Schema(DataDirectory data)
    {
        using var access = new ServiceCollection().AddLogging().AddAccounts(data.Database).BuildServiceProvider();
        string[] pending = [.. new BoardStore(new Contexts(data.Database)).PendingMigrations(), .. access.GetRequiredService<SessionStore>().PendingMigrations()];
        return pending.Length == 0
            ? ("schema", Health.Ok, "of this version.")
            : ("schema", Health.Warn, $"of an earlier version; the next start brings it forward ({string.Join(", ", pending)}). Take a backup first.");
    }

    private static (string, Health, string) Clock(DataDirectory data, TimeProvider clock)
    {
        var last = new BoardStore(new Contexts(data.Database)).LastAt();
        var now = clock.GetUtcNow();
        return last > now.AddMinutes(1)
            ? ("clock", Health.Bad, string.Create(CultureInfo.InvariantCulture, $"it shows {now:u}, and the last entry of the record is of {last:u}: set the clock."))
            : ("clock", Health.Ok, string.Create(CultureInfo.InvariantCulture, $"{now:u}, after the last entry of the record."));
    }

    private static (string, Health, string) Copies(DataDirectory data, BackupFolder backups)
    {
        if (!File.Exists(backups.Recent))
        {
            return ("backups", Health.Warn, $"none in {backups.Path} yet; the program takes them while it runs.");
        }

        var behind = File.GetLastWriteTimeUtc(data.Database) - File.GetLastWriteTimeUtc(backups.Recent);
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{backups.Closings.Count} of closings and {Path.GetFileName(backups.Recent)} in {backups.Path}");
        return Path.GetPathRoot(backups.Path) == Path.GetPathRoot(data.Path) && new DriveInfo(backups.Path).Name == new DriveInfo(data.Path).Name
            ? ("backups", Health.Warn, $"{sentence}, on the same disk as the database: Backups:Directory names another.")
            : ("backups", behind > TimeSpan.FromMinutes(2) ? Health.Warn : Health.Ok, $"{sentence}.");
    }
}
