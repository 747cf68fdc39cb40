using System.Diagnostics;
using System.Globalization;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Bench.Faults;

/// <summary>The process of <see cref="Writers"/>, seen from outside: what it said before it was killed.</summary>
internal sealed class WritersProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly List<Sent> _sent = [];
    private readonly Dictionary<Guid, Anchor> _acknowledged = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _writing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WritersProcess(string database, bool early)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", ["exec", "--depsfile", Parts, "--runtimeconfig", Path.ChangeExtension(Program, "runtimeconfig.json"), Program, Writers.Command, database, .. early ? [Writers.Early] : Array.Empty<string>()])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,

                // It lives for a second or two: what pays off later does not pay.
                Environment = { ["DOTNET_TieredPGO"] = "0" },
            },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        var complaint = new List<string>();
        _process.ErrorDataReceived += (_, line) => { if (line.Data is not null) { complaint.Add(line.Data); } };
        _process.Exited += (_, _) =>
        {
            var ended = new InvalidOperationException($"The writers' process ended by itself:\n{string.Join('\n', complaint)}");
            _ready.TrySetException(ended);
            _writing.TrySetException(ended);
        };
    }

    private static string Program => typeof(WritersProcess).Assembly.Location;

    // The list of parts by which this process was started: beside the tests lie their parts, and not all of our own.
    private static string Parts => ((string)AppContext.GetData("APP_CONTEXT_DEPS_FILES")!).Split(';')[0];

    /// <summary>Starts it, and waits until it has opened the database.</summary>
    internal static async Task<WritersProcess> Start(string database, bool early, CancellationToken stop)
    {
        var writers = new WritersProcess(database, early);
        writers._process.Start();
        writers._process.BeginOutputReadLine();
        writers._process.BeginErrorReadLine();
        try
        {
            await writers._ready.Task.WaitAsync(Patience, stop);
            return writers;
        }
        catch
        {
            writers.Dispose();
            throw;
        }
    }

    /// <summary>Lets it write; done when what is to be sent again was answered and the writers begin.</summary>
    internal async Task Go(IEnumerable<Sent> again, CancellationToken stop)
    {
        foreach (var sent in again)
        {
            await _process.StandardInput.WriteLineAsync(sent.Line.AsMemory(), stop);
        }

        await _process.StandardInput.WriteLineAsync(Writers.Go.AsMemory(), stop);
        await _process.StandardInput.FlushAsync(stop);
        await _writing.Task.WaitAsync(Patience, stop);
    }

    /// <summary>Kills it (signal 9), and reads what it had said up to then.</summary>
    internal (IReadOnlyList<Sent> Sent, IReadOnlyDictionary<Guid, Anchor> Acknowledged) Kill()
    {
        _process.Kill();

        // Also waits for the end of its output.
        _process.WaitForExit();
        return (_sent, _acknowledged);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // One line after another, on one thread; whoever asks does so after the end.
    private void Hear(string? line)
    {
        switch (line?.Split(' ', 2))
        {
            case ["ready"]:
                _ready.TrySetResult();
                break;
            case ["writing"]:
                _writing.TrySetResult();
                break;
            case ["sent", var sent]:
                _sent.Add(Sent.Read(sent));
                break;
            case ["ack", var receipt]:
                var parts = receipt.Split(' ');
                _acknowledged[Guid.ParseExact(parts[0], "N")] = new Anchor(long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
                break;
        }
    }
}
