using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Plans;

public sealed class PercentageTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("64", 64)]
    [InlineData("100", 100)]
    [InlineData("٦٨", 68)]
    [InlineData("٠", 0)]
    [InlineData("١٠٠", 100)]
    [InlineData("64%", 64)]
    [InlineData("64 %", 64)]
    [InlineData("٦٤٪", 64)]
    [InlineData("% 64", 64)]
    [InlineData("  64  ", 64)]
    [InlineData("\u00a064\u00a0%", 64)]
    [InlineData("007", 7)]
    [InlineData("\u206764\u2069 %\u200f", 64)]
    public void What_a_person_types_is_read(string typed, int value) => Percentage.Read(typed).Value.ShouldBe(value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("abc")]
    [InlineData("6 8")]
    [InlineData("5%0")]
    [InlineData("ستون")]
    [InlineData("64.5")]
    [InlineData("64,5")]
    [InlineData("٦٤٫٥")]
    [InlineData("1e2")]
    [InlineData("½")]
    public void What_is_not_a_whole_number_is_refused_as_such(string? typed) =>
        ((Action)(() => Percentage.Read(typed))).ShouldBeRefused(Refusal.PercentNotANumber).Details.ShouldBe([typed ?? ""]);

    [Theory]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData("٠١٠١")]
    [InlineData("99999999999")]
    [InlineData("-99999999999")]
    public void A_number_outside_0_to_100_is_refused_as_such(string typed) =>
        ((Action)(() => Percentage.Read(typed))).ShouldBeRefused(Refusal.PercentOutOfRange);

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void No_percentage_can_be_made_outside_0_to_100(int value) =>
        ((Action)(() => _ = new Percentage(value))).ShouldBeRefused(Refusal.PercentOutOfRange).Details.ShouldBe([value]);

    [Fact]
    public void Only_100_is_complete()
    {
        Enumerable.Range(0, 101).Where(v => new Percentage(v).IsComplete).ShouldBe([100]);
    }

    [Fact]
    public void Percentages_are_ordered_by_value()
    {
        var (low, high) = (new Percentage(14), new Percentage(98));

        (low < high && high > low && low <= high && high >= low && low.CompareTo(high) < 0).ShouldBeTrue();
        (low > high || high < low).ShouldBeFalse();
    }
}
