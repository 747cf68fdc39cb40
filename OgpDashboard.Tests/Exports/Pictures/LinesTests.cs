using OgpDashboard.App.Exports.Pictures;

namespace OgpDashboard.Tests.Exports.Pictures;

public sealed class LinesTests
{
    private const string Title = "تعزيز المشاركة المواطنة من خلال تشجيع المجتمع المدني على تبني آليات الديمقراطية التشاركية";

    private static readonly Pen Plain = new(20, Paint.Ink);

    [Fact]
    public void What_has_room_stays_whole() => Lines.Shorten(Title, Plain, 5000).ShouldBe(Title);

    [Theory]
    [InlineData(120)]
    [InlineData(260)]
    [InlineData(400)]
    [InlineData(610)]
    public void What_has_none_ends_after_a_whole_word_and_says_so(double width)
    {
        var line = Lines.Shorten(Title, Plain, width);

        TextWidth.Of(line, Plain).ShouldBeLessThanOrEqualTo(width);
        line[^1].ShouldBe('…');
        (Title + " ").ShouldStartWith(line[..^1] + " ");
    }

    [Fact]
    public void Lines_hold_all_words_in_their_order()
    {
        var lines = Lines.Wrap(Title, Plain, 200, 20);

        lines.Count.ShouldBeGreaterThan(3);
        string.Join(' ', lines).ShouldBe(Title);
        lines.ShouldAllBe(l => TextWidth.Of(l, Plain) <= 200);
    }

    [Theory]
    [InlineData("بسمالله")]
    [InlineData("ооооооооооооооооооооооооооо")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("chafafiyachafafiyachafafiyachafafiyachafafiya")]
    public void A_word_that_is_wider_than_the_line_is_cut_between_signs(string word)
    {
        var line = Lines.Shorten(string.Concat(Enumerable.Repeat(word, 9)), Plain, 150);

        TextWidth.Of(line, Plain).ShouldBeLessThanOrEqualTo(150);
        line.Length.ShouldBeGreaterThan(2);
        line.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void Of_nothing_there_is_one_empty_line() => Lines.Wrap(" ", Plain, 100, 2).ShouldBe([""]);

    [Fact]
    public void Marks_above_a_letter_take_no_room() => TextWidth.Of("مُحَيَّن", Plain).ShouldBe(TextWidth.Of("محين", Plain));

    [Fact]
    public void A_letter_within_a_word_is_narrower_than_alone() => TextWidth.Of("بب", Plain).ShouldBeLessThan(2 * TextWidth.Of("ب", Plain));
}
