using System.Collections.Immutable;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>The figures of a whole board. Derived, never stored.</summary>
/// <param name="Mean">The mean of the reported percentages, and how many they are.</param>
/// <param name="Complete">Commitments at 100.</param>
/// <param name="Unfinished">Commitments reported below 100.</param>
/// <param name="NotReported">The numbers of the commitments without a figure.</param>
/// <param name="NoProgress">Unfinished commitments that did not move since the last meeting.</param>
/// <param name="PlatformUpdated">Commitments whose tracking platform was updated.</param>
/// <param name="PlatformNotUpdated">Commitments whose tracking platform was not.</param>
/// <param name="PlatformRemark">Commitments with a remark instead.</param>
/// <param name="Undated">Unfinished commitments without any date.</param>
/// <param name="ByAxis">The mean of each axis.</param>
public sealed record Totals(
    Mean Mean,
    int Complete,
    int Unfinished,
    ImmutableArray<int> NotReported,
    int NoProgress,
    int PlatformUpdated,
    int PlatformNotUpdated,
    int PlatformRemark,
    int Undated,
    ImmutableArray<AxisMean> ByAxis);

/// <summary>A mean that carries its denominator: commitments without a figure are left out, never counted as 0.</summary>
/// <param name="Value">The mean rounded to two decimals, or null when nothing is reported.</param>
/// <param name="Reported">How many figures it is the mean of.</param>
public sealed record Mean(decimal? Value, int Reported)
{
    /// <summary>The mean of figures that were added up.</summary>
    /// <param name="sum">Their sum.</param>
    /// <param name="reported">How many they are.</param>
    public static Mean Of(int sum, int reported) =>
        new(reported == 0 ? null : Math.Round((decimal)sum / reported, 2, MidpointRounding.AwayFromZero), reported);
}

/// <summary>The mean of one axis.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Mean">Its mean with its denominator.</param>
public sealed record AxisMean(Axis Axis, Mean Mean);
