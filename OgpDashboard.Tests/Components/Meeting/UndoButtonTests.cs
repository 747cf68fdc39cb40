using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Meeting;

public sealed class UndoButtonTests : BoardBase
{
    private IRenderedComponent<Dashboard> _page = default!;

    [Fact]
    public async Task Ones_own_last_change_is_taken_back()
    {
        await Opened();
        await Report(4, 70);
        await Report(5, 90);
        Offered("الالتزام 5");

        await Undo();

        _page.WaitForAssertion(() => Value(_page, 5, "percent").ShouldBe("100"));
        Live.Now.Journal[^1].Change.Why.ShouldBe(T["Undo.Why", Live.Now.Journal[^2].Number]);
    }

    [Fact]
    public async Task What_takes_back_is_not_offered_to_be_taken_back()
    {
        await Opened();
        await Report(4, 70);
        Offered("الالتزام 4");

        await Undo();

        _page.WaitForAssertion(() => Value(_page, 4, "percent").ShouldBe("64"));
        _page.FindAll("[data-action='undo']").ShouldBeEmpty();

        await Report(4, 71);
        Offered("71 %");
    }

    [Fact]
    public async Task Somebody_elses_change_is_not_offered()
    {
        await Opened();
        await Report(4, 70);
        await Report(5, 90, Secretary);

        Offered("الالتزام 4");

        SignIn(Secretary);
        _page = Visit();
        Offered("الالتزام 5");
    }

    [Fact]
    public async Task Nobody_who_only_looks_on_is_offered_anything()
    {
        await OpenMeeting();
        await Report(4, 70);

        Visit().FindAll("[data-action='undo']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_field_that_somebody_changed_since_is_not_overwritten_and_that_is_said()
    {
        await Opened();
        await Report(4, 70);
        await Report(4, 80, Secretary);
        Offered("70 %");

        await Undo();

        _page.WaitForAssertion(() => Said(_page.Find(".latest [role='alert']")).ShouldBe(T["Undo.Conflict", Secretary.Name]));
        Now.Find(4)!.Percent.ShouldBe(new Percentage(80));
    }

    [Fact]
    public async Task It_ends_with_the_meeting_and_is_not_offered_in_the_past()
    {
        await Opened();
        await Report(4, 70);
        Visit(FormattableString.Invariant($"/?at={Live.Now.Number}")).FindAll("[data-action='undo']").ShouldBeEmpty();
        _page = Visit();
        Offered("الالتزام 4");

        await Say(new MeetingClosed());

        _page.WaitForAssertion(() => _page.FindAll("[data-meeting-state='closed']").ShouldHaveSingleItem());
        _page.FindAll("[data-action='undo']").ShouldBeEmpty();
    }

    private async Task Opened()
    {
        SignIn();
        await OpenMeeting();
        _page = Visit();
    }

    private void Offered(string beside) =>
        _page.WaitForAssertion(() => Said(_page.FindAll("[data-action='undo']").ShouldHaveSingleItem().ParentElement).ShouldContain(beside));

    private Task Undo() => Act(_page, () => _page.Find("[data-action='undo']").ClickAsync());
}
