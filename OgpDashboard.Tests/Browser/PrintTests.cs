using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OgpDashboard.App.Imports;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Tests.Incoming.Reading;
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

    [Fact]
    public async Task Printed_and_read_back_it_says_every_figure_and_almost_every_word()
    {
        var page = await Visitor(Minutes);
        using var pdf = new MemoryStream(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        using var fresh = SeededStore.WithoutMeetings();
        using var seeded = new SeededStore();
        var board = seeded.Book.Find(1)!;

        var read = new PdfReader(new PdfText()).Read(pdf, new IncomingContext(fresh.Book, "minutes.pdf"));

        var changes = read.Items.Select(i => i.Value).OfType<IncomingField>().Select(f => f.Change).ToList();
        changes.OfType<PercentReported>().Select(p => (p.Commitment, p.Percent)).ShouldBe(board.Rows.Where(r => r.Percent is not null).Select(r => (r.Number, r.Percent)));
        changes.OfType<PlatformReported>().Select(p => (p.Commitment, p.Platform.Status)).ShouldBe(board.Rows.Where(r => r.Percent is not null).Select(r => (r.Number, r.Said.Platform.Status)));
        var (expected, got) = (ReadBack.Texts(board), ReadBack.Texts(read));
        ReadBack.Digits(got).ShouldBe(ReadBack.Digits(expected));
        got.Count.ShouldBe(expected.Count);
        (expected.Zip(got).Count(t => t.First == t.Second) / (double)expected.Count).ShouldBeGreaterThanOrEqualTo(0.99);
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
