using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Live;

/// <summary>Whether an edit could be kept: the database gives its write lock, and the disk takes a file.</summary>
/// <param name="store">The database.</param>
/// <param name="data">Where it lies.</param>
/// <param name="clock">The time.</param>
internal sealed class DiskWritable(BoardStore store, DataDirectory data, TimeProvider clock) : IHealthCheck, IDisposable
{
    // More than one entry of the record, less than anybody notices.
    private const int Bytes = 64 * 1024;

    // Anybody may ask: however often that is, the disk is tried no oftener than this, and by one at a time.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private HealthCheckResult _found;
    private long? _tried;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_tried is not { } tried || clock.GetElapsedTime(tried) >= Between)
            {
                _found = Try();
                _tried = clock.GetTimestamp();
            }

            return _found;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    // What is wrong stands in the log; whoever asks learns only that something is.
    private HealthCheckResult Try()
    {
        try
        {
            store.ProbeWritable();
            WriteFile();
            return HealthCheckResult.Healthy();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SqliteException)
        {
            return HealthCheckResult.Unhealthy("An edit could not be kept.", refused);
        }
    }

    // The database's lock alone says nothing of a full disk: nothing is written until something is said. A new file each time, since what has its place on a
    // full disk already could be written all the same.
    private void WriteFile()
    {
        var probe = Path.Combine(data.Path, "ready.probe");
        using (var file = new FileStream(probe, FileMode.Create, FileAccess.Write))
        {
            file.Write(new byte[Bytes]);
            file.Flush(flushToDisk: true);
        }

        File.Delete(probe);
    }
}
