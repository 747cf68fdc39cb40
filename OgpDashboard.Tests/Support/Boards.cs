using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Tests.Support;

/// <summary>Compares two boards as a person would, and more: values, versions and last changes.</summary>
public static class Boards
{
    public static void ShouldSayTheSameAs(this Board board, Board other)
    {
        board.Number.ShouldBe(other.Number);
        board.Totals.Mean.ShouldBe(other.Totals.Mean);
        foreach (var (row, same) in board.Rows.Zip(other.Rows))
        {
            row.Said.ShouldBe(same.Said);
            row.Version.ShouldBe(same.Version);
            row.Delta.ShouldBe(same.Delta);
            row.NoProgress.ShouldBe(same.NoProgress);
            row.Attention.ShouldBe(same.Attention);
            Enum.GetValues<Field>().Select(f => row.LastChange(f)?.Number).ShouldBe(Enum.GetValues<Field>().Select(f => same.LastChange(f)?.Number));
        }
    }
}
