using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Changes;

public sealed class TakesBackTests : StoreBase
{
    private readonly int _meeting;

    public TakesBackTests() => _meeting = Store.OpenMeeting();

    [Fact]
    public void An_entry_takes_back_the_one_whose_value_it_restores()
    {
        var first = Say(new ActionsNoted(4, [new ActionLine("سطر", false)]));
        var back = Say(first.Was!);

        back.TakesBack(first).ShouldBeTrue();
        first.TakesBack(back).ShouldBeTrue("each undoes the other");
    }

    [Fact]
    public void An_entry_that_restores_something_else_takes_nothing_back()
    {
        var first = Say(new PercentReported(4, new Percentage(70)));

        Say(new PercentReported(4, new Percentage(60))).TakesBack(first).ShouldBeFalse();
        Say(new PercentReported(5, new Percentage(60))).TakesBack(first).ShouldBeFalse();
        Say(new PlatformReported(4, PlatformReport.Unknown)).TakesBack(first).ShouldBeFalse();
    }

    private JournalEntry Say(Change change) => Store.Append(change with { Why = "تصحيح" }, SeededStore.Edit(_meeting));
}
