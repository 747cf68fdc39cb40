namespace OgpDashboard.App.Live;

/// <summary>Where everything that the program keeps lies: configuration key <c>Data:Directory</c>, by default <c>data</c> in the app's folder.</summary>
/// <param name="Path">The folder; it exists.</param>
public sealed record DataDirectory(string Path)
{
    /// <summary>The database's file.</summary>
    public string Database => System.IO.Path.Combine(Path, "ogp.db");

    /// <summary>The folder of the keys that protect cookies. Only the program's own user can look into it.</summary>
    public DirectoryInfo Keys => OwnersOnly(System.IO.Path.Combine(Path, "keys"));

    private static DirectoryInfo OwnersOnly(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(path);
        }

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var folder = Directory.CreateDirectory(path, Owner);

        // Also a folder that was made by an earlier version, or copied.
        folder.UnixFileMode = Owner;
        foreach (var file in folder.EnumerateFiles())
        {
            file.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return folder;
    }

    internal static DataDirectory Of(WebApplicationBuilder builder)
    {
        var path = System.IO.Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["Data:Directory"] ?? "data");
        return new DataDirectory(Directory.CreateDirectory(path).FullName);
    }
}
