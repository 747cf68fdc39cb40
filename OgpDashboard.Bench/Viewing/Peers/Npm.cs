using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OgpDashboard.Bench.Viewing.Peers;

/// <summary>What others have made, as npm installs it: into the run's temporary folder, when it is measured.</summary>
internal sealed class Npm(Scratch scratch)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, Task<string>> _installed = [];

    /// <summary>A new empty folder.</summary>
    internal string Folder() => scratch.Folder();

    /// <summary>Installs packages, once a run; also a failure is one for the whole run.</summary>
    /// <param name="manifest">What npm calls <c>package.json</c>.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>The folder in which their <c>node_modules</c> lies.</returns>
    /// <exception cref="InvalidOperationException">npm could not, with its words.</exception>
    internal Task<string> Installed(string manifest, CancellationToken stop)
    {
        if (!_installed.TryGetValue(manifest, out var folder))
        {
            folder = _installed[manifest] = Install(manifest, stop);
        }

        return folder;
    }

    /// <summary>A port of the system's choice, free a moment ago: these servers cannot choose one.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<string> Install(string manifest, CancellationToken stop)
    {
        Console.Error.WriteLine($"  npm installs {manifest}");
        var folder = scratch.Folder();
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), manifest, stop);

        // Each package's own within it: older servers look for them there.
        string[] arguments = ["install", "--no-audit", "--no-fund", "--fetch-retries=0", "--install-strategy=nested"];
        using var npm = Start(arguments, folder);
        try
        {
            var (said, _) = (npm.StandardError.ReadToEndAsync(stop), npm.StandardOutput.ReadToEndAsync(stop));
            await npm.WaitForExitAsync(stop).WaitAsync(Patience, stop);
            return npm.ExitCode == 0 ? folder : throw new InvalidOperationException($"npm cannot install it: {Reason(await said)}");
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"npm cannot install it: not within {Patience.TotalMinutes} minutes."), late);
        }
        finally
        {
            npm.Kill(entireProcessTree: true);
            npm.WaitForExit();
        }
    }

    private static Process Start(string[] arguments, string folder)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("npm", arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            throw new InvalidOperationException("There is no npm here.", absent);
        }
    }

    // The lines that begin with its mark of an error, without the paths of this machine.
    private static string Reason(string said) => string.Join(' ', said.Split('\n')
        .Where(l => l.StartsWith("npm error ", StringComparison.Ordinal)).Select(l => l["npm error ".Length..].Trim())
        .Where(l => l.Length > 0 && !l.Contains('/', StringComparison.Ordinal)).Take(4));
}
