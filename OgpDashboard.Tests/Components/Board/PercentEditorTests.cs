using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

public sealed class PercentEditorTests : BoardBase
{
    private IRenderedComponent<Dashboard> _page = default!;

    [Theory]
    [InlineData("abc", Refusal.PercentNotANumber)]
    [InlineData("6.5", Refusal.PercentNotANumber)]
    [InlineData("101", Refusal.PercentOutOfRange)]
    [InlineData("-1", Refusal.PercentOutOfRange)]
    [InlineData("99999999999", Refusal.PercentOutOfRange)]
    public async Task What_is_no_percentage_is_refused_beside_the_box_and_stays_in_it(string typed, Refusal refusal)
    {
        await Begin();

        await Type(typed);

        Alert.ShouldBe(Words.Sentence(new RefusedException(refusal, int.TryParse(typed, CultureInfo.InvariantCulture, out var number) ? number : typed)));
        Box.GetAttribute("value").ShouldBe(typed);
        Box.GetAttribute("aria-invalid").ShouldBe("true");
        Value(_page, 4, "percent").ShouldBe("64");
        Live.Now.HistoryOf(4).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("68", "68")]
    [InlineData(" 68 % ", "68")]
    [InlineData("٦٨", "68")]
    [InlineData("100", "100")]
    public async Task A_percentage_is_saved_as_people_type_it(string typed, string value)
    {
        await Begin();

        await Type(typed);

        _page.WaitForAssertion(() => Value(_page, 4, "percent").ShouldBe(value));
        Card(_page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
        Live.Now.HistoryOf(4).ShouldHaveSingleItem().By.ShouldBe(Coordinator);
    }

    [Fact]
    public async Task An_emptied_box_takes_a_figure_back_with_its_reason()
    {
        await Begin();

        await Type("");
        Alert.ShouldContain("64");
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("[data-field='why-input']")!.InputAsync("أُدخلت خطأ"));
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("form")!.SubmitAsync());

