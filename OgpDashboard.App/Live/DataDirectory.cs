namespace OgpDashboard.App.Live;

/// <summary>Where everything that the program keeps lies: configuration key <c>Data:Directory</c>, by default <c>data</c> in the app's folder.</summary>
/// <param name="Path">The folder; it exists.</param>
public sealed record DataDirectory(string Path)
{
    // A folder that the program makes is its own user's; one that was there keeps what its owner gave it.
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The database's file.</summary>
    public string Database => System.IO.Path.Combine(Path, "ogp.db");

    /// <summary>Where the keys lie; looking makes nothing.</summary>
    internal string KeysPath => System.IO.Path.Combine(Path, "keys");

    /// <summary>The folder of the keys that protect cookies. Only the program's own user can look into it.</summary>
    public DirectoryInfo Keys => OwnersOnly(KeysPath);

    private static DirectoryInfo OwnersOnly(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(path);
        }

        var folder = Directory.CreateDirectory(path, Owner);

        // Also a folder that was made by an earlier version, or copied.
        folder.UnixFileMode = Owner;
        foreach (var file in folder.EnumerateFiles())
        {
            file.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return folder;
    }

    /// <summary>Where it is said to be; looking makes nothing.</summary>
    internal static DataDirectory Said(WebApplicationBuilder builder) =>
        new(System.IO.Path.GetFullPath(System.IO.Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["Data:Directory"] ?? "data")));

    internal static DataDirectory Of(WebApplicationBuilder builder)
    {
        var said = Said(builder);
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(said.Path) : Directory.CreateDirectory(said.Path, Owner);
        return said;
    }
}
