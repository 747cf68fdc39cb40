using System.Globalization;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.App.Components.Board;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

public sealed class FilterTests : BoardBase
{
    [Theory]
    [InlineData("q=4", "4")]
    [InlineData("q=1", "1")]
    [InlineData("q=بوابة", "6 7 13")]
    [InlineData("q=بوابة الشفافية", "")]
    [InlineData("q=للشفافية بوابة", "6")]
    [InlineData("q=احداث بوابة", "6 7")]
    [InlineData("q=هدي بويهى", "3")]
    [InlineData("q=لصفر", "4")]
    [InlineData("q=open DATA", "4")]
    [InlineData("q=أرشيف المغرب", "3")]
    [InlineData("q=لا شيء كهذا", "")]
    [InlineData("q= ", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18")]
    [InlineData("axis=3", "11 12")]
    [InlineData("status=complete", "1 2 5 8 12")]
    [InlineData("status=not-reported", "7")]
    [InlineData("platform=remark", "1 2 8 11")]
    [InlineData("platform=unknown", "7")]
    [InlineData("lead=mouradi", "1 2 8")]
    [InlineData("lead=nobody", "7 9 13 14 15 16 18")]
    [InlineData("attention=undated", "13 16")]
    [InlineData("attention=no-progress", "13 14 15 16 18")]
    [InlineData("attention=complete-yet-remaining", "5")]
    [InlineData("attention=any", "4 5 7 10 13 14 15 16 17 18")]
    [InlineData("axis=4&status=unfinished&platform=not-updated", "13 17")]
    public void The_address_says_which_commitments_are_shown(string query, string numbers)
    {
        foreach (var view in new[] { "cards", "table" })
        {
            Shown(Visit($"/?view={view}&{query}")).ShouldBe(numbers);
        }
    }

    [Fact]
    public void Nothing_found_is_said_with_a_way_back()
    {
        var page = Visit("/?q=قطار");

        Said(page.Find("main")).ShouldContain(T["Filter.Nothing"]);
        page.FindAll("a").Count(a => Said(a) == T["Filter.Clear"] && a.GetAttribute("href") == "/").ShouldBeGreaterThan(0);
        Said(Visit("/?view=table&q=قطار").Find("main")).ShouldContain(T["Filter.Nothing"]);
    }

    [Fact]
    public void What_is_typed_goes_into_the_address_and_is_counted()
    {
        var page = Visit();

        page.Find("[role='search'] input[type='search']").Input("بوابة");

        Shown(page).ShouldBe("6 7 13");
        Uri.UnescapeDataString(Navigation.Uri).ShouldEndWith("/?q=بوابة");
        Said(page.Find("[role='search'] [role='status']")).ShouldBe(Words.Count("Filter.Shown", 3));

        page.Find("[role='search'] input[type='search']").Input("");
        Navigation.Uri.ShouldEndWith("/");
        Shown(page).Split(' ').Length.ShouldBe(18);
    }

    [Theory]
    [InlineData("Filter.Axis", "3", "11 12")]
    [InlineData("Filter.Status", "complete", "1 2 5 8 12")]
    [InlineData("Filter.Platform", "not-updated", "4 5 10 13 17")]
    [InlineData("Filter.Lead", "hami", "10")]
    [InlineData("Filter.Attention", "undated", "13 16")]
    public void A_choice_filters(string label, string choice, string numbers)
    {
        var page = Visit();

        page.FindAll("[role='search'] label").Single(l => l.QuerySelector("span")?.TextContent == T[label] && l.QuerySelector("select") is not null)
            .QuerySelector("select")!.Change(choice);

        Shown(page).ShouldBe(numbers);
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("unfinished")]
    [InlineData("not-reported")]
    [InlineData("no-progress")]
    [InlineData("platform-updated")]
    [InlineData("platform-not-updated")]
    [InlineData("undated")]
    public void A_total_leads_to_just_the_commitments_it_counts(string total)
    {
        var page = Visit();
        var tile = page.Find($"[data-total='{total}']");

        Navigation.NavigateTo(tile.GetAttribute("href")!);

        page.WaitForAssertion(() => page.FindAll("[data-commitment]").Count.ShouldBe(int.Parse(tile.GetAttribute("data-value")!, CultureInfo.InvariantCulture)));
        page.Find($"[data-total='{total}']").GetAttribute("href").ShouldBe("/", "the same link leads back");
    }

    [Fact]
    public void The_lists_offer_every_state_once_and_every_lead()
    {
        var page = Visit();
        List<string?> Options(string label) => [.. page.FindAll("[role='search'] label").Single(l => l.QuerySelector("span")?.TextContent == T[label] && l.QuerySelector("select") is not null)
            .QuerySelectorAll("option").Select(o => o.GetAttribute("value")).Where(v => v is { Length: > 0 })];

        Options("Filter.Axis").ShouldBe(["1", "2", "3", "4", "5"]);
        Options("Filter.Status").ShouldBe(Enum.GetValues<Progress>().Select(Token.Of));
        Options("Filter.Platform").ShouldBe(Enum.GetValues<PlatformStatus>().Select(Token.Of));
        Options("Filter.Attention").ShouldBe([BoardFilter.Any, .. Enum.GetValues<AttentionReason>().Select(Token.Of)]);
        Options("Filter.Lead").Count.ShouldBe(10);
    }

    [Fact]
    public void A_mangled_address_shows_the_board() =>
        Shown(Visit("/?view=%00&meeting=x&commitment=99&axis=abc")).Split(' ').Length.ShouldBe(18);

    private static string Shown(IRenderedComponent<Dashboard> page) =>
        string.Join(' ', page.FindAll("[data-commitment]").Select(c => c.GetAttribute("data-commitment")));
}
