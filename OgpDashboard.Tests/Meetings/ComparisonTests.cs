using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

public sealed class ComparisonTests : StoreBase
{
    [Theory]
    [InlineData(60, 50, Movement.Fell)]
    [InlineData(60, 61, Movement.Rose)]
    [InlineData(null, 5, Movement.Rose)]
    [InlineData(60, 60, Movement.Still)]
    [InlineData(100, 100, Movement.Complete)]
    [InlineData(60, null, Movement.NotReported)]
    [InlineData(null, null, Movement.NotReported)]
    public void A_pair_says_which_way_it_went(int? then, int? now, Movement movement) =>
        new RowPair(Commitments.Row(4, then, (PreviousReport?)null), Commitments.Row(4, now, then)).Movement.ShouldBe(movement);

    [Fact]
    public void What_differs_is_said_field_by_field()
    {
        var seed = Store.Book.Boards[0];
        var meeting = Store.OpenMeeting();
        Say(new PercentReported(4, new Percentage(70)));
        Say(new PlatformReported(5, new PlatformReport(PlatformStatus.Updated, null)));
        Say(new Rescheduled(6, [ScheduleLine.Undated("لاحقا")]));
        Say(new ActionsNoted(9, [new ActionLine("سطر", false)]));
        Say(new ReasonGiven(13, new DelayReason(DelayKind.Resources, null, null)));

        var pairs = Comparison.Of(seed, Store.Book.Find(meeting)!).ToDictionary(p => p.Number);

        pairs.Count.ShouldBe(18);
        pairs[4].Differing.ShouldBe([Field.Percent]);
        pairs[4].Difference.ShouldBe(6);
        pairs[5].Differing.ShouldBe([Field.Platform]);
        pairs[6].Differing.ShouldBe([Field.Schedule]);
        pairs[9].Differing.ShouldBe([Field.Actions]);
        pairs[13].Differing.ShouldBeEmpty("reasons are asked for anew in each meeting");
        pairs.Values.Where(p => p.Differs).Select(p => p.Number).Order().ShouldBe([4, 5, 6]);

        void Say(Change change) => Store.Append(change, SeededStore.Edit(meeting));
    }
}
