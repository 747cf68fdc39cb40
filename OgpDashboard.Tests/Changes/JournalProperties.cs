using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Changes;

/// <summary>What must hold after any sequence of changes, right and wrong, that people send to an open meeting.</summary>
public sealed class JournalProperties : StoreBase
{
    private readonly int _meeting;

    public JournalProperties() => _meeting = Store.OpenMeeting();

    [Fact]
    public void Applying_the_journal_in_order_gives_the_board() => After(Sequences(12), 30, (opening, live, reloaded) =>
    {
        var folded = live.Journal.Where(e => e.Number > opening.Number).Aggregate(opening, (board, entry) => board.With(entry));

        folded.ShouldSayTheSameAs(reloaded);
        live.Book.Find(_meeting)!.ShouldSayTheSameAs(reloaded);
    });

    [Fact]
    public void What_an_entry_says_was_there_was_there() => After(Sequences(12), 20, (opening, live, _) =>
    {
        var board = opening;
        foreach (var entry in live.Journal.Where(e => e.Number > opening.Number))
        {
            var change = (RowChange)entry.Change;
            var before = board.Find(change.Commitment)!.Said;
            before.With((RowChange)entry.Was!).ShouldBe(before);
            board = board.With(entry);
            board.Find(change.Commitment)!.Said.With((RowChange)entry.Was!).ShouldBe(before);
        }
    });

    [Fact]
    public void The_totals_are_those_of_a_naive_recount() => After(Sequences(12), 20, (_, live, _) =>
    {
        var board = live.Book.Find(_meeting)!;
        var figures = board.Rows.Where(r => r.Percent != null).Select(r => (decimal)r.Percent!.Value.Value).ToList();
        var unfinished = board.Rows.Where(r => r.Percent is { Value: < 100 }).ToList();

        board.Totals.Complete.ShouldBe(figures.Count(f => f == 100));
        board.Totals.Unfinished.ShouldBe(unfinished.Count);
        board.Totals.NotReported.ShouldBe(board.Rows.Where(r => r.Percent == null).Select(r => r.Number));
        board.Totals.NoProgress.ShouldBe(unfinished.Count(r => live.Book.Boards[0].Find(r.Number)!.Percent == r.Percent));
        board.Totals.Undated.ShouldBe(unfinished.Count(r => Says(r, ScheduleState.Undated) && !Says(r, ScheduleState.Dated)));
        board.Totals.PlatformUpdated.ShouldBe(board.Rows.Count(r => r.Said.Platform.Status == PlatformStatus.Updated));
        board.Totals.PlatformNotUpdated.ShouldBe(board.Rows.Count(r => r.Said.Platform.Status == PlatformStatus.NotUpdated));
        board.Totals.PlatformRemark.ShouldBe(board.Rows.Count(r => r.Said.Platform.Status == PlatformStatus.Remark));
        board.Totals.ByAxis.Sum(a => a.Mean.Reported).ShouldBe(figures.Count);

        (board.Totals.Mean.Reported + board.Totals.NotReported.Length).ShouldBe(18);
        // Rounded to hundredths, so at most half of one away: 78.125 is said as 78.13.
        Math.Abs(board.Totals.Mean.Value!.Value - figures.Average()).ShouldBeLessThanOrEqualTo(0.005m);
        board.Totals.Mean.Value.Value.ShouldBeInRange(figures.Min(), figures.Max());
    });

    private static bool Says(CommitmentRow row, ScheduleState state) => row.Said.Schedule.Any(l => l.State == state);

    private void After(Arbitrary<Said[]> sequences, int times, Action<Board, LiveState, Board> holds) =>
        Prop.ForAll(sequences, sequence =>
        {
            // Each sequence begins at the opening, on a file of its own, so that a shorter one can be looked for when it fails.
            using var store = Store.Copy();
            var opening = store.Book.Find(_meeting)!;
            var live = Play(store, sequence).GetAwaiter().GetResult();
            holds(opening, live, store.Book.Find(_meeting)!);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true));

    private async Task<LiveState> Play(SeededStore store, Said[] sequence)
    {
        await using var live = new LiveMeeting(new BoardStore(store), new OpenDoor(), TimeProvider.System, NullLogger<LiveMeeting>.Instance);
        live.Start();
        foreach (var said in sequence)
        {
            try
            {
                var seen = said.LookedAway ? 0 : live.Now.Book.Find(_meeting)!.Number;
                await live.Submit(said.Change, SeededStore.Edit(_meeting, seen));
            }
            catch (RefusedException refused)
            {
                refused.Refusal.ShouldBeOneOf(Refusal.FallNeedsReason, Refusal.UnknownCommitment, Refusal.Conflict, Refusal.DependsOnNothing, Refusal.DependencyCycle);
            }
        }

        return live.Now;
    }

    private static Arbitrary<Said[]> Sequences(int longest) =>
        Arb.From(Gen.Choose(1, longest).SelectMany(length => Saying().ArrayOf(length)), Shorter);

    private static IEnumerable<Said[]> Shorter(Said[] sequence) =>
        Enumerable.Range(0, sequence.Length).Select(without => sequence.Where((_, i) => i != without).ToArray());

    // Nineteen is no commitment of the plan, and few commitments make it likely that two people meet on one.
    private static Gen<Said> Saying() =>
        from commitment in Gen.Elements(3, 4, 7, 12, 14, 19)
        from change in Gen.OneOf(Percents(commitment), Platforms(commitment), Actions(commitment), Schedules(commitment))
        from why in Gen.Elements(null, "بعد التحقق")
        from away in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Said(change with { Why = why }, away);

    private static Gen<RowChange> Percents(int commitment) =>
        from value in Gen.Choose(-5, 100)
        select (RowChange)new PercentReported(commitment, value < 0 ? null : new Percentage(value));

    private static Gen<RowChange> Platforms(int commitment) =>
        from status in Gen.Elements(Enum.GetValues<PlatformStatus>())
        select (RowChange)new PlatformReported(commitment, new PlatformReport(status, "ملاحظة"));

    private static Gen<RowChange> Actions(int commitment) =>
        from lines in Gen.Elements("إعداد التقرير", "لا تقدم", "نشر الدليل").ListOf()
        select (RowChange)new ActionsNoted(commitment, [.. lines.Take(5).Select(l => new ActionLine(l, l == "لا تقدم"))]);

    private static Gen<RowChange> Schedules(int commitment) =>
        from lines in Gen.OneOf(
            Gen.Choose(1, 12).Select(m => ScheduleLine.Dated("محدد", new MonthWindow(new Month(2020, m), new Month(2020, 12)))),
            Gen.Choose(3, 19).Select(n => ScheduleLine.Depends("مرتبط", n)),
            Gen.Elements(ScheduleLine.Undated("غير محدد"), ScheduleLine.Done("منجز"), ScheduleLine.Cancelled("ملغى", "سبب"), ScheduleLine.Awaiting("في الانتظار", "جهة", null))).ListOf()
        select (RowChange)new Rescheduled(commitment, [.. lines.Take(5)]);

    private sealed record Said(RowChange Change, bool LookedAway);
}
