using Bunit;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

public sealed class EmptyBoardTests : BoardBase
{
    protected override SeededStore Begin() => SeededStore.WithoutMeetings();

    [Fact]
    public void A_plan_without_a_meeting_says_so()
    {
        var page = Visit();

        page.FindAll("[data-meeting-state]").ShouldHaveSingleItem().GetAttribute("data-meeting-state").ShouldBe("none");
        Said(page.Find("h1")).ShouldBe(T["Empty.Title"]);
        page.FindAll("[data-action]").ShouldBeEmpty();
    }

    [Fact]
    public void Its_first_meeting_is_opened_with_one_click()
    {
        SignIn();
        var page = Visit();

        page.Find("[data-action='open-meeting']").Click();

        page.WaitForAssertion(() =>
        {
            page.FindAll("[data-meeting-state='open']").ShouldHaveSingleItem();
            page.FindAll("[data-commitment]").Count.ShouldBe(18);
            page.FindAll("[data-field='percent'][data-value='']").Count.ShouldBe(18);
        });
    }
}
