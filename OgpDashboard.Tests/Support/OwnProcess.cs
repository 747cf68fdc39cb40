using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OgpDashboard.Tests.Support;

/// <summary>The product in a process of its own, on loopback, which can be asked to stop as an operator asks. Dispose it to end it, by its own number.</summary>
public sealed partial class OwnProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // For figures: a published copy in the place of what was built for the tests.
    private static readonly string? Published = Environment.GetEnvironmentVariable("OGP_PUBLISHED");

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _link = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OwnProcess(string data, int port, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
            [Published is null ? typeof(Program).Assembly.Location : Path.Combine(Published, "OgpDashboard.App.dll"), "--urls", FormattableString.Invariant($"http://127.0.0.1:{port}"), "--Data:Directory", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // Of what was built, the page's files come from where the build left them.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Published is null ? "Development" : "Production";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("It ended before it listened:\n" + string.Join('\n', _said)));
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>What signs a browser in as coordinator.</summary>
    public Task<Uri> CoordinatorLink => _link.Task.WaitAsync(Patience);

    /// <summary>All that it said so far.</summary>
    public IReadOnlyList<string> Said => [.. _said];

    /// <summary>Starts it, and waits until it listens.</summary>
    /// <param name="data">Its data directory.</param>
    /// <param name="port">0 for one of the system's choice.</param>
    /// <param name="settings">What else its environment says.</param>
    public static async Task<OwnProcess> Start(string data, int port = 0, params (string Name, string Value)[] settings)
    {
        var server = new OwnProcess(data, port, settings);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        await server._address.Task.WaitAsync(Patience);
        return server;
    }

    /// <summary>Asks it to stop (SIGTERM), and waits until it has ended by itself.</summary>
    /// <returns>How it ended.</returns>
    public async Task<int> Stop()
    {
        using var asked = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await asked.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        if (Listening().Match(line) is { Success: true } listening)
        {
            _address.TrySetResult(new Uri(listening.Groups["address"].Value));
        }

        if (Link().Match(line) is { Success: true } link)
        {
            _link.TrySetResult(new Uri(link.Groups["address"].Value));
        }
    }

    [GeneratedRegex("""Now listening on: (?<address>http[^\s"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();

    [GeneratedRegex("""^Coordinator link: (?<address>\S+)$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
