using System.Collections.Immutable;

namespace OgpDashboard.Domain.Meetings;

/// <summary>One commitment's part in how the mean moved.</summary>
/// <param name="Commitment">The commitment's number.</param>
/// <param name="From">The mean before its figure was replaced, not rounded; null when nothing was reported yet.</param>
/// <param name="To">The mean after it, not rounded; null when nothing is reported any more.</param>
public sealed record MeanStep(int Commitment, decimal? From, decimal? To);

/// <summary>
/// Why the mean is another one than at the meeting before. The figures are replaced one after the other, in the order of the commitments, and each
/// that moves the mean is a step; what is reported now and was not, or the other way round, moves the denominator too.
/// </summary>
public static class MeanSteps
{
    /// <summary>The steps from the mean of the meeting before to that of this one; none when there is no meeting before.</summary>
    /// <param name="rows">The rows of a board, in order of number.</param>
    public static ImmutableArray<MeanStep> Of(ImmutableArray<CommitmentRow> rows)
    {
        if (rows.Any(r => r.Before is null))
        {
            return [];
        }

        var sum = rows.Sum(r => r.Before!.Percent?.Value ?? 0);
        var count = rows.Count(r => r.Before!.Percent is not null);
        var steps = ImmutableArray.CreateBuilder<MeanStep>();
        foreach (var row in rows)
        {
            var from = Mean(sum, count);
            sum += (row.Percent?.Value ?? 0) - (row.Before!.Percent?.Value ?? 0);
            count += (row.Percent is null ? 0 : 1) - (row.Before.Percent is null ? 0 : 1);
            var to = Mean(sum, count);
            if (from != to)
            {
                steps.Add(new MeanStep(row.Number, from, to));
            }
        }

        return steps.ToImmutable();
    }

    private static decimal? Mean(int sum, int count) => count == 0 ? null : (decimal)sum / count;
}
