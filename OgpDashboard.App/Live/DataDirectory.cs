namespace OgpDashboard.App.Live;

/// <summary>Where everything that the program keeps lies: configuration key <c>Data:Directory</c>, by default <c>data</c> in the app's folder.</summary>
/// <param name="Path">The folder; it exists.</param>
public sealed record DataDirectory(string Path)
{
    /// <summary>The database's file.</summary>
    public string Database => System.IO.Path.Combine(Path, "ogp.db");

    internal static DataDirectory Of(WebApplicationBuilder builder)
    {
        var path = System.IO.Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["Data:Directory"] ?? "data");
        return new DataDirectory(Directory.CreateDirectory(path).FullName);
    }
}
