using System.Collections.Immutable;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>
/// What totals are made of, added up in whole numbers. When a row moves, what it was is taken off and what it is now is added: the same as counting
/// anew, and no more work for ten thousand commitments than for eighteen.
/// </summary>
internal sealed class Tally
{
    private readonly Counts _all;
    private readonly ImmutableArray<Figures> _axes;
    private readonly ImmutableArray<int> _notReported;

    private Tally(Counts all, ImmutableArray<Figures> axes, ImmutableArray<int> notReported) => (_all, _axes, _notReported) = (all, axes, notReported);

    /// <summary>Counts rows.</summary>
    /// <param name="plan">The plan, for its axes.</param>
    /// <param name="rows">Its rows, in order of number.</param>
    internal static Tally Of(ActionPlan plan, ImmutableArray<CommitmentRow> rows)
    {
        var all = default(Counts);
        var axes = plan.Axes.Select(a => new Figures(a.Number, 0, 0)).ToArray();
        var notReported = ImmutableArray.CreateBuilder<int>();
        foreach (var row in rows)
        {
            all = all.And(Counts.Of(row), 1);
            Add(axes, row, 1);
            if (row.Progress == Progress.NotReported)
            {
                notReported.Add(row.Number);
            }
        }

        return new Tally(all, [.. axes], notReported.ToImmutable());
    }

    /// <summary>The tally after one row became another.</summary>
    /// <param name="was">The row as it was counted.</param>
    /// <param name="now">The row of the same commitment that stands in its place.</param>
    internal Tally Moved(CommitmentRow was, CommitmentRow now)
    {
        var axes = _axes.ToArray();
        Add(axes, was, -1);
        Add(axes, now, 1);
        return new Tally(_all.And(Counts.Of(was), -1).And(Counts.Of(now), 1), [.. axes], WithReported(was, now));
    }

    /// <summary>The figures of the board.</summary>
    /// <param name="plan">The plan, for its axes.</param>
    internal Totals Sum(ActionPlan plan) => new(
        Mean.Of(_all.Sum, _all.Reported),
        _all.Complete,
        _all.Unfinished,
        _notReported,
        _all.NoProgress,
        _all.Updated,
        _all.NotUpdated,
        _all.Remark,
        _all.Undated,
        [.. plan.Axes.Zip(_axes, (axis, figures) => new AxisMean(axis, Mean.Of(figures.Sum, figures.Reported)))]);

    private ImmutableArray<int> WithReported(CommitmentRow was, CommitmentRow now)
    {
        if ((was.Percent is null) == (now.Percent is null))
        {
            return _notReported;
        }

        return now.Percent is null ? _notReported.Insert(~_notReported.BinarySearch(now.Number), now.Number) : _notReported.Remove(now.Number);
    }

    // A plan has a handful of axes.
    private static void Add(Figures[] axes, CommitmentRow row, int times)
    {
        for (var i = 0; i < axes.Length; i++)
        {
            if (axes[i].Axis == row.Commitment.Axis.Number && row.Percent is { } percent)
            {
                axes[i] = axes[i] with { Sum = axes[i].Sum + (times * percent.Value), Reported = axes[i].Reported + times };
            }
        }
    }

    private readonly record struct Figures(int Axis, int Sum, int Reported);

    private readonly record struct Counts(int Sum, int Reported, int Complete, int Unfinished, int NoProgress, int Updated, int NotUpdated, int Remark, int Undated)
    {
        internal static Counts Of(CommitmentRow row)
        {
            static int One(bool holds) => holds ? 1 : 0;
            var platform = row.Said.Platform.Status;
            return new Counts(
                row.Percent?.Value ?? 0,
                One(row.Percent is not null),
                One(row.Progress == Progress.Complete),
                One(row.Progress == Progress.Unfinished),
                One(row.NoProgress),
                One(platform == PlatformStatus.Updated),
                One(platform == PlatformStatus.NotUpdated),
                One(platform == PlatformStatus.Remark),
                One(row.UndatedAndUnfinished));
        }

        internal Counts And(Counts other, int times) => new(
            Sum + (times * other.Sum),
            Reported + (times * other.Reported),
            Complete + (times * other.Complete),
            Unfinished + (times * other.Unfinished),
            NoProgress + (times * other.NoProgress),
            Updated + (times * other.Updated),
            NotUpdated + (times * other.NotUpdated),
            Remark + (times * other.Remark),
            Undated + (times * other.Undated));
    }
}
