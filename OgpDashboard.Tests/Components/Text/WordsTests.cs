using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Text;

public sealed class WordsTests : BoardBase
{
    [Theory]
    [InlineData(1, "يناير")]
    [InlineData(2, "فبراير")]
    [InlineData(3, "مارس")]
    [InlineData(4, "أبريل")]
    [InlineData(5, "ماي")]
    [InlineData(6, "يونيو")]
    [InlineData(7, "يوليوز")]
    [InlineData(8, "غشت")]
    [InlineData(9, "شتنبر")]
    [InlineData(10, "أكتوبر")]
    [InlineData(11, "نونبر")]
    [InlineData(12, "دجنبر")]
    public void A_month_has_the_name_that_Morocco_gives_it(int month, string name) => Words.MonthName(month).ShouldBe(name);

    [Theory]
    [InlineData("2020-10", "2020-10", "أكتوبر 2020")]
    [InlineData("2020-10", "2020-11", "أكتوبر - نونبر 2020")]
    [InlineData("2020-12", "2021-02", "دجنبر 2020 - فبراير 2021")]
    [InlineData("2020-10", null, "ابتداء من أكتوبر 2020")]
    public void A_window_names_its_months_and_no_year_twice(string from, string? to, string said) =>
        Words.Window(new MonthWindow(Month.Parse(from), to is null ? null : Month.Parse(to))).ShouldBe(said);

    [Theory]
    [InlineData(0, "لا التزام مصرح به")]
    [InlineData(1, "التزام واحد مصرح به")]
    [InlineData(2, "التزامان مصرح بهما")]
    [InlineData(3, "3 التزامات مصرح بها")]
    [InlineData(10, "10 التزامات مصرح بها")]
    [InlineData(11, "11 التزاماً مصرحاً به")]
    [InlineData(17, "17 التزاماً مصرحاً به")]
    [InlineData(99, "99 التزاماً مصرحاً به")]
    [InlineData(100, "100 التزام مصرح به")]
    [InlineData(102, "102 التزام مصرح به")]
    [InlineData(103, "103 التزامات مصرح بها")]
    [InlineData(111, "111 التزاماً مصرحاً به")]
    public void A_number_asks_for_its_form_of_the_counted_thing(int n, string said) => Words.Count("Totals.Reported", n).ShouldBe(said);

    [Fact]
    public void A_day_is_written_with_western_digits_and_its_weekday()
    {
        Words.Day(new DateOnly(2020, 6, 17)).ShouldBe("17 يونيو 2020");
        Words.LongDay(new DateOnly(2020, 6, 17)).ShouldBe("الأربعاء 17 يونيو 2020");
        Words.LongDay(new DateOnly(2020, 8, 2)).ShouldBe("الأحد 2 غشت 2020");
    }

    [Theory]
    [InlineData("2018-08", "غشت 2018")]
    [InlineData("2021", "2021")]
    public void The_plans_calendar_is_exact_to_the_month_or_to_the_year(string date, string said) => Words.Date(PlanDate.Parse(date)).ShouldBe(said);

    [Theory]
    [InlineData(77.35, "77.4")]
    [InlineData(64, "64")]
    [InlineData(0, "0")]
    public void A_number_has_at_most_one_decimal_and_a_point(double number, string said) => App.Components.Text.Words.Number((decimal)number).ShouldBe(said);

    [Fact]
    public void A_refusal_names_the_day_it_speaks_of() =>
        Words.Sentence(new RefusedException(Refusal.DateBeforeLastMeeting, new DateOnly(2020, 6, 17))).ShouldContain("17 يونيو 2020");

    [Fact]
    public void What_remains_is_said_as_a_window_a_promise_or_a_state()
    {
        string Remains(params ScheduleLine[] lines) => Words.Remaining(ScheduleSummary.Of([.. lines]));
        var window = new MonthWindow(new Month(2020, 10), new Month(2020, 11));

        Remains().ShouldBeEmpty();
        Remains(ScheduleLine.Dated("نص", window), ScheduleLine.Depends("نص", 16)).ShouldBe("أكتوبر - نونبر 2020 · " + T["Remaining.on", 16]);
        Remains(ScheduleLine.Awaiting("نص", null, new DateOnly(2020, 6, 22))).ShouldBe(T["Remaining.by", "22 يونيو 2020"]);
        Remains(ScheduleLine.Awaiting("نص", "الوزارة", null)).ShouldBe(T["Remaining.awaiting"]);
        Remains(ScheduleLine.Undated("نص")).ShouldBe(T["Date.None"]);
        Remains(ScheduleLine.Done("نص")).ShouldBe(T["Remaining.done"]);
        Remains(ScheduleLine.Cancelled("نص", "سبب")).ShouldBe(T[$"Remaining.{Token.Of(ScheduleState.Cancelled)}"]);
    }
}
