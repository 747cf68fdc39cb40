using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Tests.Changes;

public sealed class AnchorTests
{
    private const string Whole = "a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0ffff";

    [Theory]
    [InlineData("12-a1b2c3d4e5f6")]
    [InlineData("12:a1b2c3d4e5f6")]
    [InlineData("12 a1b2c3d4e5f6")]
    [InlineData("12 · a1b2c3d4e5f6")]
    [InlineData("  12 - A1B2C3D4E5F6 ")]
    public void An_anchor_is_read_as_people_write_it_down(string text) => Anchor.Read(text).ShouldBe(new Anchor(12, "a1b2c3d4e5f6"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("a1b2c3d4e5f6")]
    [InlineData("12-a1b2c3d4e5f")]
    [InlineData("12-a1b2c3d4e5fg")]
    [InlineData("-12-")]
    [InlineData("x-a1b2c3d4e5f6")]
    [InlineData("1.5-a1b2c3d4e5f6")]
    [InlineData("+12-a1b2c3d4e5f6")]
    [InlineData("99999999999999999999-a1b2c3d4e5f6")]
    [InlineData("12-a1b2c3d4e5f6-a1b2c3d4e5f6")]
    [InlineData("12-" + Whole + "0")]
    public void What_is_no_anchor_is_not_read(string? text) => Anchor.Read(text).ShouldBeNull();

    [Fact]
    public void What_an_anchor_prints_is_read_back()
    {
        var anchor = new Anchor(12345, Whole);

        anchor.ToString().ShouldBe("12345-" + Whole);
        Anchor.Read(anchor.ToString()).ShouldBe(anchor);
        Anchor.Read($"12345-{anchor.ShortHash}").ShouldBe(anchor with { Hash = Whole[..12] });
    }

    [Fact]
    public void A_receipt_shows_the_beginning_of_the_hash()
    {
        new Receipt(12, DateTimeOffset.UnixEpoch, 2, Whole).Anchor.ShortHash.ShouldBe("a1b2c3d4e5f6");
        new Receipt(12, DateTimeOffset.UnixEpoch, 2, "").Anchor.ShortHash.ShouldBe("");
    }

    [Theory]
    [InlineData(Whole, true)]
    [InlineData("a1b2c3d4e5f6", true)]
    [InlineData("a1b2c3d4e5f7", false)]
    [InlineData("b2c3d4e5f6a7", false)]
    [InlineData(Whole + "0", false)]
    public void A_hash_is_held_by_itself_or_by_its_beginning(string written, bool holds) => new Anchor(12, written).Holds(Whole).ShouldBe(holds);
}
