using System.Diagnostics;
using System.Globalization;

namespace OgpDashboard.Bench;

/// <summary>The one temporary folder in which a run puts all its files; it goes with the run.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ogp-bench-");
    private string? _published;
    private int _folders;

    /// <summary>A new empty folder.</summary>
    internal string Folder() => _root.CreateSubdirectory((++_folders).ToString(CultureInfo.InvariantCulture)).FullName;

    /// <summary>The product as it is shipped, published once a run.</summary>
    internal async Task<string> Published(CancellationToken stop)
    {
        if (_published is null)
        {
            var folder = Folder();
            await Publish(folder, stop);
            _published = folder;
        }

        return _published;
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static async Task Publish(string to, CancellationToken stop)
    {
        Console.Error.WriteLine("Publishing the product");

        // Without build servers: they would outlive the run.
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Solution(), "OgpDashboard.App"), "-c", "Release", "-o", to, "--disable-build-servers"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var said = await publish.StandardOutput.ReadToEndAsync(stop);
            await publish.WaitForExitAsync(stop);
            if (publish.ExitCode != 0)
            {
                throw new InvalidOperationException($"dotnet publish failed:\n{said}");
            }
        }
        finally
        {
            // Its own children too: a compiler left at work would go on writing into the folder.
            publish.Kill(entireProcessTree: true);
            publish.WaitForExit();
        }
    }

    // Up from where this program was built to; the compiler's idea of its source path is made anonymous (Directory.Build.props).
    private static string Solution()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OgpDashboard.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("OgpDashboard.sln was not found above the program: run it from its own tree.");
    }
}
