using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Plans;

public sealed class MonthTests
{
    [Theory]
    [InlineData(1999, 12)]
    [InlineData(2101, 1)]
    [InlineData(2020, 0)]
    [InlineData(2020, 13)]
    public void A_month_outside_the_calendar_cannot_be_made(int year, int number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Month(year, number));

    [Theory]
    [InlineData("2020-10", 2020, 10)]
    [InlineData("2000-01", 2000, 1)]
    [InlineData("2100-12", 2100, 12)]
    public void The_form_for_machines_is_read_and_written(string text, int year, int number)
    {
        Month.Parse(text).ShouldBe(new Month(year, number));
        new Month(year, number).ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020")]
    [InlineData("2020-13")]
    [InlineData("2020-1")]
    [InlineData("1999-12")]
    [InlineData("10-2020")]
    [InlineData("2020-10-01")]
    public void What_is_no_month_is_named_in_the_message(string text) =>
        Should.Throw<FormatException>(() => Month.Parse(text)).Message.ShouldContain($"«{text}»");

    [Fact]
    public void Months_are_ordered_by_time()
    {
        Month[] months = [new(2021, 1), new(2020, 12), new(2020, 2)];

        months.Order().ShouldBe([new(2020, 2), new(2020, 12), new(2021, 1)]);
        (months[2] < months[1] && months[0] > months[1] && months[1] <= months[0] && months[0] >= months[1]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2018-08", 2018, 8)]
    [InlineData("2018", 2018, null)]
    public void A_published_date_may_be_known_only_to_the_year(string text, int year, int? month)
    {
        PlanDate.Parse(text).ShouldBe(new PlanDate(year, month));
        new PlanDate(year, month).ToString().ShouldBe(text);
    }
}
