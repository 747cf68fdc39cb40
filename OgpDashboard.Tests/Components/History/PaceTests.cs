using OgpDashboard.App.Components.History;

namespace OgpDashboard.Tests.Components.History;

public sealed class PaceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(21)]
    [InlineData(80)]
    [InlineData(81)]
    [InlineData(5000)]
    public void A_meeting_of_any_length_is_shown_whole_within_twenty_seconds(int moments)
    {
        var (every, halts) = Pace.Of(moments);

        (every * halts.Length).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(20));
        every.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(100), "ten halts a second at most");
        (halts[0], halts[^1]).ShouldBe((0, moments - 1));
        halts.ShouldBe(halts.Distinct().Order());
    }

    [Fact]
    public void Few_moments_are_all_shown_one_a_second()
    {
        var (every, halts) = Pace.Of(5);

        every.ShouldBe(TimeSpan.FromSeconds(1));
        halts.ShouldBe([0, 1, 2, 3, 4]);
    }
}
