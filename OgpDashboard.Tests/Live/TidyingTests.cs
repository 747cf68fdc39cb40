using OgpDashboard.App.Live;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

public sealed class TidyingTests
{
    [Fact]
    public async Task What_is_held_is_looked_through_once_a_minute_until_the_end()
    {
        var clock = new ManualClock();
        using var looked = new SemaphoreSlim(0);
        using var tidying = new Tidying(clock, () => looked.Release());
        await tidying.StartAsync(default);

        for (var minute = 0; minute < 3; minute++)
        {
            await clock.Awaited();
            clock.Advance(Tidying.Every - TimeSpan.FromSeconds(1));
            looked.CurrentCount.ShouldBe(0);
            clock.Advance(TimeSpan.FromSeconds(1));
            (await looked.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
        }

        await tidying.StopAsync(default);
        clock.Advance(2 * Tidying.Every);
        looked.CurrentCount.ShouldBe(0);
    }
}
