using System.Diagnostics;
using System.Text;

namespace OgpDashboard.Bench;

/// <summary>A server in a process of its own, on a loopback port of the system's choice; mostly the published product. Dispose it to end it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Listening = "Now listening on:";
    private const string FirstKey = "Coordinator link:";

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _link = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _started;

    private ServerProcess(string program, string[] arguments, string folder, (string Name, string Value)[] settings)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
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

    /// <summary>What it has in the machine's memory now.</summary>
    internal long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the product, and waits until it says that it listens.</summary>
    internal static Task<ServerProcess> Start(string published, string data, CancellationToken stop, params (string Name, string Value)[] settings) =>
        Start(published, data, [], stop, settings);

    /// <summary>The same, through a command that becomes the program in the end: one that takes a right from it, or gives it a disk of its own.</summary>
    internal static Task<ServerProcess> Start(string published, string data, string[] through, CancellationToken stop, params (string Name, string Value)[] settings)
    {
        string[] command = [.. through, "dotnet", "OgpDashboard.App.dll"];
        return StartOther(command[0], command[1..], published, stop, [.. settings, ("Data__Directory", data)]);
    }

    /// <summary>Starts another server of ours in a process of its own; it says in the same words that it listens.</summary>
    internal static async Task<ServerProcess> StartOther(
        string program, string[] arguments, string folder, CancellationToken stop, params (string Name, string Value)[] settings)
    {
        var server = new ServerProcess(program, arguments, folder, [("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), .. settings]);
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

    /// <summary>Starts somebody else's server, and waits until it answers where it was told to listen.</summary>
    internal static async Task<ServerProcess> StartForeign(
        string program, string[] arguments, string folder, Uri address, CancellationToken stop, params (string Name, string Value)[] settings)
    {
        var server = new ServerProcess(program, arguments, folder, settings);
        try
        {
            server.Begin();
            using var web = new HttpClient();
            for (var tries = 0; !await Answers(web, address, stop); tries++)
            {
                if (tries == 120 || server._address.Task.IsFaulted)
                {
                    throw server.Failed($"{program} did not answer.");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(250), stop);
            }

            server._address.TrySetResult(address);
            return server;
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

    private static async Task<bool> Answers(HttpClient web, Uri address, CancellationToken stop)
    {
        try
        {
            using var answer = await web.GetAsync(address, stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
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
