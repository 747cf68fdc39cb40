using System.Text.Json;
using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Every hostile text in every part of an address, and in the boxes whose contents are said back without being kept.</summary>
public sealed class XssAddressTests(SharedBrowser browser) : XssBase(browser)
{
    private static readonly string[] OfTheBoard = ["view", "meeting", "commitment", "q", "axis", "status", "platform", "lead", "attention", "edit"];

    [Theory]
    [InlineData(3, "/", "view", "meeting", "commitment", "q", "axis", "status", "platform", "lead", "attention", "edit", "receipt", "return", "problem", "done")]
    [InlineData(3, "/sign-in", "return", "problem", "done", "receipt", "status")]
    [InlineData(15, "/account", "return", "problem", "done")]
    [InlineData(3, "/record", "receipt", "return")]
    [InlineData(15, "/not-found", "status")]
    [InlineData(15, "/people", "return", "q")]
    [InlineData(3, "/join/")]
    [InlineData(15, "/enter/")]
    [InlineData(15, "/nowhere/")]
    public async Task What_an_address_says_is_a_text(int each, string path, params string[] names)
    {
        // A third where an address is said back or leads somewhere, a fifteenth where nothing of it is. (An odd share, so that all deeds are among them.)
        var page = await Watched();
        foreach (var text in XssCorpus.OneIn(each))
        {
            var address = names.Length == 0 ? path + Uri.EscapeDataString(text) : At(path, [.. names.Select(n => (n, text))]);
            if (names.Length == 0 && text.Contains('\0', StringComparison.Ordinal))
            {
                // The server takes no null in a path; the browser would show a page of its own.
                using var client = new HttpClient { BaseAddress = App.Address };
                (await client.GetAsync(address)).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
                continue;
            }

            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }

        NothingHappened();
    }

    [Fact]
    public async Task What_a_living_board_is_told_by_its_address_is_a_text()
    {
        var page = await Watched(coordinator: true);
        foreach (var text in XssCorpus.All)
        {
            await page.EvaluateAsync("to => Blazor.navigateTo(to)", At("/", [.. OfTheBoard.Select(n => (n, text))]));
            await Until(page, $"document.querySelector('[type=search]').value === {JsonSerializer.Serialize(text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal))}");
        }

        NothingHappened();
    }

    [Fact]
    public async Task What_is_typed_as_a_figure_is_refused_as_a_text()
    {
        var page = await Watched(coordinator: true);
        await Card(page, 4).Locator("[data-action=edit-percent]").ClickAsync();
        await page.Locator("[data-field=percent-input]").WaitForAsync();
        foreach (var text in XssCorpus.All)
        {
            await page.EvaluateAsync("t => { const box = document.querySelector('[data-field=percent-input]'); box.value = t; box.dispatchEvent(new Event('input', { bubbles: true })); box.form.requestSubmit(); }", text);
            await Until(page, $"{Bare("document.querySelector('[data-commitment=\"4\"] [role=alert]').textContent")}.includes({Bare(JsonSerializer.Serialize(text))})");
        }

        NothingHappened();
    }

    [Fact]
    public async Task What_is_typed_to_search_is_a_text()
    {
        var page = await Watched();
        await page.GotoAsync("/");
        await Live(page);
        foreach (var text in XssCorpus.All)
        {
            await page.Locator("[type=search]").FillAsync(text);
            await Until(page, $"{Bare("new URLSearchParams(location.search).get('q')")} === {Bare(JsonSerializer.Serialize(text))}");
        }

        NothingHappened();
    }

    // Without what boxes, the wire and the search take out on their own: blanks, line ends, nulls, marks of a text's beginning.
    private static string Bare(string expression) => $"{expression}.replace(/[\\s\\0\\u0001\\uFEFF\\uFFFD]/g, '')";
}
