using System.Globalization;
using OgpDashboard.App.Exports;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Commands;

/// <summary>
/// <c>export [--meeting ID|latest] [--version N] [--out FOLDER] [NAME …]</c>: writes what leaves a meeting into a folder; all of it when nothing is named. It only
/// reads the database, also while the program runs. Ends with 0 when all is written, 1 when not, 2 when it was asked wrongly.
/// </summary>
internal static class ExportCommand
{
    private const string Usage = "export [--meeting ID|latest] [--version N] [--out FOLDER] [NAME ...]";

    internal static int Run(WebApplicationBuilder builder, string[] args, TextWriter output) => Workshop.Run(builder, output, Usage, workshop =>
    {
        var asked = Arguments.Read(args[1..], ["--meeting", "--version", "--out"]);
        var papers = Named(workshop.All<IPaper>(), asked.Words);
        var meeting = asked.Value("--meeting") ?? "latest";
        if (workshop.Get<Shelf>().Find(meeting, Version(asked.Value("--version"))) is not { } proceedings)
        {
            output.WriteLine($"There is no meeting «{meeting}»{(asked.Value("--version") is { } version ? $" of version {version}" : "")}.");
            return 1;
        }

        try
        {
            var folder = Directory.CreateDirectory(asked.Value("--out") ?? ".");
            foreach (var paper in papers)
            {
                Write(paper, proceedings, folder.FullName, output);
            }

            return 0;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            output.WriteLine(failed.Message);
            return 1;
        }
    });

    private static IReadOnlyList<IPaper> Named(IReadOnlyList<IPaper> papers, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (!papers.Any(p => p.Name == name))
            {
                throw new UsageException($"There is nothing of the name «{name}». There are: {string.Join(", ", papers.Select(p => p.Name))}.");
            }
        }

        return names.Count == 0 ? papers : [.. papers.Where(p => names.Contains(p.Name))];
    }

    private static int? Version(string? said) => said is null ? null
        : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
        : throw new UsageException($"«{said}» is no version: a number from 1.");

    // In memory first: what fails leaves no half of a file.
    private static void Write(IPaper paper, Proceedings proceedings, string folder, TextWriter output)
    {
        using var content = new MemoryStream();
        paper.Write(proceedings, content);
        var path = Path.Combine(folder, Papers.LatinName(paper.Name, proceedings).Replace('/', '-'));
        File.WriteAllBytes(path, content.ToArray());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} ({content.Length} bytes)"));
    }
}
