using OgpDashboard.App.Components.Kept;

namespace OgpDashboard.Tests.Components.Kept;

public sealed class TypedFieldsTests
{
    [Fact]
    public void Boxes_are_read_back_as_they_were()
    {
        var read = TypedFields.Read(new TypedFields().With("text", "قال: «نعم»\n\"\\").With("count", 7).With("none", (int?)null).With("ticked", true).With("not", false).Text);

        read["text"].ShouldBe("قال: «نعم»\n\"\\");
        read.Number("count").ShouldBe(7);
        read.Number("none").ShouldBeNull();
        (read.Ticked("ticked"), read.Ticked("not"), read.Ticked("missing")).ShouldBe((true, false, false));
        read["missing"].ShouldBeNull();
    }

    [Fact]
    public void Lines_begin_with_their_first_box()
    {
        var fields = new TypedFields().With("before", "x").With(["أ", "", "ج"], (f, line) => f.With("line", line).With("tick", line == "ج"));

        fields.Lines("line").Select(l => (l["line"], l.Ticked("tick"))).ShouldBe([("أ", false), (null, false), ("ج", true)]);
    }

    [Fact]
    public void What_was_written_is_told_from_what_was_chosen() =>
        new TypedFields().With("line-input", "سطر").With("state-input", "dated").With("line-input", "").With("schedule-why", "لأن").Words.ShouldBe(["سطر", "لأن"]);

    [Fact]
    public void Arabic_stays_letters() => new TypedFields().With("a", "م").Text.ShouldBe("""[["a","م"]]""");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[[")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("""[null,["a"],["a",null],["a","b","c"]]""")]
    public void What_was_not_written_so_has_no_boxes(string? text) => TypedFields.Read(text).IsEmpty.ShouldBeTrue();
}
