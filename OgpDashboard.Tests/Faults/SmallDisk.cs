using System.Diagnostics;
using System.Globalization;

namespace OgpDashboard.Tests.Faults;

/// <summary>A way in which the disk under a running program has no room, and then has some again.</summary>
internal abstract class SmallDisk
{
    /// <summary>What puts the program on such a disk; it becomes the program in the end.</summary>
    public abstract string[] Through(string ground, string data);

    /// <summary>Where the test finds the program's data.</summary>
    protected abstract string Seen(int process, string data);

    /// <summary>Copies the database with its log to where SQLite finds it: it would follow the name of another process's file system to our own. Nobody may write meanwhile.</summary>
    public string TakeOut(int process, string data, string to)
    {
        foreach (var file in new[] { "ogp.db", "ogp.db-wal" })
        {
            File.Copy(Path.Combine(Seen(process, data), file), Path.Combine(to, file));
        }

        return Path.Combine(to, "ogp.db");
    }

    /// <summary>From now on there is no room.</summary>
    public abstract Task Fill(int process, string data);

    /// <summary>From now on there is room.</summary>
    public abstract Task Clear(int process, string data);

    protected static async Task<bool> Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}

/// <summary>A file system of its own in memory, of a few megabytes, which only the program sees: the kernel says «no space left on device». It goes with the program.</summary>
internal sealed class SmallFileSystem : SmallDisk
{
    private static readonly string[] AsOneself = ["unshare", "--mount"];
    private static readonly string[] AsRootOfItsOwn = ["unshare", "--user", "--map-root-user", "--mount"];

    private readonly string[] _unshare;

    private SmallFileSystem(string[] unshare) => _unshare = unshare;

    /// <summary>Such a file system, or null where the machine lets nobody mount one, not even in a name space of their own.</summary>
    public static async Task<SmallFileSystem?> Find()
    {
        foreach (var unshare in new[] { AsOneself, AsRootOfItsOwn })
        {
            if (await Run([.. unshare, "mount", "-t", "tmpfs", "-o", "size=1m", "none", "/mnt"]))
            {
                return new SmallFileSystem(unshare);
            }
        }

        return null;
    }

    public override string[] Through(string ground, string data) =>
        [.. _unshare, "sh", "-c", "mount -t tmpfs -o size=12m none \"$2\" && cp \"$1/ogp.db\" \"$2/\" && shift 2 && exec \"$@\"", "sh", ground, data];

    protected override string Seen(int process, string data) => string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/root{data}");

    public override Task Fill(int process, string data)
    {
        using var filler = new FileStream(Filler(process, data), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var bytes = new byte[4096];
        try
        {
            // More than there can be room for.
            for (var i = 0; i < 10_000; i++)
            {
                filler.Write(bytes);
            }
        }
        catch (IOException)
        {
            return Task.CompletedTask;
        }

        throw new InvalidOperationException("The small file system took more than it has room for.");
    }

    public override Task Clear(int process, string data)
    {
        File.Delete(Filler(process, data));
        return Task.CompletedTask;
    }

    private string Filler(int process, string data) => Path.Combine(Seen(process, data), "filler");
}

/// <summary>A limit on how long the program's files may grow (RLIMIT_FSIZE), which everybody may set: a write beyond it fails, as one on a bad disk does.</summary>
internal sealed class LimitedFiles : SmallDisk
{
    public override string[] Through(string ground, string data) => ["sh", "-c", "cp \"$1/ogp.db\" \"$2/\" && shift 2 && trap '' XFSZ && exec \"$@\"", "sh", ground, data];

    protected override string Seen(int process, string data) => data;

    public override Task Fill(int process, string data) => Limit(process, new FileInfo(Path.Combine(data, "ogp.db-wal")).Length.ToString(CultureInfo.InvariantCulture));

    public override Task Clear(int process, string data) => Limit(process, "unlimited");

    private static async Task Limit(int process, string bytes)
    {
        if (!await Run(["prlimit", "--pid", process.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes}:"]))
        {
            throw new InvalidOperationException("prlimit (util-linux) could not limit the program's files: without it, and without a file system of one's own, no full disk can be made here.");
        }
    }
}
