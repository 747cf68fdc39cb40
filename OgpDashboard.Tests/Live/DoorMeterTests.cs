using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>What the door counts is what it did.</summary>
public sealed class DoorMeterTests : LiveBase
{
    private readonly HeardFigures _heard = new();

    [Fact]
    public async Task Each_change_is_counted_once_by_what_became_of_it_and_none_waits_afterwards()
    {
        await using var door = Metered();
        var seen = door.Now.Number;
        await door.Submit(Percent(4, 70), SeededStore.Edit(Meeting, seen));
        await Should.ThrowAsync<ConflictException>(() => door.Submit(Percent(4, 75), SeededStore.Edit(Meeting, seen)));
        await Should.ThrowAsync<RefusedException>(() => door.Submit(Percent(4, 10), SeededStore.Edit(Meeting, door.Now.Number)));

        _heard.Sum("ogp.edits", "accepted").ShouldBe(1);
        _heard.Sum("ogp.edits", "conflict").ShouldBe(1);
        _heard.Sum("ogp.edits", "refused").ShouldBe(1);
        _heard.Sum("ogp.edits", "failed").ShouldBe(0);
        _heard.Sum("ogp.door.waiting").ShouldBe(0);
    }

    [Fact]
    public async Task A_store_that_fails_is_counted_as_such_and_not_as_a_refusal()
    {
        var meter = new DoorMeter(_heard.Meters);
        await Should.ThrowAsync<StoreUnavailableException>(() => meter.Count(() => Task.FromException<Receipt>(new StoreUnavailableException(new IOException()))));
        await Should.ThrowAsync<InvalidOperationException>(() => meter.Count(() => Task.FromException<Receipt>(new InvalidOperationException())));

        _heard.Sum("ogp.edits", "failed").ShouldBe(2);
        _heard.Sum("ogp.edits", "refused").ShouldBe(0);
        _heard.Sum("ogp.door.waiting").ShouldBe(0);
    }

    [Fact]
    public async Task Every_change_that_is_on_the_disk_went_there_in_a_commit_that_was_timed()
    {
        await using var door = Metered();
        var before = door.Now.Number;

        await Task.WhenAll(Enumerable.Range(1, 12).Select(c => door.Submit(Percent(c, 100), SeededStore.Edit(Meeting, before))));

        _heard.Sum("ogp.burst.size").ShouldBe(12);
        _heard.Count("ogp.commit.duration").ShouldBe(_heard.Count("ogp.burst.size"));
    }

    private LiveMeeting Metered()
    {
        var door = new LiveMeeting(new BoardStore(Store), new OpenDoor(), TimeProvider.System, NullLogger<LiveMeeting>.Instance, new DoorMeter(_heard.Meters));
        door.Start();
        return door;
    }
}
