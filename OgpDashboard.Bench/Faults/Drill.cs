using System.Diagnostics;
using System.Globalization;

namespace OgpDashboard.Bench.Faults;

/// <summary>What came of a drill.</summary>
/// <param name="Known">How many figures people knew to be saved.</param>
/// <param name="Written">The last entry of the journal that was destroyed.</param>
/// <param name="Copied">The last entry that the copy held when the database was destroyed.</param>
/// <param name="Restored">The last entry after the restoration.</param>
/// <param name="Lost">How many entries are lost.</param>
/// <param name="Behind">By the journal's clock, how long before the last entry the last one was recorded that is left: what was lost.</param>
/// <param name="RefusedWith">How a start without the database ended.</param>
/// <param name="RestoredWith">How <c>restore</c> ended.</param>
/// <param name="ToFirstPage">From the destruction to the first page.</param>
/// <param name="Wrong">What is wrong with what is left; none when nothing is.</param>
public sealed record DrillReport(
    int Known, long Written, long Copied, long Restored, long Lost, TimeSpan Behind, int RefusedWith, int RestoredWith, TimeSpan ToFirstPage, IReadOnlyList<string> Wrong)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Known} figures acknowledged; {Lost} of {Written} entries lost, the last {Behind.TotalSeconds:N1} s by the journal's clock; {ToFirstPage.TotalSeconds:N1} s from the destruction to the first page; {Wrong.Count} wrong");
}

/// <summary>People type; the program is killed (signal 9) and its database destroyed; the copy that the program keeps is put back as docs/operations.md says, and the program started.</summary>
public static class Drill
{
    private const int People = 3;

    /// <summary>Runs it.</summary>
    /// <param name="product">The folder of the product's program.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="every">After how many seconds the program copies (<c>Backups:EverySeconds</c>).</param>
    /// <param name="destroy">Destroys a database's file.</param>
    /// <param name="seed">Of what is chosen.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<DrillReport> Run(string product, string folder, int every, Action<string> destroy, int seed, CancellationToken stop = default)
    {
        var ground = await Ground.Lay(folder, People);
        using var house = await House.Open(product, folder, stop, ("Backups__EverySeconds", every.ToString(CultureInfo.InvariantCulture)));
        await using var crowd = await Crowd.Come(house, ground, seed);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var typing = crowd.Type(int.MaxValue, end.Token);

        // The first is taken at the start. Two more amid the typing, and then until somewhere before the next.
        var recent = Path.Combine(folder, "backups", "recent.db");
        await Copied(recent, 3, typing, stop);
        await Task.Delay(TimeSpan.FromSeconds(every * new Random(seed).NextDouble()), stop);
        await end.CancelAsync();
        await typing;

        house.Kill();
        var (written, copied) = (Aftermath.Of(ground.Database).Journal, Aftermath.Of(recent).Journal);
        Ground.Close(ground.Database);
        Ground.Close(recent);
        destroy(ground.Database);
        var clock = Stopwatch.StartNew();

        var refused = await Command(product, folder, [], stop);
        var restored = await Command(product, folder, ["restore", recent], stop);
        await house.Start(stop);
        using var web = new HttpClient();
        await web.GetStringAsync(house.Address, stop);
        var toFirstPage = clock.Elapsed;

        var left = Aftermath.Of(ground.Database);
        Ground.Close(ground.Database);
        var wrong = left.Faults.Concat(left.Journal.Zip(written).Where(e => e.First != e.Second).Select(e => string.Create(CultureInfo.InvariantCulture, $"entry {e.First.Number} is not the one that was written")));
        return new DrillReport(
            crowd.Known, written[^1].Number, copied[^1].Number, left.Journal[^1].Number, written.Count - left.Journal.Count, written[^1].At - left.Journal[^1].At, refused, restored, toFirstPage, [.. wrong]);
    }

    /// <summary>Nothing is left but noise, and no log.</summary>
    public static void Overwrite(string database)
    {
        Remove(database);
        File.WriteAllBytes(database, [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31))]);
    }

    /// <summary>Nothing is left at all.</summary>
    public static void Remove(string database)
    {
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(database + ending);
        }
    }

    private static async Task Copied(string recent, int times, Task typing, CancellationToken stop)
    {
        for (var (seen, last) = (0, default(DateTime)); seen < times && !typing.IsCompleted;)
        {
            await Task.Delay(50, stop);
            if (File.GetLastWriteTimeUtc(recent) is var at && at != last)
            {
                (seen, last) = (seen + 1, at);
            }
        }
    }

    private static async Task<int> Command(string product, string folder, string[] command, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(product, "OgpDashboard.App.dll"), .. command, "--Data:Directory", folder, .. command.Length == 0 ? ["--urls", "http://127.0.0.1:0"] : Array.Empty<string>()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        try
        {
            // A start that is not refused would go on for ever.
            await process.WaitForExitAsync(stop).WaitAsync(TimeSpan.FromMinutes(1), stop);
            await said;
            return process.ExitCode;
        }
        finally
        {
            process.Kill();
        }
    }
}
