using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Tests.Changes;

public sealed class DraftPlaceTests
{
    [Fact]
    public void A_place_is_found_again_by_its_name()
    {
        var decision = Guid.NewGuid();
        DraftPlace[] places = [new(3, 4, Field.Actions), new(3, 0, DraftPlace.Agenda), new(3, 7, DraftPlace.NewDecision), DraftPlace.OfDecision(3, decision)];

        places.Select(p => DraftPlace.Read(p.ToString())).ShouldBe(places);
        places[0].ToString().ShouldBe("3/4/actions");
        places.Select(p => p.RowField).ShouldBe([Field.Actions, null, null, null]);
        places[3].Decision.ShouldBe(decision);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3/4")]
    [InlineData("3/4/actions/more")]
    [InlineData("-3/4/actions")]
    [InlineData("3/x/actions")]
    [InlineData("3/4/journal")]
    [InlineData("3/0/decision-x")]
    [InlineData("99999999999/4/actions")]
    public void What_names_no_place_is_none(string? name) => DraftPlace.Read(name).ShouldBeNull();
}