        _page.WaitForAssertion(() => Value(_page, 4, "percent").ShouldBe(""));
        Live.Now.HistoryOf(4).ShouldHaveSingleItem().Change.Why.ShouldBe("أُدخلت خطأ");
    }

    [Fact]
    public async Task An_empty_box_where_nothing_was_reported_is_no_percentage()
    {
        await Begin(7);
        await Type("", 7);
        Said(Card(_page, 7).QuerySelector("[role='alert']")).ShouldBe(Words.Sentence(new RefusedException(Refusal.PercentNotANumber, "")));
    }

    [Fact]
    public async Task A_card_that_is_being_edited_stays_though_the_filter_no_longer_shows_it()
    {
        SignIn();
        await OpenMeeting();
        _page = Visit("/?attention=no-progress");
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("[data-action='edit-percent']")!.ClickAsync());
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("[data-field='percent-input']")!.InputAsync("70"));

        await Report(4, 68, Secretary);
        await Report(3, 68, Secretary);

        _page.WaitForAssertion(() => _page.FindAll("[data-commitment='3']").ShouldBeEmpty());
        Card(_page, 4).QuerySelector("[data-field='percent-input']")!.GetAttribute("value").ShouldBe("70");
    }

    [Fact]
    public async Task The_box_opens_with_the_figure_and_Escape_leaves_it()
    {
        await Begin();
        Box.GetAttribute("value").ShouldBe("64");

        await _page.InvokeAsync(() => Box.InputAsync("70"));
        await _page.InvokeAsync(() => Box.KeyDownAsync(Key.Escape));

        Card(_page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
        Value(_page, 4, "percent").ShouldBe("64");
        Live.Now.HistoryOf(4).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_first_figure_for_commitment_7_is_taken_even_when_it_is_nought()
    {
        await Begin(7);
        (Card(_page, 7).QuerySelector("[data-field='percent-input']")!.GetAttribute("value") ?? "").ShouldBeEmpty();

        await Type("0", 7);

        _page.WaitForAssertion(() => Value(_page, 7, "percent").ShouldBe("0"));
    }

    [Fact]
    public async Task A_fall_asks_for_its_reason_and_is_saved_with_it()
    {
        await Begin();
        Card(_page, 4).QuerySelector("[data-field='why-input']").ShouldBeNull();

        await Type("60");

        Alert.ShouldBe(Words.Sentence(new RefusedException(Refusal.FallNeedsReason, 64)));
        Box.GetAttribute("value").ShouldBe("60");

        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("[data-field='why-input']")!.InputAsync("تصحيح خطأ في المحضر"));
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("form")!.SubmitAsync());

        _page.WaitForAssertion(() => Value(_page, 4, "percent").ShouldBe("60"));
        Live.Now.HistoryOf(4).ShouldHaveSingleItem().Change.Why.ShouldBe("تصحيح خطأ في المحضر");
        _page.WaitForAssertion(() => Said(_page.Find("aside")).ShouldContain("تصحيح خطأ في المحضر"));
    }

    [Fact]
    public async Task A_meeting_that_closes_meanwhile_takes_nothing_of_what_was_typed()
    {
        await Begin();
        await _page.InvokeAsync(() => Box.InputAsync("70"));

        await Say(new MeetingClosed());
        _page.WaitForAssertion(() => _page.Find("[data-meeting-state]").GetAttribute("data-meeting-state").ShouldBe("closed"));

        Box.GetAttribute("value").ShouldBe("70");
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("form")!.SubmitAsync());
        Alert.ShouldBe(T["Refusal.meeting-not-open"]);
        Box.GetAttribute("value").ShouldBe("70");
        Value(_page, 4, "percent").ShouldBe("64");

        await _page.InvokeAsync(() => Box.KeyDownAsync(Key.Escape));
        Card(_page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conflict_shows_both_figures_and_mine_can_stand()
    {
        await Conflict();

        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("[data-action='keep-mine']")!.ClickAsync());

        _page.WaitForAssertion(() => Value(_page, 4, "percent").ShouldBe("70"));
        Card(_page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
        Live.Now.HistoryOf(4).Select(e => e.By).ShouldBe([Coordinator, Secretary]);
    }

    [Fact]
    public async Task A_conflict_shows_both_figures_and_theirs_can_stay()
    {
        await Conflict();

        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("[data-action='keep-theirs']")!.ClickAsync());

        Card(_page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
        Value(_page, 4, "percent").ShouldBe("68");
        Live.Now.HistoryOf(4).ShouldHaveSingleItem().By.ShouldBe(Secretary);
    }

    [Fact]
    public async Task Mine_that_is_a_fall_from_theirs_still_asks_for_its_reason()
    {
        await Conflict(theirs: 80);

        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("[data-action='keep-mine']")!.ClickAsync());
        Alert.ShouldBe(Words.Sentence(new RefusedException(Refusal.FallNeedsReason, 80)));
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("[data-field='why-input']")!.InputAsync("سبب"));
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("form")!.SubmitAsync());

        _page.WaitForAssertion(() => Value(_page, 4, "percent").ShouldBe("70"));
    }

    [Fact]
    public async Task Another_field_of_the_row_merges_silently_and_the_box_keeps_its_text()
    {
        await Begin();
        await _page.InvokeAsync(() => Box.InputAsync("70"));

        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Updated, null)), by: Secretary);
        _page.WaitForAssertion(() => Value(_page, 4, "platform").ShouldBe("updated"));

        Box.GetAttribute("value").ShouldBe("70");
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("form")!.SubmitAsync());
        _page.WaitForAssertion(() => Value(_page, 4, "percent").ShouldBe("70"));
        Value(_page, 4, "platform").ShouldBe("updated");
    }

    private IElement Box => Card(_page, 4).QuerySelector("[data-field='percent-input']")!;

    private string Alert => Said(Card(_page, 4).QuerySelectorAll("[role='alert']").ShouldHaveSingleItem());

    private async Task Begin(int commitment = 4)
    {
        SignIn();
        await OpenMeeting();
        _page = Visit();
        await _page.InvokeAsync(() => Card(_page, commitment).QuerySelector("[data-action='edit-percent']")!.ClickAsync());
    }

    private async Task Type(string typed, int commitment = 4)
    {
        await _page.InvokeAsync(() => Card(_page, commitment).QuerySelector("[data-field='percent-input']")!.InputAsync(typed));
        await _page.InvokeAsync(() => Card(_page, commitment).QuerySelector("form")!.SubmitAsync());
    }

    private async Task Conflict(int theirs = 68)
    {
        await Begin();
        await _page.InvokeAsync(() => Box.InputAsync("70"));
        await Report(4, theirs, Secretary);
        _page.WaitForAssertion(() => Value(_page, 4, "percent").ShouldBe(theirs.ToString(CultureInfo.InvariantCulture)));
        await _page.InvokeAsync(() => Card(_page, 4).QuerySelector("form")!.SubmitAsync());

        Alert.ShouldContain(T["Conflict.Text", Secretary.Name]);
        Said(Card(_page, 4).QuerySelector("[data-conflict='mine']")).ShouldBe("70 %");
        Said(Card(_page, 4).QuerySelector("[data-conflict='theirs']")).ShouldBe(FormattableString.Invariant($"{theirs} %"));
        Box.GetAttribute("value").ShouldBe("70");
    }
}
