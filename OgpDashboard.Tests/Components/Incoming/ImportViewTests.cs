using Bunit;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Incoming;

/// <summary>What comes in is shown beside what stands; the figures stay as they are until somebody confirms.</summary>
public sealed class ImportViewTests : ImportBase
{
    [Fact]
    public void Who_does_not_run_the_meeting_has_no_tab_and_is_told()
    {
        Begin(Someone.Lead);

        Page.FindAll(".views a[href*='import']").ShouldBeEmpty();
        Told("not-allowed").ShouldBe(T["Import.NotAllowed"]);
        Page.FindAll("[data-view='import'] input, [data-view='import'] textarea").ShouldBeEmpty();
    }

    [Fact]
    public void A_secretary_has_the_tab_and_is_told_what_can_be_read()
    {
        Begin(Secretary);

        Page.Find(".views a[aria-current='page']").GetAttribute("href").ShouldBe("/?view=import");
        Said(Page.Find("[data-view='import']")).ShouldContain("LINES");
    }

    [Fact]
    public async Task Each_thing_shows_from_to_where_it_stands_and_how_sure_it_is()
    {
        await OpenMeeting();
        Begin();

        await Paste("percent 4 70 likely", "percent 5 100", "remark 6 رابط chafafiya.ma معطل");

        Said(Page.Find("[data-target='open']")).ShouldBe(T["Import.ToOpen", Words.LongDay(Now.Meeting.Details.Date)]);
        Said(Item(0).QuerySelector(".says")).ShouldBe("من «64 %» إلى «70 %»");
        Said(Item(0).QuerySelector("[data-field='place']")).ShouldContain("2");
        Item(0).GetAttribute("data-sureness").ShouldBe("likely");
        Said(Item(0).QuerySelector(".sure")).ShouldBe($"≈ {T["Sureness.likely"]}");
        Said(Item(2)).ShouldContain("رابط chafafiya.ma معطل");
        Page.Find("[data-unchanged]").GetAttribute("data-unchanged").ShouldBe("1");
        Page.FindAll("[data-proposed='1']").ShouldBeEmpty("what stands already is folded away");
        await Click("[data-action='show-unchanged']");
        Said(Page.Find("[data-list='unchanged']")).ShouldContain(T["Drawer.Percent"]);
        Now.Find(4)!.Percent.ShouldBe(new Percentage(64));
    }

    [Fact]
    public async Task The_lines_of_the_source_that_belong_to_what_is_looked_at_are_marked()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 4 70", "percent 6 90");
        Page.FindAll("[data-list='source'] mark").ShouldBeEmpty();

        await Page.InvokeAsync(() => Item(1).TriggerEventAsync("onfocusin", new Microsoft.AspNetCore.Components.Web.FocusEventArgs()));

