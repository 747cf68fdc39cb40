using FsCheck;
using FsCheck.Fluent;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

public sealed class DependenciesTests : RulesBase
{
    [Fact]
    public void The_seed_has_fourteen_wait_for_sixteen_and_no_circle()
    {
        var dependencies = Dependencies.Of(Store.Book.Current!);

        dependencies.WaitsFor(14).ShouldBe([16]);
        Enumerable.Range(1, 18).Where(n => n != 14).ShouldAllBe(n => dependencies.WaitsFor(n).IsEmpty);
        Circles(Store.Book.Current!).ShouldBeEmpty();
    }

    [Fact]
    public void A_circle_of_two_is_refused_with_its_path() =>
        Refused(Refusal.DependencyCycle, Waiting(16, 14)).Details.ShouldBe(["16 ← 14 ← 16"]);

    [Fact]
    public void A_longer_circle_is_refused_with_its_shortest_path()
    {
        Say(Waiting(15, 14));
        Say(Waiting(13, 15, 14));

        Refused(Refusal.DependencyCycle, Waiting(16, 13)).Details.ShouldBe(["16 ← 13 ← 14 ← 16"]);
    }

    [Fact]
    public void What_waits_no_more_closes_no_circle()
    {
        Say(new Rescheduled(14, []));

        Check(Waiting(16, 14), Number);
    }

    [Fact]
    public void Nothing_waits_for_itself_or_for_what_the_plan_does_not_have()
    {
        Refused(Refusal.DependsOnNothing, Waiting(14, 14)).Details.ShouldBe([14]);
        Refused(Refusal.DependsOnNothing, Waiting(14, 16, 19)).Details.ShouldBe([19]);
    }

    [Fact]
    public void No_sequence_that_the_rules_let_through_leaves_a_circle()
    {
        var book = Store.Book;
        var sequences = Waits().ArrayOf().Select(all => all.Take(40).ToArray());
        var refused = 0;

        Prop.ForAll(Arb.From(sequences), sequence =>
        {
            var board = book.Find(Meeting)!;
            foreach (var (change, i) in sequence.Select((c, i) => (c, i)))
            {
                try
                {
                    Rules.Check(book.With(board), change, SeededStore.Edit(Meeting, board.Number));
                }
                catch (RefusedException no)
                {
                    // What is refused for a circle would have made one, whose path is what the refusal says.
                    no.Refusal.ShouldBe(Refusal.DependencyCycle);
                    Circles(After(board, change, i)).ShouldContain(change.Commitment);
                    refused++;
                    continue;
                }

                board = After(board, change, i);
                Circles(board).ShouldBeEmpty();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithQuietOnSuccess(true));

        refused.ShouldBeGreaterThan(0, "the sequences come upon circles");
    }

    // Few commitments, so that circles are likely.
    private static Gen<Rescheduled> Waits() =>
        from commitment in Gen.Choose(12, 17)
        from others in Gen.Choose(12, 17).Where(n => n != commitment).ListOf()
        select Waiting(commitment, [.. others.Take(2)]);

    private static Rescheduled Waiting(int commitment, params int[] on) => new(commitment, [.. on.Select(n => ScheduleLine.Depends("مرتبط بالتزام آخر", n))]);

    private Board After(Board board, Rescheduled change, int i) => board.With(
        new JournalEntry(board.Number + 1, Guid.NewGuid(), Meeting, DateTimeOffset.UnixEpoch.AddSeconds(i), Someone.Coordinator, change, null) { Hash = "" });

    // A naive search, not the product's own: who can be reached from where, until nothing is added.
    private static List<int> Circles(Board board)
    {
        var reached = board.Rows.ToDictionary(r => r.Number, r => r.Said.Schedule.Select(l => l.DependsOn).OfType<int>().ToHashSet());
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var from in reached.Values)
            {
                foreach (var next in from.ToList())
                {
                    var before = from.Count;
                    from.UnionWith(reached[next]);
                    grew |= from.Count > before;
                }
            }
        }

        return [.. reached.Where(r => r.Value.Contains(r.Key)).Select(r => r.Key)];
    }

    private void Say(Change change) => Store.Append(change, SeededStore.Edit(Meeting, Number));
}
