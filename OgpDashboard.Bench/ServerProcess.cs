using System.Diagnostics;
using System.Text;

namespace OgpDashboard.Bench;

/// <summary>The published product in a process of its own, on a loopback port of the system's choice. Dispose it to end it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Listening = "Now listening on:";
    private const string FirstKey = "Coordinator link:";

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _link = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _started;

    private ServerProcess(string published, string data, string[] through, (string Name, string Value)[] settings)
    {
        string[] command = [.. through, "dotnet", "OgpDashboard.App.dll"];
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], command[1..])
            {
                WorkingDirectory = published,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Production",
                    ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                    ["Data__Directory"] = data,
                },
            },
            EnableRaisingEvents = true,
        };
        foreach (var (name, value) in settings)
        {
            _process.StartInfo.Environment[name] = value;
        }
    }

    /// <summary>Where it answers.</summary>
    internal Uri Address => _address.Task.Result;

    /// <summary>What signs a browser in as coordinator; printed soon after it listens.</summary>
    internal Task<Uri> CoordinatorLink => _link.Task;

    /// <summary>The system's number of the process.</summary>
    internal int Id => _process.Id;

    /// <summary>What it has used of the processors so far.</summary>
    internal TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it, and waits until it says that it listens.</summary>
    internal static Task<ServerProcess> Start(string published, string data, CancellationToken stop, params (string Name, string Value)[] settings) =>
        Start(published, data, [], stop, settings);

    /// <summary>The same, through a command that becomes the program in the end: one that takes a right from it, or gives it a disk of its own.</summary>
    internal static async Task<ServerProcess> Start(string published, string data, string[] through, CancellationToken stop, params (string Name, string Value)[] settings)
    {
        var server = new ServerProcess(published, data, through, settings);
        try
        {
            server.Begin();
            await server._address.Task.WaitAsync(TimeSpan.FromMinutes(1), stop);
            return server;
        }
        catch (TimeoutException late)
        {
            server.Dispose();
            throw server.Failed("The server did not listen within a minute.", late);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    // Killed, not asked: what it has acknowledged is on the disk, and .NET has no portable way to ask.
    public void Dispose()
    {
        if (_started)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Begin()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(Failed("The server ended before it listened."));
        _started = _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private InvalidOperationException Failed(string how, Exception? cause = null)
    {
        lock (_said)
        {
            return new InvalidOperationException($"{how} It said:\n{_said}", cause);
        }
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (line?.StartsWith(FirstKey, StringComparison.Ordinal) == true)
        {
            _link.TrySetResult(new Uri(line[FirstKey.Length..].Trim()));
        }

        if (line?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }
}
