using Bunit;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Kept;

/// <summary>What became of a text's place, or of the clock, since it was typed.</summary>
public sealed class GoneMeanwhileTests : KeptBase
{
    [Fact]
    public async Task The_words_of_a_decision_that_was_withdrawn_meanwhile_can_still_be_read()
    {
        SignIn();
        await OpenMeeting();
        var id = Guid.NewGuid();
        await Say(new DecisionRecorded(new Decision(id, DecisionKind.Action, 4, "نص قديم", null, null, null)));
        Drafts.Keep(Coordinator.Key, DraftPlace.OfDecision(Now.Meeting.Id, id), """[["text","نص جديد"]]""", Now.Number);
        await Say(new DecisionWithdrawn(id), by: Secretary);

        Page = Visit();

        Said(Offers.ShouldHaveSingleItem()).ShouldContain("نص جديد");
        Page.FindAll("[data-action='restore-kept']").ShouldBeEmpty("there is no editor that could take it");
    }

    [Fact]
    public async Task A_month_whose_year_was_half_typed_comes_back_so_and_is_not_saved_as_none()
    {
        await Begin("schedule");
        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='state-input']")!.ChangeAsync("dated"));
        foreach (var (box, value) in new[] { ("from-month", "3"), ("from-year", "2027"), ("to-month", "5"), ("to-year", "20") })
        {
            await Page.InvokeAsync(() => Section("schedule").QuerySelector($"[data-field='{box}']")!.ChangeAsync(value));
        }

        await DisposeComponentsAsync();
        Page = Visit("/?commitment=4");
        await Page.InvokeAsync(() => Page.Find("[data-action='restore-kept']").ClickAsync());

        Written(Section("schedule").QuerySelector("[data-field='to-month']")!).ShouldBe("5");
        Written(Section("schedule").QuerySelector("[data-field='to-year']")!).ShouldBe("20");
        await Save("schedule");
        Alert("schedule").ShouldNotBeEmpty();
        Now.Find(4)!.Said.Schedule[0].Window.ShouldBeNull("nothing was saved");
    }

    [Fact]
    public async Task What_was_typed_after_the_clock_was_put_back_is_not_taken_for_saved()
    {
        SignIn();
        await OpenMeeting();
        await Report(4, 71);
        Drafts.Keep(Coordinator.Key, new DraftPlace(Now.Meeting.Id, 4, Field.Percent), """[["percent-input","72"]]""", Now.Number, Time.AddMinutes(-30));

        Page = Visit();

        Offers.ShouldHaveSingleItem();
    }
}
