using System.Collections.Immutable;
using OgpDashboard.App.Components.Board;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

public sealed class ShownRowsTests
{
    private static readonly BoardFilter Complete = BoardFilter.None with { Status = Token.Of(Progress.Complete) };

    private readonly ImmutableArray<CommitmentRow> _rows = [.. Enumerable.Range(1, 9).Select(n => Commitments.Row(n, n % 3 == 0 ? 100 : 50, before: null))];

    [Fact]
    public void A_row_that_moved_is_asked_anew()
    {
        var before = ShownRows.Of(Complete, _rows, null);
        var after = ShownRows.Of(Complete, _rows.SetItem(0, Commitments.Row(1, 100, before: null)).SetItem(2, Commitments.Row(3, 99, before: null)), before);

        Numbers(before).ShouldBe([3, 6, 9]);
        Numbers(after).ShouldBe([1, 6, 9]);
    }

    [Fact]
    public void Another_filter_knows_nothing_of_the_one_before() =>
        Numbers(ShownRows.Of(Complete with { Status = Token.Of(Progress.Unfinished) }, _rows, ShownRows.Of(Complete, _rows, null))).ShouldBe([1, 2, 4, 5, 7, 8]);

    [Fact]
    public void What_is_edited_here_stays_in_its_place() => Numbers(ShownRows.Of(Complete, _rows, null), 4, 9).ShouldBe([3, 4, 6, 9]);

    private static IEnumerable<int> Numbers(ShownRows shown, params int[] always) => shown.With(always).Select(r => r.Number);
}
