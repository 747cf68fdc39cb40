namespace OgpDashboard.App.Access;

/// <summary>The address under which others reach the site, for links to give out: <c>Access:Address</c>, by default the one in the browser of whoever makes them.</summary>
/// <param name="configuration">Where it is said.</param>
public sealed class SiteAddress(IConfiguration configuration)
{
    private readonly string? _said = configuration["Access:Address"] is { Length: > 0 } said ? said : null;

    /// <summary>A whole address.</summary>
    /// <param name="seen">The site as the browser sees it.</param>
    /// <param name="path">The path, without a slash before it.</param>
    public string On(string seen, string path) => $"{(_said ?? seen).TrimEnd('/')}/{path}";
}
