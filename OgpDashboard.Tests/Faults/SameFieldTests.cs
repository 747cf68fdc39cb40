using System.Diagnostics;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Faults;

/// <summary>Two people write the same figure in the same moment, having seen the same board. (That the page shows it: Browser/LiveTests, «Two_who_change_the_same_figure_both_see_both_values».)</summary>
public sealed class SameFieldTests(ITestOutputHelper output) : LiveBase
{
    private const int Times = 1000;

    [Fact]
    public async Task A_thousand_times_one_stands_and_the_other_is_shown_the_conflict()
    {
        var apart = new List<double>();
        var firsts = 0;
        for (var i = 0; i < Times; i++)
        {
            var (seen, before) = (Board.Number, Board.Find(4)!.Percent!.Value.Value);
            var (one, other) = ((before + 1) % 101, (before + 2) % 101);
            using var start = new Barrier(2);
            var answers = await Task.WhenAll(Task.Run(() => Say(one, seen, start)), Task.Run(() => Say(other, seen, start)));

            answers.Count(a => a.Receipt is not null).ShouldBe(1);
            var (accepted, refused) = answers[0].Receipt is not null ? (answers[0], answers[1]) : (answers[1], answers[0]);
            var conflict = refused.Refused.ShouldBeOfType<ConflictException>();
            conflict.Theirs.Receipt.ShouldBe(accepted.Receipt);
            conflict.Theirs.Change.ShouldBe(accepted.Change);
            Board.Find(4)!.Percent.ShouldBe(accepted.Change.Percent);
            firsts += accepted.Change.Percent!.Value.Value == one ? 1 : 0;
            apart.Add(Stopwatch.GetElapsedTime(Math.Min(answers[0].At, answers[1].At), Math.Max(answers[0].At, answers[1].At)).TotalMilliseconds);
        }

        output.WriteLine(FormattableString.Invariant(
            $"{Times} conflicts shown of {Times}; the two came {apart.Order().ElementAt(Times / 2):N3} ms apart (median), {apart.Max():N1} at the most, {apart.Count(a => a > 50)} more than 50; the first of the two stood {firsts} times"));
        Store.Boards.LoadJournal().Count(e => e.Change is PercentReported).ShouldBe(Times);
        new RecordBook(Store).Verify().Holds.ShouldBeTrue();
    }

    private async Task<(PercentReported Change, Receipt? Receipt, RefusedException? Refused, long At)> Say(int value, long seen, Barrier start)
    {
        var change = Percent(4, value) with { Why = "تصحيح" };
        start.SignalAndWait();
        var at = Stopwatch.GetTimestamp();
        try
        {
            return (change, await Live.Submit(change, SeededStore.Edit(Meeting, seen)), null, at);
        }
        catch (RefusedException refused)
        {
            return (change, null, refused, at);
        }
    }
}
