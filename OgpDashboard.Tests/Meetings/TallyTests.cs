using FsCheck;
using FsCheck.Fluent;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

/// <summary>Totals that are moved along by the one row that changed, against totals that are counted anew.</summary>
public sealed class TallyTests(SeededStore store) : IClassFixture<SeededStore>
{
    private static readonly Actor Someone = new("x", "سناء", Role.Coordinator);

    private readonly Board _seeds = store.Book.Boards.Single();

    [Fact]
    public void Moving_totals_gives_what_counting_anew_gives() => Prop.ForAll(MeetingTalk.Sequences(20), said =>
    {
        var board = _seeds;
        foreach (var change in said.OfType<RowChange>())
        {
            // Asked before each change, so that there is something to move.
            board.Totals.Mean.Reported.ShouldBeGreaterThan(0);
            board = board.With(Entry(board, change));
            ShouldBeTheSame(board.Totals, Counted(board).Totals);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));

    [Fact]
    public void A_board_whose_totals_nobody_asked_for_is_counted_when_somebody_does()
    {
        var board = Counted(_seeds).With(Entry(_seeds, new PercentReported(7, new(40)))).With(Entry(_seeds, new PercentReported(1, null)));

        board.Totals.NotReported.ShouldBe([1]);
        ShouldBeTheSame(board.Totals, Counted(board).Totals);
    }

    [Fact]
    public void A_row_is_found_by_its_number_also_where_numbers_are_missing()
    {
        var board = new Board(_seeds.Plan, _seeds.Meeting, 0, [.. new[] { 2, 3, 5, 8, 13 }.Select(n => Commitments.Row(n, 50, before: null))]);

        Enumerable.Range(-1, 16).Where(n => board.Find(n) is not null).ShouldBe([2, 3, 5, 8, 13]);
        Enumerable.Range(-1, 16).Select(board.Find).OfType<CommitmentRow>().Select(r => r.Number).ShouldBe([2, 3, 5, 8, 13]);
    }

    private static Board Counted(Board board) => new(board.Plan, board.Meeting, board.Number, board.Rows);

    private static JournalEntry Entry(Board board, RowChange change) =>
        new(board.Number + 1, Guid.NewGuid(), board.Meeting.Id, DateTimeOffset.UnixEpoch, Someone, change, null) { Hash = "" };

    // Arrays are compared as they are written, one by one.
    private static void ShouldBeTheSame(Totals moved, Totals counted)
    {
        moved.NotReported.ShouldBe(counted.NotReported);
        moved.ByAxis.ShouldBe(counted.ByAxis);
        (moved with { NotReported = [], ByAxis = [] }).ShouldBe(counted with { NotReported = [], ByAxis = [] });
    }
}
