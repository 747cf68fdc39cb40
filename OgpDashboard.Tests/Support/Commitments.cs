using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Support;

/// <summary>Rows of commitments without a store: a figure now, and what the meeting before said.</summary>
internal static class Commitments
{
    private static readonly Axis Axis = new(1, "محور");

    public static CommitmentRow Row(int number, int? now, PreviousReport? before) => new(
        new Commitment(number, "MO", "عنوان", Wording.Official, Axis, true, "مؤسسة", false, new Period(new PlanDate(2018, 6), new PlanDate(2020, 6))),
        new CommitmentReport(Figure(now), PlatformReport.Unknown, [], []), 0, before, null, []);

    public static CommitmentRow Row(int number, int? now, int? then) => Row(number, now, new PreviousReport(Figure(then)));

    private static Percentage? Figure(int? value) => value is { } figure ? new Percentage(figure) : null;
}
