using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Plans;

public sealed class MonthWindowTests
{
    private static readonly Month September = new(2020, 9);
    private static readonly Month October = new(2020, 10);
    private static readonly Month December = new(2020, 12);

    [Fact]
    public void A_window_cannot_end_before_it_begins() =>
        ((Action)(() => _ = new MonthWindow(October, September))).ShouldBeRefused(Refusal.WindowEndsBeforeItBegins);

    [Fact]
    public void A_window_may_last_one_month_or_have_no_end()
    {
        new MonthWindow(October, October).To.ShouldBe(October);
        new MonthWindow(October, null).To.ShouldBeNull();
    }

    [Fact]
    public void A_span_holds_all_its_windows() =>
        MonthWindow.Span([new(October, October), new(September, September), new(October, December)]).ShouldBe(new MonthWindow(September, December));

    [Fact]
    public void A_span_of_open_ends_has_an_open_end() =>
        MonthWindow.Span([new(December, null), new(September, null)]).ShouldBe(new MonthWindow(September, null));

    [Fact]
    public void An_open_end_counts_as_its_own_beginning_beside_a_window_with_an_end()
    {
        MonthWindow.Span([new(September, null), new(October, October)]).ShouldBe(new MonthWindow(September, October));
        MonthWindow.Span([new(September, October), new(December, null)]).ShouldBe(new MonthWindow(September, December));
    }
}
