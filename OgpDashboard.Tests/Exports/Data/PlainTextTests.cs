using OgpDashboard.App.Exports.Data;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Data;

/// <summary>What a spreadsheet could take for a formula, and what it could not.</summary>
public sealed class PlainTextTests
{
    /// <summary>Beginnings of formulas, each behind what is not seen, and in other widths.</summary>
    public static readonly string[] Formulas =
    [
        .. from sign in new[] { "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−" }
           from before in new[] { "", "\u200E", "\u200F", "\u061C", "\uFEFF", "\u202B", "\u2066", "\u200F\u200F", " ", "\u00A0", "\u200B", "\u200C" }
           select $"{before}{sign}HYPERLINK(\"x\")",
    ];

    [Fact]
    public void Each_of_them_is_known() => Formulas.Where(f => !PlainText.LooksLikeFormula(f)).ShouldBeEmpty();

    [Theory]
    [InlineData("إعداد التقرير")]
    [InlineData("2020-10-01")]
    [InlineData("64 %")]
    [InlineData("أ=ب")]
    [InlineData("chafafiya.ma")]
    [InlineData("")]
    public void Plain_words_stay_as_they_are(string words)
    {
        PlainText.LooksLikeFormula(words).ShouldBeFalse();
        PlainText.Guarded(words).ShouldBe(words);
    }

    [Fact]
    public void What_is_guarded_is_no_formula_and_comes_back_letter_by_letter()
    {
        foreach (var words in Formulas.Concat(MeetingTalk.HardWords).Concat(["'", "''=", "'=1"]))
        {
            PlainText.LooksLikeFormula(PlainText.Guarded(words)).ShouldBeFalse(words);
            PlainText.Unguarded(PlainText.Guarded(words)).ShouldBe(words);
        }
    }
}
