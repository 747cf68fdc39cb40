using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Meeting;

/// <summary>Going along to what is called: which cards and details a page shows then, and how it is left and taken up again.</summary>
public sealed class FollowTests : BoardBase
{
    [Fact]
    public async Task A_page_follows_until_it_is_told_not_to_and_the_address_says_so()
    {
        await OpenMeeting();
        await Say(new CommitmentCalled(4));
        var page = Visit("/?q=7");
        var leave = page.Find("[data-action='follow']");
        leave.GetAttribute("data-following").ShouldBe("yes");
        leave.GetAttribute("href").ShouldBe("/?follow=no&q=7");

        page = Visit("/?follow=no&q=7");
        page.Find("[data-follows]").GetAttribute("data-follows").ShouldBe("no");
        page.Find("[data-action='follow']").GetAttribute("href").ShouldBe("/?q=7");
    }

    [Fact]
    public async Task Who_left_finds_the_way_back_also_while_nothing_is_called()
    {
        await OpenMeeting();

        Visit("/?follow=no").Find(".called-bar [data-action='follow']").GetAttribute("href").ShouldBe("/");
        Visit().FindAll("[data-action='follow']").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_called_card_is_shown_to_who_follows_also_when_their_filter_would_hide_it()
    {
        await OpenMeeting();
        var page = Visit("/?lead=lasfar");

        await Say(new CommitmentCalled(9));

        page.WaitForAssertion(() => page.FindAll("article[data-commitment]").Select(c => c.GetAttribute("data-commitment")).ShouldBe(["4", "9"]));
        var stays = Visit("/?lead=lasfar&follow=no");
        stays.FindAll("[data-called='9']").Count.ShouldBe(1);
        stays.FindAll("article[data-commitment]").Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_an_editor_is_open_no_card_comes_or_goes()
    {
        SignIn(Someone.Lead);
        await OpenMeeting();
        var page = Visit("/?lead=lasfar");
        await page.InvokeAsync(() => Card(page, 4).QuerySelector("[data-action='edit-percent']")!.ClickAsync());

        await Say(new CommitmentCalled(3));

        page.WaitForAssertion(() => page.FindAll("[data-called='3']").Count.ShouldBe(1));
        page.FindAll("article[data-commitment]").Count.ShouldBe(1);
        Card(page, 4).QuerySelector("[data-field='percent-input']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Open_details_of_another_go_along()
    {
        await OpenMeeting();
        var page = Visit("/?commitment=14");

        await Say(new CommitmentCalled(4));

        page.WaitForAssertion(() => page.FindAll("[data-drawer='4']").Count.ShouldBe(1));
        Navigation.Uri.ShouldEndWith("/?commitment=4");
    }

    [Fact]
    public async Task Details_that_are_opened_by_hand_afterwards_stay()
    {
        await OpenMeeting();
        await Say(new CommitmentCalled(4));
        var page = Visit("/?commitment=14");

        await Report(9, 90);

        page.WaitForAssertion(() => Value(page, 9, "percent").ShouldBe("90"));
        page.FindAll("[data-drawer='14']").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Details_with_an_editor_stay_and_so_do_those_of_who_does_not_follow()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit("/?commitment=14");
        await page.InvokeAsync(() => page.Find("[data-action='edit-platform']").ClickAsync());
        await Say(new CommitmentCalled(4));
        page.WaitForAssertion(() => page.FindAll("[data-called='4']").Count.ShouldBe(1));
        page.FindAll("[data-drawer='14'] form").Count.ShouldBe(1);

        var stays = Visit("/?commitment=14&follow=no");
        await Say(new CommitmentCalled(5));
        stays.WaitForAssertion(() => stays.FindAll("[data-called='5']").Count.ShouldBe(1));
        stays.FindAll("[data-drawer='14']").Count.ShouldBe(1);
        stays.Find("[data-action='follow']").GetAttribute("href").ShouldBe("/?commitment=5", "taking it up again leads to the called one");
    }
}
