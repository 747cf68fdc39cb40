using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Changes;

public sealed class RowRulesTests : RulesBase
{
    [Theory]
    [InlineData(63)]
    [InlineData(0)]
    public void A_fall_needs_a_reason(int percent)
    {
        Refused(Refusal.FallNeedsReason, new PercentReported(4, new Percentage(percent))).Details.ShouldBe([64]);
        Refused(Refusal.FallNeedsReason, new PercentReported(4, new Percentage(percent)) { Why = "  " });
        Check(new PercentReported(4, new Percentage(percent)) { Why = "خطأ في الرقم السابق" });
    }

    [Fact]
    public void A_withdrawal_needs_a_reason_too()
    {
        Refused(Refusal.FallNeedsReason, new PercentReported(4, null)).Details.ShouldBe([64]);
        Check(new PercentReported(4, null) { Why = "لم يتأكد" });
    }

    [Fact]
    public void What_rises_stays_or_is_reported_first_needs_no_reason()
    {
        Check(new PercentReported(4, new Percentage(65)));
        Check(new PercentReported(4, new Percentage(64)));
        Check(new PercentReported(7, new Percentage(0)));
        Check(new PercentReported(7, null));
    }

    [Fact]
    public void A_reason_has_a_bearable_length() =>
        Refused(Refusal.TextTooLong, new PercentReported(4, new Percentage(65)) { Why = new string('ا', LineText.Longest + 1) });

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(-1)]
    public void A_commitment_that_the_plan_lacks_is_refused(int commitment) =>
        Refused(Refusal.UnknownCommitment, new PercentReported(commitment, null)).Details.ShouldBe([commitment]);

    [Fact]
    public void A_cell_has_at_most_fifty_lines()
    {
        var lines = Enumerable.Repeat("سطر", Rules.MostLines + 1).ToList();

        Refused(Refusal.TooManyLines, new ActionsNoted(4, [.. lines.Select(l => new ActionLine(l, false))])).Details.ShouldBe([Rules.MostLines]);
        Refused(Refusal.TooManyLines, new Rescheduled(4, [.. lines.Select(ScheduleLine.Undated)]));
        Check(new Rescheduled(4, [.. lines.Skip(1).Select(ScheduleLine.Undated)]));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(19)]
    [InlineData(0)]
    public void A_line_cannot_depend_on_itself_or_on_nothing(int on)
    {
        Refused(Refusal.DependsOnNothing, new Rescheduled(4, [ScheduleLine.Undated("سطر"), ScheduleLine.Depends("مرتبط", on)])).Details.ShouldBe([on]);
        Check(new Rescheduled(4, [ScheduleLine.Depends("مرتبط", 16)]));
    }

    [Fact]
    public void A_remark_on_the_platform_needs_its_text()
    {
        ((Action)(() => _ = new PlatformReport(PlatformStatus.Remark, " "))).ShouldBeRefused(Refusal.RemarkNeedsText);
        new PlatformReport(PlatformStatus.Updated, "تترك").Remark.ShouldBeNull();
    }

    [Fact]
    public void Two_who_change_the_same_field_are_in_conflict_and_both_values_are_known()
    {
        var seen = Number;
        var theirs = Store.Append(new PercentReported(4, new Percentage(70)), SeededStore.Edit(Meeting));

        var conflict = Refused(Refusal.Conflict, new PercentReported(4, new Percentage(72)), seen).ShouldBeOfType<ConflictException>();

        conflict.Theirs.Number.ShouldBe(theirs.Number);
        conflict.Theirs.Change.ShouldBe(new PercentReported(4, new Percentage(70)));
        Check(new PercentReported(4, new Percentage(72)), Number);
    }

    [Fact]
    public void A_conflict_is_told_before_the_reason_for_a_fall_is_asked()
    {
        var seen = Number;
        Store.Append(new PercentReported(4, new Percentage(70)), SeededStore.Edit(Meeting));

        Refused(Refusal.Conflict, new PercentReported(4, new Percentage(68)), seen);
    }

    [Theory]
    [MemberData(nameof(EveryRowChange))]
    public void Different_fields_of_one_row_merge_silently(RowChange change)
    {
        var seen = Number;
        foreach (var other in OnFour.Where(c => c.Field != change.Field))
        {
            Store.Append(other, SeededStore.Edit(Meeting));
        }

        Check(change, seen);
    }

    [Theory]
    [MemberData(nameof(EveryRowChange))]
    public void Two_who_say_the_same_are_in_no_conflict(RowChange change)
    {
        var seen = Number;
        Store.Append(change, SeededStore.Edit(Meeting));

        Check(change, seen);
    }

    [Fact]
    public void The_same_field_of_another_commitment_is_no_conflict()
    {
        var seen = Number;
        Store.Append(new PercentReported(3, new Percentage(70)), SeededStore.Edit(Meeting));

        Check(new PercentReported(4, new Percentage(70)), seen);
    }
}
