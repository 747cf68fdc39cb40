using System.Globalization;
using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

/// <summary>What becomes of a figure being typed when somebody else changes the board meanwhile.</summary>
public sealed class PercentConflictTests : PercentBase
{
    [Fact]
    public async Task A_card_that_is_being_edited_stays_though_the_filter_no_longer_shows_it()
    {
        SignIn();
        await OpenMeeting();
        Page = Visit("/?attention=no-progress");
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("[data-action='edit-percent']")!.ClickAsync());
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("[data-field='percent-input']")!.InputAsync("70"));

        await Report(4, 68, Secretary);
        await Report(3, 68, Secretary);

        Page.WaitForAssertion(() => Page.FindAll("[data-commitment='3']").ShouldBeEmpty());
        Card(Page, 4).QuerySelector("[data-field='percent-input']")!.GetAttribute("value").ShouldBe("70");
    }

    [Fact]
    public async Task A_meeting_that_closes_meanwhile_takes_nothing_of_what_was_typed()
    {
        await Begin();
        await Page.InvokeAsync(() => Box.InputAsync("70"));

        await Say(new MeetingClosed());
        Page.WaitForAssertion(() => Page.Find("[data-meeting-state]").GetAttribute("data-meeting-state").ShouldBe("closed"));

        Box.GetAttribute("value").ShouldBe("70");
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("form")!.SubmitAsync());
        Alert.ShouldBe(T["Refusal.meeting-not-open"]);
        Box.GetAttribute("value").ShouldBe("70");
        Value(Page, 4, "percent").ShouldBe("64");

        await Page.InvokeAsync(() => Box.KeyDownAsync(Key.Escape));
        Card(Page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conflict_shows_both_figures_and_mine_can_stand()
    {
        await Conflict();

        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("[data-action='keep-mine']")!.ClickAsync());

        Page.WaitForAssertion(() => Value(Page, 4, "percent").ShouldBe("70"));
        Card(Page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
        Live.Now.HistoryOf(4).Select(e => e.By).ShouldBe([Coordinator, Secretary]);
    }

    [Fact]
    public async Task A_conflict_shows_both_figures_and_theirs_can_stay()
    {
        await Conflict();

        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("[data-action='keep-theirs']")!.ClickAsync());

        Card(Page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
        Value(Page, 4, "percent").ShouldBe("68");
        Live.Now.HistoryOf(4).ShouldHaveSingleItem().By.ShouldBe(Secretary);
    }

    [Fact]
    public async Task Mine_that_is_a_fall_from_theirs_still_asks_for_its_reason()
    {
        await Conflict(theirs: 80);

        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("[data-action='keep-mine']")!.ClickAsync());
        Alert.ShouldBe(Words.Sentence(new RefusedException(Refusal.FallNeedsReason, 80)));
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("[data-field='why-input']")!.InputAsync("سبب"));
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("form")!.SubmitAsync());

        Page.WaitForAssertion(() => Value(Page, 4, "percent").ShouldBe("70"));
    }

    [Fact]
    public async Task Another_field_of_the_row_merges_silently_and_the_box_keeps_its_text()
    {
        await Begin();
        await Page.InvokeAsync(() => Box.InputAsync("70"));

        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Updated, null)), by: Secretary);
        Page.WaitForAssertion(() => Value(Page, 4, "platform").ShouldBe("updated"));

        Box.GetAttribute("value").ShouldBe("70");
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("form")!.SubmitAsync());
        Page.WaitForAssertion(() => Value(Page, 4, "percent").ShouldBe("70"));
        Value(Page, 4, "platform").ShouldBe("updated");
    }

    private async Task Conflict(int theirs = 68)
    {
        await Begin();
        await Page.InvokeAsync(() => Box.InputAsync("70"));
        await Report(4, theirs, Secretary);
        Page.WaitForAssertion(() => Value(Page, 4, "percent").ShouldBe(theirs.ToString(CultureInfo.InvariantCulture)));
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("form")!.SubmitAsync());

        Alert.ShouldContain(T["Conflict.Text", Secretary.Name]);
        Said(Card(Page, 4).QuerySelector("[data-conflict='mine']")).ShouldBe("70 %");
        Said(Card(Page, 4).QuerySelector("[data-conflict='theirs']")).ShouldBe(FormattableString.Invariant($"{theirs} %"));
        Box.GetAttribute("value").ShouldBe("70");
    }
}
