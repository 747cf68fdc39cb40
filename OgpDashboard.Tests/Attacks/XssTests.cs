using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Every hostile text in every field that is kept, looked at wherever it is shown.</summary>
public sealed partial class XssTests(SharedBrowser browser) : XssBase(browser)
{
    private static readonly string[] Corpus = [.. XssCorpus.All];

    [Fact]
    public void There_are_two_hundred_of_them_and_no_two_alike()
    {
        Corpus.Length.ShouldBeGreaterThanOrEqualTo(200);
        Corpus.Distinct(StringComparer.Ordinal).Count().ShouldBe(Corpus.Length);
    }

    [Fact]
    public async Task The_instrument_sees_a_script_that_is_refused_and_the_server_counts_the_report()
    {
        var page = await Watched();
        await page.GotoAsync("/");
        await Live(page);

        await page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.__xss = 1'; document.body.append(s); }");
        await page.EvaluateAsync("() => { document.body.insertAdjacentHTML('beforeend', '<img src=/xss-hit/control onerror=\"window.__xss = 2\">'); }");

        await Frames(page, () => Reports.Count >= 2 && Refused("elem") && Refused("attr"));

        Reports.Count.ShouldBeGreaterThanOrEqualTo(2);
        Refused("elem").ShouldBeTrue();
        Refused("attr").ShouldBeTrue();
        Seen.ShouldContain(s => s.StartsWith("request", StringComparison.Ordinal) && s.EndsWith("/xss-hit/control", StringComparison.Ordinal));
        Seen.ShouldNotContain(s => s.StartsWith("ogp-ran", StringComparison.Ordinal));

        // And it would see one that runs.
        await page.EvaluateAsync("window.__xss = 3");
        await page.EvaluateAsync("alert(4)");
        await Frames(page, () => Seen.Contains("ogp-ran 3") && Seen.Contains("dialog alert 4"));
        Seen.ShouldContain("ogp-ran 3");
        Seen.ShouldContain("dialog alert 4");
    }

    private bool Refused(string what) => Seen.Any(s => s.StartsWith($"ogp-refused script-src-{what} inline", StringComparison.Ordinal));

