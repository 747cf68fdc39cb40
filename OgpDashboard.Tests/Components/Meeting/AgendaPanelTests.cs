using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Meeting;

/// <summary>The agenda as it runs, and the clocks.</summary>
public sealed class AgendaPanelTests : BoardBase
{
    [Fact]
    public async Task The_coordinator_begins_an_item_and_all_see_it_with_its_clock()
    {
        var page = await AsCoordinator();
        var viewer = Visit();

        await Click(page, 1, "begin-item");

        viewer.WaitForAssertion(() => Item(viewer, 1).GetAttribute("aria-current").ShouldBe("step"));
        Said(Item(viewer, 1)).ShouldContain(T["Agenda.Now"]);
        Said(Item(viewer, 1)).ShouldContain(Words.Count("Clock.Agreed", 45));
        Clock(Item(viewer, 1)).GetAttribute("data-since").ShouldBe(Milliseconds(Now.Meeting.Course.Items[1].Since!.Value));
        Item(viewer, 1).QuerySelector("[data-agreed]")!.GetAttribute("data-agreed").ShouldBe("2700000");
        Said(Item(viewer, 2)).ShouldNotContain(T["Agenda.Now"]);
    }

    [Fact]
    public async Task A_finished_item_says_so_its_clock_stands_and_it_can_be_begun_again()
    {
        var page = await AsCoordinator();
        await Click(page, 1, "begin-item");

        await Click(page, 1, "finish-item");

        page.WaitForAssertion(() => Said(Item(page, 1)).ShouldContain(T["Agenda.Done"]));
        Now.Meeting.Course.Item.ShouldBeNull();
        Clock(Item(page, 1)).HasAttribute("data-since").ShouldBeFalse();

        await Click(page, 1, "begin-item");
        Now.Meeting.Item(1)!.IsFinished.ShouldBeFalse();
        Now.Meeting.Course.Item.ShouldBe(1);
    }

    [Fact]
    public async Task The_item_that_walks_through_the_commitments_says_how_far_it_is()
    {
        var page = await AsCoordinator();
        await Say(new AgendaItemBegun(1));
        await Say(new CommitmentCalled(4));

        page.WaitForAssertion(() => Said(Item(page, 1).QuerySelector(".walked")).ShouldBe("4/18"));
    }

    [Fact]
    public async Task What_took_longer_than_agreed_is_said_in_a_word()
    {
        await OpenMeeting();
        var begun = Now.Meeting.OpenedAt!.Value - TimeSpan.FromMinutes(50);
        var meeting = Now.Meeting with
        {
            Agenda = [new AgendaItem(1, "نقطة", 45), new AgendaItem(2, "أخرى", 60)],
            Course = Course.NotBegun with
            {
                Item = 1,
                Items = Course.NotBegun.Items.Add(1, new Domain.Meetings.Clock(TimeSpan.Zero, begun)).Add(2, new Domain.Meetings.Clock(TimeSpan.FromMinutes(50), null)),
            },
        };

        var panel = Render<App.Components.Meeting.AgendaPanel>(p => p.Add(a => a.Meeting, meeting));

        var (over, within) = (panel.Find("[data-item='1'] .over-word"), panel.Find("[data-item='2'] .over-word"));
        over.HasAttribute("hidden").ShouldBeFalse();
        Said(over).ShouldContain(T["Clock.Over"]);
        within.HasAttribute("hidden").ShouldBeTrue();
        Said(panel.Find("[data-item='2'] [role='timer']")).ShouldBe("00:50:00");
    }

    [Fact]
    public async Task Nobody_else_begins_or_finishes_an_item()
    {
        await AsCoordinator();
        await Say(new AgendaItemBegun(1));
        SignIn(Someone.Secretary);

        Visit().FindAll("[data-action='begin-item'], [data-action='finish-item']").ShouldBeEmpty();
        await Should.ThrowAsync<RefusedException>(() => Say(new AgendaItemFinished(1, true), by: Someone.Secretary));
    }

    [Fact]
    public async Task The_headers_clock_counts_from_the_course_and_shows_the_total_when_the_meeting_is_closed()
    {
        await OpenMeeting();
        var page = Visit();
        var running = page.Find("header.top [role='timer']");
        running.GetAttribute("data-since").ShouldBe(Milliseconds(Now.Meeting.OpenedAt!.Value));
        running.GetAttribute("data-spent").ShouldBe("0");

        await Say(new MeetingClosed());
        page.WaitForAssertion(() => page.Find("header.top [role='timer']").HasAttribute("data-since").ShouldBeFalse());
        var spent = Now.Meeting.Course.Meeting.Spent;
        page.Find("header.top [role='timer']").GetAttribute("data-spent").ShouldBe(((long)spent.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));

        await Say(new MeetingReopened { Why = "خطأ في رقم" });
        page.WaitForAssertion(() => page.Find("header.top [role='timer']").GetAttribute("data-since").ShouldBe(Milliseconds(Now.Meeting.Course.Meeting.Since!.Value)));
        page.Find("header.top [role='timer']").GetAttribute("data-spent").ShouldBe(((long)spent.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
    }

    private async Task<IRenderedComponent<Dashboard>> AsCoordinator()
    {
        SignIn();
        await OpenMeeting();
        await Say(new AgendaSet([new AgendaItem(1, "تقدم الأنشطة", 45, walksCommitments: true), new AgendaItem(2, "البرمجة الجديدة")]));
        return Visit();
    }

    private Task Click(IRenderedComponent<Dashboard> page, int item, string action) =>
        Act(page, () => Item(page, item).QuerySelector($"[data-action='{action}']")!.ClickAsync());

    private static IElement Item(IRenderedComponent<Dashboard> page, int item) => page.Find(FormattableString.Invariant($"[data-item='{item}']"));

    private static IElement Clock(IElement item) => item.QuerySelector("[role='timer']")!;

    private static string Milliseconds(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
