using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>The minutes in a browser: read on a screen, and printed on sheets.</summary>
public sealed partial class PrintTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const string Minutes = "/export/1/minutes";

    [Fact]
    public async Task Printed_each_sheet_of_a_table_has_its_head_and_each_sheet_its_number()
    {
        var page = await Visitor(Minutes);
        var pdf = Path.Combine(Data.FullName, "minutes.pdf");
        await page.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true });

        var sheets = await PrintedPages.Of(pdf);

        sheets.Count.ShouldBeGreaterThan(4);
        sheets.Sum(s => Row().Count(s)).ShouldBe(17);
        var own = sheets.Where(s => Row().IsMatch(s)).ToList();
        own.Count.ShouldBeGreaterThanOrEqualTo(3);
        own.ShouldAllBe(s => s.Contains("منصة التتبع", StringComparison.Ordinal));
        sheets.Select(Foot).ShouldBe(Enumerable.Range(1, sheets.Count).Select(n => FormattableString.Invariant($"{n}/{sheets.Count}")));
        sheets.ShouldAllBe(s => !s.Contains("طباعة", StringComparison.Ordinal), "what can be clicked stays on the screen");
        Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task On_a_screen_it_can_be_read_by_everybody(int width, ColorScheme theme)
    {
        var page = await Page(width);
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        await page.GotoAsync(Minutes);

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
        (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}").ShouldBeEmpty();
        await page.EvaluateAsync("() => { window.print = () => document.body.dataset.printed = 'yes'; }");
        await page.Locator("[data-action=print]").ClickAsync();
        await page.Locator("[data-printed=yes]").WaitForAsync();
        Complaints.ShouldBeEmpty();
    }

    // What stands at the foot of a sheet, without blanks and marks of direction.
    private static string Foot(string sheet) => string.Concat(sheet.TrimEnd().Split('\n')[^1].Where(c => char.IsAsciiDigit(c) || c == '/'));

    // A row of the table by words that no joined letters split: the reader turns those round («االلزتام»).
    [GeneratedRegex(@"تنفيذ \S+ بنسبة", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
