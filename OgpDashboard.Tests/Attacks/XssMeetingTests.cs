using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Every hostile text in the agenda, in who came for whom, in decisions and in reasons, looked at in every view that shows them.</summary>
public sealed class XssMeetingTests(SharedBrowser browser) : XssBase(browser)
{
    private static readonly string[] Views = ["meeting", "decisions", "register", "changes", "history", "cards", "present"];

    [Fact]
    public async Task What_a_meeting_says_of_itself_is_a_text_in_every_view()
    {
        var page = await Watched(coordinator: true);
        foreach (var texts in XssCorpus.All.Chunk(50))
        {
            await Write(texts);
            foreach (var view in Views)
            {
                await page.GotoAsync($"/?view={view}");
                await Live(page);
            }

            await page.GotoAsync("/?view=meeting");
            await Live(page);
            await ShouldSay(page, texts);
            await page.GotoAsync("/?commitment=13");
            await Live(page);
        }

        await page.GotoAsync("/?view=decisions");
        await Live(page);
        await ShouldSay(page, XssCorpus.All.Take(200));
        NothingHappened();
    }

    private async Task Write(string[] texts)
    {
        await Say(new AgendaSet([.. texts.Select((t, i) => new AgendaItem(i + 1, t))]));
        foreach (var (text, i) in texts.Select((t, i) => (t, i)))
        {
            if (Door.Now.Book.DecisionsOf(Meeting).Count(d => d.Meeting == Meeting) < 200)
            {
                await Say(new DecisionRecorded(new Decision(Guid.NewGuid(), (DecisionKind)(i % 3), (i % 18) + 1, text, LineText.Clean(text).Length == 0 ? null : text, null, text)));
            }

            await Say(new ReasonGiven(i % 2 == 0 ? 13 : 15, new DelayReason(DelayKind.Other, null, text)) { Why = text });
            await Say(new AttendanceMarked("hami", Attendance.Represented, text, null, null));
        }

        await Say(new CommitmentCalled(13));
    }

    private static async Task ShouldSay(Microsoft.Playwright.IPage page, IEnumerable<string> texts)
    {
        // What stands in a box is its value and not its text.
        var said = await page.EvaluateAsync<string>("document.body.textContent + '\\n' + [...document.querySelectorAll('input, textarea')].map(e => e.value).join('\\n')");
        texts.Select(LineText.Clean).Where(t => !said.Contains(t, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
