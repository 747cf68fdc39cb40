using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.Tests.Support;

/// <summary>A test of the one door: the meeting after the seed's is open, on a real database file.</summary>
public abstract class LiveBase : IAsyncLifetime
{
    private readonly List<LiveMeeting> _doors = [];

    protected LiveBase()
    {
        Meeting = Store.OpenMeeting();
        Live = Door();
    }

    protected static DateTimeOffset Noon { get; } = new(2020, 9, 15, 12, 0, 0, TimeSpan.Zero);

    protected SeededStore Store { get; } = new();

    protected int Meeting { get; }

    protected LiveMeeting Live { get; }

    protected Board Board => Live.Now.Book.Find(Meeting)!;

    /// <summary>Another process's door on the same file.</summary>
    protected LiveMeeting Door()
    {
        var door = new LiveMeeting(new BoardStore(Store), new OpenDoor(), new StoppedClock(Noon), NullLogger<LiveMeeting>.Instance);
        door.Start();
        _doors.Add(door);
        return door;
    }

    /// <summary>The circumstances of an edit by somebody who looks at the board as it stands.</summary>
    protected Edit Edit() => SeededStore.Edit(Meeting, Board.Number);

    protected static PercentReported Percent(int commitment, int value) => new(commitment, new Percentage(value));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var door in _doors)
        {
            await door.DisposeAsync();
        }

        Store.Dispose();
    }
}
