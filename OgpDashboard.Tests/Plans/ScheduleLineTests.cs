using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Plans;

public sealed class ScheduleLineTests
{
    private static readonly MonthWindow October = new(new Month(2020, 10), null);

    private static readonly Dictionary<ScheduleState, Func<string, ScheduleLine>> Factories = new()
    {
        [ScheduleState.Dated] = text => ScheduleLine.Dated(text, October),
        [ScheduleState.Undated] = ScheduleLine.Undated,
        [ScheduleState.Depends] = text => ScheduleLine.Depends(text, 16),
        [ScheduleState.Awaiting] = text => ScheduleLine.Awaiting(text, "القطاعات", null),
        [ScheduleState.Cancelled] = text => ScheduleLine.Cancelled(text, "نفاذ الآجال"),
        [ScheduleState.Done] = ScheduleLine.Done,
    };

    [Fact]
    public void Each_state_has_a_factory_that_trims_its_text()
    {
        Factories.Keys.ShouldBe(Enum.GetValues<ScheduleState>(), ignoreOrder: true);
        foreach (var (state, make) in Factories)
        {
            make(" سطر ").State.ShouldBe(state);
            make(" سطر ").Text.ShouldBe("سطر");
        }
    }

    [Fact]
    public void A_line_without_text_is_refused_in_every_state()
    {
        foreach (var make in Factories.Values)
        {
            ((Action)(() => make(" "))).ShouldBeRefused(Refusal.TextMissing);
        }
    }

    [Fact]
    public void A_text_longer_than_the_limit_is_refused_in_every_state()
    {
        foreach (var make in Factories.Values)
        {
            make(new string('ا', LineText.Longest)).Text.Length.ShouldBe(LineText.Longest);
            ((Action)(() => make(new string('ا', LineText.Longest + 1)))).ShouldBeRefused(Refusal.TextTooLong).Details.ShouldBe([LineText.Longest]);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_line_cannot_wait_for_nobody_and_no_day(string? from) =>
        ((Action)(() => ScheduleLine.Awaiting("سطر", from, null))).ShouldBeRefused(Refusal.AwaitedNobody);

    [Fact]
    public void A_line_may_wait_for_a_day_alone()
    {
        var line = ScheduleLine.Awaiting("سطر", " ", new DateOnly(2020, 6, 22));

        line.AwaitedBy.ShouldBe(new DateOnly(2020, 6, 22));
        line.AwaitedFrom.ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_line_cannot_be_cancelled_without_a_reason(string? reason) =>
        ((Action)(() => ScheduleLine.Cancelled("سطر", reason))).ShouldBeRefused(Refusal.CancelledWithoutReason);
}
