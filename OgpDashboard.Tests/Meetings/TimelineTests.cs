using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

public sealed class TimelineTests : StoreBase
{
    [Fact]
    public void It_goes_from_the_month_of_the_meeting_to_the_limit_of_an_extension()
    {
        var timeline = Of(Store.Book.Current!);

        timeline.Months[0].ShouldBe(new Month(2020, 6));
        timeline.Months[^1].ShouldBe(new Month(2021, 8));
        timeline.Months.Length.ShouldBe(15);
        timeline.Column(new Month(2020, 8)).ShouldBe(2);
        timeline.Column(new Month(2021, 9)).ShouldBeNull();
    }

    [Fact]
    public void Each_activity_that_is_not_cancelled_has_a_lane_by_commitment_and_place()
    {
        var lanes = Of(Store.Book.Current!).Lanes;

        lanes.Select(l => l.Entry.Row.Number).ShouldBe([3, 3, 3, 4, 5, 6, 9, 10, 10, 13, 14, 14, 14, 15, 16, 17, 17, 18]);
        lanes.Where(l => l.Entry.Row.Number == 14).Select(l => l.Entry.Line.State).ShouldBe([ScheduleState.Dated, ScheduleState.Depends, ScheduleState.Undated]);
        lanes.Where(l => l.Entry.LacksDate).ShouldAllBe(l => l.Bar == null);
    }

    [Fact]
    public void A_window_is_a_bar_and_what_lies_beyond_the_plans_end_is_known()
    {
        // October and November, of a plan that ends in August.
        Bar(6).ShouldBe(new TimelineBar(4, 2, 2, false));
    }

    [Fact]
    public void A_window_without_an_end_goes_to_the_plans_end_or_for_three_months()
    {
        Bar(17).ShouldBe(new TimelineBar(0, 3, 0, true), "from June, of a plan that ends in August");
        Bar(15).ShouldBe(new TimelineBar(4, 3, 3, true), "from October");
    }

    [Fact]
    public void An_extension_moves_the_end_that_windows_are_held_against()
    {
        Store.Append(new PlanExtended(new Month(2020, 10)), SeededStore.Edit(0));

        Bar(6).ShouldBe(new TimelineBar(4, 2, 1, false), "October lies within, November beyond");
        Bar(9).ShouldBe(new TimelineBar(4, 1, 0, false));
    }

    [Fact]
    public void Fourteen_waits_for_the_first_lane_of_sixteen()
    {
        var timeline = Of(Store.Book.Current!);

        var wait = timeline.Waits.ShouldHaveSingleItem();
        timeline.Lanes[wait.Lane].Entry.Line.DependsOn.ShouldBe(16);
        timeline.Lanes[wait.For].Entry.Row.Number.ShouldBe(16);
    }

    [Fact]
    public void Nothing_is_drawn_of_a_wait_for_a_commitment_of_which_nothing_remains()
    {
        var meeting = Store.OpenMeeting();
        Store.Append(new Rescheduled(16, [ScheduleLine.Done("تم")]), SeededStore.Edit(meeting));

        Of(Store.Book.Find(meeting)!).Waits.ShouldBeEmpty();
    }

    [Fact]
    public void A_meeting_after_the_plan_still_sees_its_months()
    {
        var board = Later(new DateOnly(2026, 11, 25));

        var timeline = Of(board);

        timeline.Months[0].ShouldBe(new Month(2020, 6));
        timeline.Months[^1].ShouldBe(new Month(2021, 8));
    }

    [Fact]
    public void A_window_of_another_century_does_not_stretch_it_without_end()
    {
        var meeting = Store.OpenMeeting();
        Store.Append(
            new Rescheduled(4, [ScheduleLine.Dated("قديم", Window(2000, 1, 2000, 2)), ScheduleLine.Dated("بعيد", Window(2100, 12, 2100, 12)), ScheduleLine.Dated("طويل", Window(2000, 1, 2100, 12))]),
            SeededStore.Edit(meeting));

        var timeline = Of(Store.Book.Find(meeting)!);

        timeline.Months.Length.ShouldBe(48);
        timeline.Months[^1].ShouldBe(new Month(2022, 8));
        timeline.Lanes.Where(l => l.Entry.Row.Number == 4).Select(l => l.Bar?.Span).ShouldBe([null, null, 48]);
        timeline.Lanes.Select(l => l.Bar).OfType<TimelineBar>().ShouldAllBe(b => b.From >= 0 && b.Span > 0 && b.From + b.Span <= 48 && b.Beyond <= b.Span);
    }

    private static MonthWindow Window(int year, int month, int toYear, int toMonth) => new(new Month(year, month), new Month(toYear, toMonth));

    private static Timeline Of(Board board) => Timeline.Of(board, Register.Of(board.Rows));

    private TimelineBar? Bar(int commitment) => Of(Store.Book.Current!).Lanes.First(l => l.Entry.Row.Number == commitment).Bar;

    private Board Later(DateOnly date)
    {
        var board = Store.Book.Current!;
        return new Board(board.Plan, board.Meeting with { Details = new MeetingDetails(date, null, null) }, board.Number, board.Rows);
    }
}
