using System.Globalization;
using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

public sealed class PercentEditorTests : PercentBase
{
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
        Value(Page, 4, "percent").ShouldBe("64");
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

        Page.WaitForAssertion(() => Value(Page, 4, "percent").ShouldBe(value));
        Card(Page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
        Live.Now.HistoryOf(4).ShouldHaveSingleItem().By.ShouldBe(Coordinator);
    }

    [Fact]
    public async Task An_emptied_box_takes_a_figure_back_with_its_reason()
    {
        await Begin();

        await Type("");
        Alert.ShouldContain("64");
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("[data-field='why-input']")!.InputAsync("أُدخلت خطأ"));
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("form")!.SubmitAsync());

        Page.WaitForAssertion(() => Value(Page, 4, "percent").ShouldBe(""));
        Live.Now.HistoryOf(4).ShouldHaveSingleItem().Change.Why.ShouldBe("أُدخلت خطأ");
    }

    [Fact]
    public async Task An_empty_box_where_nothing_was_reported_is_no_percentage()
    {
        await Begin(7);
        await Type("", 7);
        Said(Card(Page, 7).QuerySelector("[role='alert']")).ShouldBe(Words.Sentence(new RefusedException(Refusal.PercentNotANumber, "")));
    }

    [Fact]
    public async Task The_box_opens_with_the_figure_and_Escape_leaves_it()
    {
        await Begin();
        Box.GetAttribute("value").ShouldBe("64");

        await Page.InvokeAsync(() => Box.InputAsync("70"));
        await Page.InvokeAsync(() => Box.KeyDownAsync(Key.Escape));

        Card(Page, 4).QuerySelectorAll("[data-field='percent-input']").ShouldBeEmpty();
        Value(Page, 4, "percent").ShouldBe("64");
        Live.Now.HistoryOf(4).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_first_figure_for_commitment_7_is_taken_even_when_it_is_nought()
    {
        await Begin(7);
        (Card(Page, 7).QuerySelector("[data-field='percent-input']")!.GetAttribute("value") ?? "").ShouldBeEmpty();

        await Type("0", 7);

        Page.WaitForAssertion(() => Value(Page, 7, "percent").ShouldBe("0"));
    }

    [Fact]
    public async Task A_fall_asks_for_its_reason_and_is_saved_with_it()
    {
        await Begin();
        Card(Page, 4).QuerySelector("[data-field='why-input']").ShouldBeNull();

        await Type("60");

        Alert.ShouldBe(Words.Sentence(new RefusedException(Refusal.FallNeedsReason, 64)));
        Box.GetAttribute("value").ShouldBe("60");

        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("[data-field='why-input']")!.InputAsync("تصحيح خطأ في المحضر"));
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("form")!.SubmitAsync());

        Page.WaitForAssertion(() => Value(Page, 4, "percent").ShouldBe("60"));
        Live.Now.HistoryOf(4).ShouldHaveSingleItem().Change.Why.ShouldBe("تصحيح خطأ في المحضر");
        Page.WaitForAssertion(() => Said(Page.Find("aside")).ShouldContain("تصحيح خطأ في المحضر"));
    }

    [Theory]
    [InlineData("pandemic", "الجائحة")]
    [InlineData("awaiting-replies", "انتظار رد هيئات")]
    public async Task A_fall_offers_the_short_list_of_reasons_beside_the_free_words(string kind, string words)
    {
        await Begin();
        Card(Page, 4).QuerySelector("[data-field='why-kind']").ShouldBeNull();
        await Type("60");

        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("[data-field='why-kind']")!.ChangeAsync(kind));
        Card(Page, 4).QuerySelector("[data-field='why-input']")!.GetAttribute("value").ShouldBe(words);
        Box.GetAttribute("value").ShouldBe("60");
        await Page.InvokeAsync(() => Card(Page, 4).QuerySelector("form")!.SubmitAsync());

        Page.WaitForAssertion(() => Value(Page, 4, "percent").ShouldBe("60"));
        Live.Now.HistoryOf(4).ShouldHaveSingleItem().Change.Why.ShouldBe(words);
    }
}
