using OgpDashboard.Domain;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

public sealed class SeedBoardTests(SeededStore store) : IClassFixture<SeededStore>
{
    private readonly Board _board = store.Book.Boards.Single();

    [Fact]
    public void Eighteen_commitments_stand_on_five_axes()
    {
        _board.Rows.Select(r => r.Number).ShouldBe(Enumerable.Range(1, 18));
        _board.Plan.Axes.Select(a => a.Number).ShouldBe([1, 2, 3, 4, 5]);
        _board.Plan.Commitments.Count(c => c.Wording == Wording.Official).ShouldBe(7);
        _board.Plan.Commitments.Where(c => c.AxisConfirmed).Select(c => c.Number).ShouldBe([1, 2, 3, 13, 14, 15, 16, 17]);
        _board.Plan.Commitments.Where(c => c.InstitutionInferred).Select(c => c.Number).ShouldBe([10]);
        _board.Plan.Commitments.Select(c => c.OgpId).ShouldBe(Enumerable.Range(1, 18).Select(n => FormattableString.Invariant($"MO{n:D4}")));
    }

    [Fact]
    public void The_seed_meeting_is_closed_and_follows_none()
    {
        _board.Meeting.State.ShouldBe(MeetingState.Closed);
        _board.Meeting.Follows.ShouldBeNull();
        _board.Rows.ShouldAllBe(r => r.Delta == null && r.Before == null && r.Version == 0);
    }

    [Fact]
    public void The_mean_is_that_of_the_seventeen_reported() => _board.Totals.Mean.ShouldBe(new Mean(77.35m, 17));

    [Fact]
    public void Five_are_complete_twelve_unfinished_and_the_seventh_is_not_reported()
    {
        Numbers(r => r.Progress == Progress.Complete).ShouldBe([1, 2, 5, 8, 12]);
        _board.Totals.Complete.ShouldBe(5);
        _board.Totals.Unfinished.ShouldBe(12);
        _board.Totals.NotReported.ShouldBe([7]);
        _board.Find(7)!.Report.ShouldBeNull();
        _board.Find(7)!.Percent.ShouldBeNull();
    }

    [Fact]
    public void Five_declare_that_they_did_not_move()
    {
        Numbers(r => r.NoProgress).ShouldBe([13, 14, 15, 16, 18]);
        _board.Totals.NoProgress.ShouldBe(5);
    }

    [Fact]
    public void The_platform_is_updated_for_eight_not_for_five_and_remarked_on_for_four()
    {
        Numbers(r => r.Said.Platform.Status == PlatformStatus.Updated).ShouldBe([3, 6, 9, 12, 14, 15, 16, 18]);
        Numbers(r => r.Said.Platform.Status == PlatformStatus.NotUpdated).ShouldBe([4, 5, 10, 13, 17]);
        Numbers(r => r.Said.Platform.Status == PlatformStatus.Remark).ShouldBe([1, 2, 8, 11]);
        Numbers(r => r.Said.Platform.Status == PlatformStatus.Unknown).ShouldBe([7]);
        (_board.Totals.PlatformUpdated, _board.Totals.PlatformNotUpdated, _board.Totals.PlatformRemark).ShouldBe((8, 5, 4));
    }

    [Fact]
    public void Two_are_unfinished_without_a_date()
    {
        Numbers(r => r.UndatedAndUnfinished).ShouldBe([13, 16]);
        _board.Totals.Undated.ShouldBe(2);
    }

    [Fact]
    public void The_mean_of_each_axis_leaves_out_what_is_not_reported() =>
        _board.Totals.ByAxis.Select(a => (a.Axis.Number, a.Mean)).ShouldBe(
        [
            (1, new Mean(86.33m, 6)),
            (2, new Mean(93.00m, 3)),
            (3, new Mean(99.00m, 2)),
            (4, new Mean(54.40m, 5)),
            (5, new Mean(48.00m, 1)),
        ]);

    [Theory]
    [InlineData("done", new[] { 1, 2, 8, 12 })]
    [InlineData("dated", new[] { 3, 5, 6, 9, 10, 14, 15, 17, 18 })]
    [InlineData("undated", new[] { 13, 16 })]
    [InlineData("awaiting", new[] { 4 })]
    [InlineData("cancelled", new[] { 11 })]
    [InlineData("depends", new int[0])]
    [InlineData("", new[] { 7 })]
    public void The_schedules_are_summed_up_as_the_contract_says(string token, int[] commitments) =>
        Numbers(r => (r.Remaining.State is { } state ? Token.Of(state) : "") == token).ShouldBe(commitments);

    [Fact]
    public void The_fourth_awaits_its_schedule_for_22_June_2020() => _board.Find(4)!.Remaining.AwaitedBy.ShouldBe(new DateOnly(2020, 6, 22));

    [Fact]
    public void The_fourteenth_waits_for_the_sixteenth() => _board.Find(14)!.Remaining.DependsOn.ShouldBe([16]);

    [Theory]
    [InlineData(4, AttentionReason.PlatformNotUpdated)]
    [InlineData(5, AttentionReason.PlatformNotUpdated, AttentionReason.CompleteYetRemaining)]
    [InlineData(7, AttentionReason.NotReported)]
    [InlineData(13, AttentionReason.Undated, AttentionReason.NoProgress, AttentionReason.PlatformNotUpdated)]
    [InlineData(15, AttentionReason.NoProgress)]
    [InlineData(12)]
    public void What_needs_attention_is_named(int commitment, params AttentionReason[] reasons) =>
        _board.Find(commitment)!.Attention.ShouldBe(reasons, ignoreOrder: true);

    [Fact]
    public void Nobody_answers_for_seven_commitments() =>
        Numbers(r => r.AnsweredBy is null).ShouldBe([7, 9, 13, 14, 15, 16, 18]);

    [Theory]
    [InlineData(1, "mouradi")]
    [InlineData(2, "mouradi")]
    [InlineData(3, "bouihi")]
    [InlineData(4, "lasfar")]
    [InlineData(5, "bourous")]
    [InlineData(6, "moustamid")]
    [InlineData(8, "mouradi")]
    [InlineData(10, "hami")]
    [InlineData(11, "mellouk")]
    [InlineData(12, "benaamar")]
    [InlineData(17, "moudni")]
    public void Who_answers_for_a_commitment_is_who_the_minutes_name(int commitment, string person) =>
        _board.Find(commitment)!.AnsweredBy!.Person.Key.ShouldBe(person);

    [Fact]
    public void Only_the_eleventh_is_answered_for_by_a_deputy() =>
        Numbers(r => r.AnsweredBy is { IsDeputy: true }).ShouldBe([11]);

    private IEnumerable<int> Numbers(Func<CommitmentRow, bool> which) => _board.Rows.Where(which).Select(r => r.Number);
}
