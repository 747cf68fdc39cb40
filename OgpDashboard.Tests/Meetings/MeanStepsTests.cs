using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

public sealed class MeanStepsTests
{
    [Fact]
    public void Each_commitment_that_moved_is_a_step_in_order_of_number() => Steps((100, 100), (50, 60), (30, 0)).ShouldBe(
        [new MeanStep(2, 60, 190m / 3), new MeanStep(3, 190m / 3, 160m / 3)]);

    [Fact]
    public void What_is_reported_for_the_first_time_moves_the_denominator() => Steps((80, 80), (null, 20)).ShouldBe([new MeanStep(2, 80, 50)]);

    [Fact]
    public void What_is_withdrawn_moves_the_denominator() => Steps((80, 80), (20, null)).ShouldBe([new MeanStep(2, 50, 80)]);

    [Fact]
    public void What_moves_nothing_is_no_step()
    {
        Steps((80, 80), (null, null)).ShouldBeEmpty();
        Steps((80, 80), (null, 80)).ShouldBeEmpty("a first figure that equals the mean");
    }

    [Fact]
    public void A_mean_can_come_from_nothing_and_go_to_nothing()
    {
        Steps((null, 40)).ShouldBe([new MeanStep(1, null, 40)]);
        Steps((40, null)).ShouldBe([new MeanStep(1, 40, null)]);
    }

    [Fact]
    public void Without_a_meeting_before_there_are_no_steps() => MeanSteps.Of([Commitments.Row(1, 50, (PreviousReport?)null)]).ShouldBeEmpty();

    [Fact]
    public void The_steps_lead_from_the_last_mean_to_this_one_exactly() => Prop.ForAll(Figures(), figures =>
    {
        var steps = Steps(figures);
        var (then, now) = (Mean(figures.Select(f => f.Then)), Mean(figures.Select(f => f.Now)));

        foreach (var (step, next) in steps.Zip(steps.Skip(1)))
        {
            next.From.ShouldBe(step.To);
            next.Commitment.ShouldBeGreaterThan(step.Commitment);
        }

        steps.ShouldAllBe(s => s.From != s.To && figures[s.Commitment - 1].Then != figures[s.Commitment - 1].Now);
        (steps.IsEmpty ? then : steps[0].From).ShouldBe(then);
        (steps.IsEmpty ? then : steps[^1].To).ShouldBe(now);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));

    private static ImmutableArray<MeanStep> Steps(params (int? Then, int? Now)[] figures) =>
        MeanSteps.Of([.. figures.Select((f, i) => Commitments.Row(i + 1, f.Now, f.Then))]);

    private static decimal? Mean(IEnumerable<int?> figures) => figures.OfType<int>().ToList() is { Count: > 0 } reported ? (decimal)reported.Sum() / reported.Count : null;

    // Few values, so that figures often stay, and missing ones are common.
    private static Arbitrary<(int? Then, int? Now)[]> Figures()
    {
        var figure = Gen.Choose(-3, 10).Select(n => n < 0 ? (int?)null : n * 10);
        return Arb.From(Gen.Choose(1, 18).SelectMany(n => (from then in figure from now in figure select (then, now)).ArrayOf(n)));
    }
}