    // What the page says travels on other ways than what the server counts, and may come a little later.
    private static async Task Frames(IPage page, Func<bool> holds)
    {
        for (var frames = 0; !holds() && frames < 1800; frames++)
        {
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }

    [Fact]
    public async Task Lines_remarks_and_reasons_are_texts_on_every_view_and_in_every_editor()
    {
        var (actions, waiting, dropped) = await WriteRows();

        var page = await Watched(coordinator: true);
        foreach (var address in new[] { "/", "/?view=table", "/?view=charts" })
        {
            await page.GotoAsync(address);
            await Live(page);
        }

        await page.GotoAsync("/?view=table");
        await Live(page);
        await ShouldSay(page, "main", Corpus);
        for (var number = 1; number <= 18; number++)
        {
            await LookInto(page, number);
            await (actions.Contains(number) || waiting.Contains(number) || dropped.Contains(number) ? EditAll(page, number) : Task.CompletedTask);
        }

        await page.GotoAsync("/?commitment=14");
        await Live(page);
        await ShouldSay(page, ".history", Corpus);
        await page.GotoAsync("/?commitment=13");
        await Live(page);
        await ShouldSay(page, ".history", Corpus);
        NothingHappened();
        Stored().Where(t => Unseen().IsMatch(t)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_a_remark_and_who_said_it_are_texts_the_moment_they_come()
    {
        var page = await Watched(coordinator: true);
        foreach (var text in Corpus)
        {
            await Say(new MeetingCorrected(new(new DateOnly(2020, 9, 15), null, text)));
            await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, text)) { Why = text }, by: Hand with { Name = LineText.Clean(text) });
            var said = JsonSerializer.Serialize(LineText.Clean(text));
            await Until(page, $"document.querySelector('header.top').textContent.includes({said}) && document.querySelector('.latest li').textContent.includes({said}) && document.querySelector('[data-commitment=\"4\"] .platform').title === {said}");
        }

        await page.Locator("[data-action=correct-meeting]").ClickAsync();
        await page.Locator("#place").WaitForAsync();
        NothingHappened();
        Stored().Where(t => Unseen().IsMatch(t)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_hostile_texts_in_conflict_are_shown_as_texts()
    {
        var page = await Watched(coordinator: true);
        await Say(new ActionsNoted(4, [.. Corpus.Take(50).Select(t => new ActionLine(t, false))]));
        await page.GotoAsync("/?commitment=4");
        await Live(page);
        await page.Locator("[data-action=edit-actions]").ClickAsync();
        await page.Locator("[data-field=line-input]").First.FillAsync(Corpus[^1]);

        await Say(new ActionsNoted(4, [.. Corpus.Skip(50).Take(50).Select(t => new ActionLine(t, false))]), by: Hand with { Name = LineText.Clean(Corpus[^2]) });
        await page.Locator("[data-action=save-field]").ClickAsync();

        await page.Locator("[data-conflict=theirs]").WaitForAsync();
        await ShouldSay(page, "[data-conflict=theirs]", Corpus.Skip(50).Take(50));
        await ShouldSay(page, "[data-conflict=mine]", Corpus.Skip(1).Take(49).Append(Corpus[^1]));
        await ShouldSay(page, ".refusal", [Corpus[^2]]);
        NothingHappened();
    }

    // Each text as an action, as a schedule line with whom it waits for, as one with why it was dropped, as a remark, and as the reason of a change.
    private async Task<(int[] Actions, int[] Waiting, int[] Dropped)> WriteRows()
    {
        var cells = Corpus.Chunk(Rules.MostLines).ToList();
        var numbers = Enumerable.Range(1, cells.Count).ToArray();
        foreach (var (number, texts) in numbers.Zip(cells))
        {
            await Say(new ActionsNoted(number, [.. texts.Select(t => new ActionLine(t, false))]));
            await Say(new Rescheduled(number, [.. texts.Select(t => ScheduleLine.Awaiting(t, t, null))]));
            await Say(new Rescheduled(number + cells.Count, [.. texts.Select(t => ScheduleLine.Cancelled(t, t))]));
        }

        foreach (var (text, i) in Corpus.Select((t, i) => (t, i)))
        {
            await Say(new PlatformReported(13, new PlatformReport(PlatformStatus.Remark, text)));
            await Say(new PercentReported(14, new Percentage(10 + (i % 2))) { Why = text }, by: Hand with { Name = LineText.Clean(text) });
            await Say(new PlatformReported((i % 18) + 1, new PlatformReport(PlatformStatus.Remark, text)));
        }

        return (numbers, numbers, [.. numbers.Select(n => n + cells.Count)]);
    }

    private static async Task LookInto(IPage page, int number)
    {
        await page.GotoAsync(FormattableString.Invariant($"/?commitment={number}"));
        await Live(page);
        await page.Locator($"[data-drawer='{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}'] .history").WaitForAsync();
    }

    private static async Task EditAll(IPage page, int number)
    {
        foreach (var field in new[] { "actions", "platform", "schedule", "percent" })
        {
            await page.Locator($"[data-drawer] [data-action=edit-{field}]").ClickAsync();
            await page.Locator($"[data-section={field}] form").WaitForAsync();
        }

        await page.Locator("[data-drawer] h2").HoverAsync();
        await Card(page, number).Locator("[data-action=edit-percent]").ClickAsync();
    }

    // Letter for letter, and in that order or another: what was written stands there as a text.
    private static async Task ShouldSay(IPage page, string where, IEnumerable<string> texts)
    {
        var said = await page.EvaluateAsync<string>($"[...document.querySelectorAll({JsonSerializer.Serialize(where)})].map(e => e.textContent).join('\\n')");
        texts.Select(LineText.Clean).Where(t => !said.Contains(t, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    // Marks that turn the direction of what follows, and controls, as they are and as JSON writes them.
    [GeneratedRegex(@"[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u200B\uFEFF\u0000-\u0008]|\\u(?:202[A-Ea-e89]|206[6-9]|200[BbEeFf]|061[Cc]|FEFF|feff|000[0-8])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unseen();
}