        Page.FindAll("[data-list='source'] mark").Select(Said).ShouldBe(["percent 6 90"]);
        Page.Find("mark").ParentElement!.GetAttribute("value").ShouldBe("3");
        Item(1).ClassList.ShouldContain("looked-at");
    }

    [Fact]
    public async Task Problems_come_first_and_what_stops_all_leaves_nothing_to_confirm()
    {
        await OpenMeeting();
        Begin();

        await Paste("percent 4 70", "weekday الخميس الأربعاء", "stop 640");

        Page.FindAll("[data-problem]").Select(p => (p.GetAttribute("data-problem"), p.GetAttribute("data-stops"))).ShouldBe([("wrong-value", "yes"), ("weekday-against-date", "no")]);
        Said(Page.FindAll("[data-problem]")[0]).ShouldContain("640");
        Said(Page.FindAll("[data-problem]")[1]).ShouldContain("الخميس");
        Said(Page.FindAll("[data-problem]")[1]).ShouldContain("الأربعاء");
        Page.FindAll("[data-action='confirm-chosen'], [data-action='confirm-group']").ShouldBeEmpty();
        Item(0).QuerySelector("[data-action='choose']")!.HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_a_sentence_and_what_was_read_before_stays()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 4 70");

        await Choose("nothing that is known");
        Page.WaitForAssertion(() => Told("unreadable").ShouldContain("LINES"));
        await Choose(LineReader.Beginning + "unreadable ogp-board-9");
        Page.WaitForAssertion(() => Told("unreadable").ShouldContain("ogp-board-9"));
        await Choose(LineReader.Beginning + "fault");
        Page.WaitForAssertion(() => Told("unreadable").ShouldBe(T["Incoming.not-readable", "LINES"]));
        await Choose(new string('x', 11 * 1024 * 1024));
        Page.WaitForAssertion(() => Told("unreadable").ShouldContain("10"));

        Said(Item(0)).ShouldContain("70");
        await Choose(LineReader.Beginning + "percent 6 90");
        Page.WaitForAssertion(() => Said(Item(0)).ShouldContain("90"));
        Told("unreadable").ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_what_is_chosen_is_written_and_the_page_says_how_much()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 4 70", "percent 6 90 guessed", "percent 3 80");
        Page.Find("[data-action='confirm-chosen']").HasAttribute("disabled").ShouldBeTrue();

        await Click("[data-action='choose-certain']");
        Page.Find("[data-chosen]").GetAttribute("data-chosen").ShouldBe("2");
        await Change("[data-proposed='2'] [data-action='choose']", false);
        await Click("[data-action='confirm-chosen']");

        Page.WaitForAssertion(() => Page.Find("[data-written]").GetAttribute("data-written").ShouldBe("1"));
        Now.Rows.Select(r => r.Percent?.Value).Where((_, i) => i is 2 or 3 or 5).ShouldBe([65, 70, 89]);
        Page.Find("[data-unchanged]").GetAttribute("data-unchanged").ShouldBe("1");
        Page.Find("[data-action='to-board']").GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task A_long_proposal_is_shown_in_pieces_and_chosen_as_a_whole()
    {
        await OpenMeeting();
        Begin();
        await Paste([.. Enumerable.Range(1, 100).Select(n => FormattableString.Invariant($"percent {n + 100} 50"))]);
        Page.FindAll("[data-proposed]").Count.ShouldBe(60);

        await Click("[data-action='choose-all']");
        Page.Find("[data-chosen]").GetAttribute("data-chosen").ShouldBe("100");
        await Click("[data-action='show-more']");
        Page.FindAll("[data-proposed]").Count.ShouldBe(100);
    }

    [Fact]
    public async Task One_row_is_confirmed_alone()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 4 70", "action 4 سطر أول|سطر ثان", "percent 6 90");

        await Click("[data-row='4'] [data-action='confirm-group']");

        Page.WaitForAssertion(() => Page.Find("[data-written]").GetAttribute("data-written").ShouldBe("2"));
        Now.Find(4)!.Said.Actions.Select(a => a.Text).ShouldBe(["سطر أول", "سطر ثان"]);
        Now.Find(6)!.Percent.ShouldBe(new Percentage(89));
    }

    [Fact]
    public async Task A_new_meeting_is_said_to_be_made_and_is_made_and_opened()
    {
        Begin();
        await Paste("day 2020-09-15", "percent 4 70");
        Said(Page.Find("[data-target='new']")).ShouldBe(T["Import.ToNew", Words.LongDay(new DateOnly(2020, 9, 15))]);

        await Click("[data-action='choose-all']");
        await Click("[data-action='confirm-chosen']");

        Page.WaitForAssertion(() => Page.FindAll("[data-target='open']").ShouldHaveSingleItem());
        (Now.Meeting.State, Now.Meeting.Details.Date, Now.Find(4)!.Percent).ShouldBe((MeetingState.Open, new DateOnly(2020, 9, 15), new Percentage(70)));
        Said(Page.Find("[data-review]")).ShouldContain(T["Import.NothingNew"]);
    }
}
