using System.Diagnostics;
using System.Xml.Linq;

namespace OgpDashboard.Tests.Conventions;

/// <summary>The product's own files, as a person wrote them.</summary>
internal static class Sources
{
    private static readonly string[] NotOurs = ["bin", "obj", "Migrations", "node_modules", "lib", "_framework"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The C# and Razor files of the product, with their path from the solution in forward slashes.</summary>
    public static IReadOnlyList<Source> Product { get; } =
        [.. Below("OgpDashboard.App"), .. Below("OgpDashboard.Domain")];

    /// <summary>The texts of the page by their key.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        XDocument.Load(Path.Combine(Root, "OgpDashboard.App", "Resources", "Texts.resx")).Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    /// <summary>What is committed, or null where there is no repository (a source archive).</summary>
    public static IReadOnlyList<string>? Committed()
    {
        if (!Path.Exists(Path.Combine(Root, ".git")))
        {
            return null;
        }

        var asked = new ProcessStartInfo("git", ["-c", "core.quotePath=false", "ls-files"]) { WorkingDirectory = Root, RedirectStandardOutput = true, UseShellExecute = false };
        using var git = Process.Start(asked)!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return files;
    }

    private static IEnumerable<Source> Below(string project) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, project), "*.*", SearchOption.AllDirectories)
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
        let name = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !name.Split('/').Intersect(NotOurs).Any()
        orderby name
        select new Source(name, File.ReadAllText(path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OgpDashboard.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No OgpDashboard.sln above the tests: they read the sources.");
    }
}

/// <summary>One file.</summary>
/// <param name="Name">Its path from the solution.</param>
/// <param name="Text">Its text.</param>
internal sealed record Source(string Name, string Text)
{
    public bool IsRazor => Name.EndsWith(".razor", StringComparison.Ordinal);

    public int Lines => Text.TrimEnd('\n').Split('\n').Length;

    /// <summary>Its text without comments, which may name what code may not.</summary>
    public string Code { get; } = string.Join('\n', Text.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && !l.TrimStart().StartsWith("@*", StringComparison.Ordinal)));

    public override string ToString() => Name;
}
