using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.App.Backups;

/// <summary>Takes copies by itself: of each meeting that is closed, and while something changes no more than a minute behind (<c>Backups:EverySeconds</c>).</summary>
internal sealed partial class BackupKeeper(LiveMeeting live, BackupFolder folder, TimeProvider clock, IConfiguration configuration, ILogger<BackupKeeper> log, CopyMeter? meter = null) : BackgroundService
{
    private readonly TimeSpan _every = TimeSpan.FromSeconds(configuration.GetValue("Backups:EverySeconds", 30));
    private readonly Lock _ending = new();
    private long _copied = -1;
    private long _seen;
    private Task? _end;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _seen = live.Now.Number;
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        // A host is told to stop by more than one (a signal, and whoever started it): there is one end, and all of them wait for it.
        lock (_ending)
        {
            return _end ??= End(cancellationToken);
        }
    }

    private async Task End(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // So that nothing is behind when the program ends.
        KeepClosings();
        FollowUp();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(HearOfClosings(stoppingToken), Follow(stoppingToken));

    private async Task HearOfClosings(CancellationToken stop)
    {
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watch = live.Watch(_ => news.Writer.TryWrite(true));
        try
        {
            await foreach (var _ in news.Reader.ReadAllAsync(stop))
            {
                KeepClosings();
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private async Task Follow(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(_every, clock);
        try
        {
            do
            {
                FollowUp();
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    // The n-th closing of a meeting is that of its n-th version, however late it is heard of.
    private void KeepClosings()
    {
        var journal = live.Now.Journal;
        foreach (var closed in journal.Where(e => e.Number > _seen && e.Change is MeetingClosed))
        {
            var version = journal.Count(e => e.Meeting == closed.Meeting && e.Change is MeetingClosed && e.Number <= closed.Number);
            Take(() => folder.Keep(closed.Meeting, version, closed.At));
        }

        _seen = journal.IsEmpty ? 0 : journal[^1].Number;
    }

    private void FollowUp()
    {
        var number = live.Now.Number;
        if ((number != _copied || !File.Exists(folder.Recent)) && Take(folder.Follow))
        {
            _copied = number;
        }
    }

    // A copy that cannot be taken must not end the meeting: it is said in the log, and tried again.
    private bool Take(Action copy)
    {
        try
        {
            copy();
            meter?.Taken();
            return true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or SqliteException)
        {
            NotTaken(failed);
            meter?.Failed();
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No copy of the database could be taken")]
    private partial void NotTaken(Exception failed);
}
