using System.Diagnostics;
using System.Globalization;

namespace OgpDashboard.Bench.Faults;

/// <summary>The whole product on a data directory, in a process of its own that can be killed, stopped and started again at the same address.</summary>
public sealed class House : IDisposable
{
    private readonly string _product;
    private readonly string _data;
    private readonly string[] _through;
    private readonly (string Name, string Value)[] _settings;
    private ServerProcess? _server;
    private TaskCompletionSource _standing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private House(string product, string data, string[] through, (string Name, string Value)[] settings) => (_product, _data, _through, _settings) = (product, data, through, settings);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = default!;

    /// <summary>Done while it answers.</summary>
    public Task Standing => _standing.Task;

    /// <summary>The system's number of its process.</summary>
    public int Process => _server!.Id;

    /// <summary>Starts it.</summary>
    /// <param name="product">The folder of the product's program.</param>
    /// <param name="data">Its data directory.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <param name="settings">What else its configuration says, as variables of the environment.</param>
    public static Task<House> Open(string product, string data, CancellationToken stop = default, params (string Name, string Value)[] settings) => Open(product, data, [], stop, settings);

    /// <summary>The same, through a command that becomes the program in the end.</summary>
    public static async Task<House> Open(string product, string data, string[] through, CancellationToken stop = default, params (string Name, string Value)[] settings)
    {
        // People come from one address, and quicker than anybody types.
        var house = new House(product, data, through,
        [
            ("Limits__ChangesPerSecond", "100000"), ("Limits__ChangesAtOnce", "100000"), ("Limits__LinksPerMinute", "100000"), .. settings,
        ]);
        await house.Start(stop);
        return house;
    }

    /// <summary>Starts it again, at the address that it had.</summary>
    public async Task Start(CancellationToken stop = default)
    {
        _server = await ServerProcess.Start(_product, _data, _through, stop, Address is null ? _settings : [.. _settings, ("ASPNETCORE_URLS", Address.ToString())]);
        Address = _server.Address;
        _standing.TrySetResult();
    }

    /// <summary>Kills it (signal 9).</summary>
    public void Kill()
    {
        _standing = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _server?.Dispose();
        _server = null;
    }

    /// <summary>Lets it do nothing for a while, as a machine that is put to sleep.</summary>
    public async Task Pause(TimeSpan time, CancellationToken stop = default)
    {
        await Signal("STOP");
        try
        {
            await Task.Delay(time, stop);
        }
        finally
        {
            await Signal("CONT");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Kill();

    private async Task Signal(string name)
    {
        // The shell's own: a bare machine may have no other.
        using var kill = System.Diagnostics.Process.Start(new ProcessStartInfo("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{name} {Process}")]) { UseShellExecute = false })!;
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0)
        {
            throw new InvalidOperationException($"The signal {name} could not be sent.");
        }
    }
}
