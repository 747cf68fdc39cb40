using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Plans;

public sealed class ScheduleSummaryTests
{
    private static readonly ScheduleLine Done = ScheduleLine.Done("تم إنجاز كافة الإجراءات");
    private static readonly ScheduleLine Undated = ScheduleLine.Undated("لم يتم بعد التحديد");
    private static readonly ScheduleLine OnSixteen = ScheduleLine.Depends("مرتبط بالالتزام 16", 16);
    private static readonly ScheduleLine Cancelled = ScheduleLine.Cancelled("إلغاء الدليل", "من طرف الوزارة");
    private static readonly ScheduleLine Awaiting = ScheduleLine.Awaiting("الأسبوع المقبل", null, new DateOnly(2020, 6, 22));
    private static readonly ScheduleLine October = ScheduleLine.Dated("أكتوبر", new MonthWindow(new Month(2020, 10), new Month(2020, 10)));

    public static TheoryData<ScheduleState, ScheduleLine[]> Mixtures => new()
    {
        { ScheduleState.Done, [Done] },
        { ScheduleState.Done, [Done, Done] },
        { ScheduleState.Dated, [October] },
        { ScheduleState.Dated, [Undated, OnSixteen, Awaiting, Cancelled, Done, October] },
        { ScheduleState.Undated, [Undated] },
        { ScheduleState.Undated, [OnSixteen, Awaiting, Cancelled, Done, Undated] },
        { ScheduleState.Depends, [OnSixteen] },
        { ScheduleState.Depends, [Done, OnSixteen, Cancelled] },
        { ScheduleState.Awaiting, [Awaiting] },
        { ScheduleState.Awaiting, [Cancelled, Awaiting, Done] },
        { ScheduleState.Cancelled, [Cancelled] },
        { ScheduleState.Cancelled, [Cancelled, Done] },
    };

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void The_lines_are_summed_up_as_the_contract_says(ScheduleState state, ScheduleLine[] lines)
    {
        ScheduleSummary.Of([.. lines]).State.ShouldBe(state);
        ScheduleSummary.Of([.. lines.Reverse()]).State.ShouldBe(state);
    }

    [Fact]
    public void No_lines_sum_up_to_nothing()
    {
        var nothing = ScheduleSummary.Of([]);

        nothing.State.ShouldBeNull();
        nothing.Window.ShouldBeNull();
        nothing.DependsOn.ShouldBeEmpty();
        nothing.Awaits.ShouldBeFalse();
        nothing.AwaitedBy.ShouldBeNull();
    }

    [Fact]
    public void A_mixture_keeps_its_months_what_it_waits_for_and_the_earliest_promise()
    {
        var later = ScheduleLine.Awaiting("لاحقا", "القطاعات", new DateOnly(2020, 7, 1));
        var december = ScheduleLine.Dated("دجنبر", new MonthWindow(new Month(2020, 12), null));

        var summary = ScheduleSummary.Of([later, OnSixteen, October, Awaiting, december, ScheduleLine.Depends("مرتبط", 3), OnSixteen]);

        summary.Window.ShouldBe(new MonthWindow(new Month(2020, 10), new Month(2020, 12)));
        summary.DependsOn.ShouldBe([3, 16]);
        summary.Awaits.ShouldBeTrue();
        summary.AwaitedBy.ShouldBe(new DateOnly(2020, 6, 22));
    }
}
