using AngleSharp.Dom;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Detail;

public sealed class DrawerTests : BoardBase
{
    private IRenderedComponent<Dashboard> _page = default!;

    [Fact]
    public void It_says_everything_of_a_commitment()
    {
        var drawer = Visit("/?commitment=14").Find("[data-drawer='14']");
        var row = Now.Find(14)!;

        foreach (var line in row.Said.Schedule)
        {
            Said(drawer).ShouldContain(line.Text);
        }

        Said(drawer).ShouldContain(row.Commitment.Title);
        Said(drawer).ShouldContain(row.Commitment.Institution);
        Said(drawer).ShouldContain(row.Said.Actions[0].Text);
        Said(drawer).ShouldContain(T["Remaining.on", 16]);
        Said(drawer).ShouldContain(T["AttentionReason.no-progress"]);
        Said(drawer).ShouldContain(T["Drawer.NoHistory"]);
        Said(drawer).ShouldContain(T["Card.Nobody"]);
    }

    [Fact]
    public void It_says_what_is_not_certain()
    {
        Said(Visit("/?commitment=1").Find("[data-drawer]")).ShouldContain(T["Drawer.Provisional"]);
        Said(Visit("/?commitment=4").Find("[data-drawer]")).ShouldContain($"{Now.Find(4)!.Commitment.Axis.Name} ({T["Drawer.AxisUnconfirmed"]})");
        Said(Visit("/?commitment=10").Find("[data-drawer]")).ShouldContain($"{Now.Find(10)!.Commitment.Institution} ({T["Drawer.Inferred"]})");
        Said(Visit("/?commitment=12").Find("[data-drawer]")).ShouldContain(Now.Find(12)!.AnsweredBy!.Person.Note!);
    }

    [Fact]
    public void It_is_opened_from_its_card_and_closed_by_its_address()
    {
        var page = Visit();

        Navigation.NavigateTo(Card(page, 4).QuerySelector("h2 a")!.GetAttribute("href")!);
        page.Find("[data-drawer='4']").GetAttribute("role").ShouldBe("dialog");
        Navigation.NavigateTo(page.Find("[data-action='close-details']").GetAttribute("href")!);

        page.FindAll("[data-drawer]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_platform_is_reported_and_shows_on_the_card()
    {
        await Begin("platform");

        await _page.InvokeAsync(() => Section("platform").QuerySelector("input[value='updated']")!.ChangeAsync("updated"));
        await Save("platform");

        _page.WaitForAssertion(() => Value(_page, 4, "platform").ShouldBe("updated"));
        Section("platform").QuerySelector("form").ShouldBeNull();
        Said(Section("platform")).ShouldContain(T["PlatformStatus.updated"]);
    }

    [Fact]
    public async Task A_remark_without_words_is_refused_and_with_them_saved()
    {
        await Begin("platform");
        await _page.InvokeAsync(() => Section("platform").QuerySelector("input[value='remark']")!.ChangeAsync("remark"));

        await Save("platform");
        Alert("platform").ShouldBe(T["Refusal.remark-needs-text"]);

        await _page.InvokeAsync(() => Section("platform").QuerySelector("[data-field='remark-input']")!.InputAsync("الرابط chafafiya.ma لا يعمل"));
        await Save("platform");

        _page.WaitForAssertion(() => Value(_page, 4, "platform").ShouldBe("remark"));
        Said(Section("platform")).ShouldContain("الرابط chafafiya.ma لا يعمل");
    }

    [Fact]
    public async Task A_conflict_over_the_platform_shows_both_and_theirs_can_stay()
    {
        await Begin("platform");
        await _page.InvokeAsync(() => Section("platform").QuerySelector("input[value='updated']")!.ChangeAsync("updated"));
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "ملاحظة الكاتبة")), by: Secretary);

        await Save("platform");

        Alert("platform").ShouldContain(T["Conflict.Text", Secretary.Name]);
        Said(Section("platform").QuerySelector("[data-conflict='mine']")).ShouldBe(T["PlatformStatus.updated"]);
        _page.WaitForAssertion(() => Said(Section("platform").QuerySelector("[data-conflict='theirs']")).ShouldContain("ملاحظة الكاتبة"));
        await _page.InvokeAsync(() => Section("platform").QuerySelector("[data-action='keep-theirs']")!.ClickAsync());
        Section("platform").QuerySelector("form").ShouldBeNull();
        Value(_page, 4, "platform").ShouldBe("remark");
    }

    [Fact]
    public async Task A_conflict_over_the_platform_can_end_with_mine()
    {
        await Begin("platform");
        await _page.InvokeAsync(() => Section("platform").QuerySelector("input[value='updated']")!.ChangeAsync("updated"));
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "ملاحظة الكاتبة")), by: Secretary);
        await Save("platform");

        await _page.InvokeAsync(() => Section("platform").QuerySelector("[data-action='keep-mine']")!.ClickAsync());

        _page.WaitForAssertion(() => Value(_page, 4, "platform").ShouldBe("updated"));
        Section("platform").QuerySelector("form").ShouldBeNull();
    }

    [Fact]
    public async Task Actions_are_added_moved_and_removed()
    {
        await Begin("actions");
        Inputs("actions").Length.ShouldBe(3);

        await _page.InvokeAsync(() => Section("actions").QuerySelector("[data-action='add-line']")!.ClickAsync());
        await _page.InvokeAsync(() => Inputs("actions")[3].InputAsync("سطر جديد"));
        await _page.InvokeAsync(() => Tool("actions", 3, "Line.Up").ClickAsync());
        await _page.InvokeAsync(() => Tool("actions", 0, "Line.Remove").ClickAsync());
        await _page.InvokeAsync(() => Tool("actions", 0, "Line.Down").ClickAsync());
        await Save("actions");

        _page.WaitForAssertion(() => Live.Now.HistoryOf(4).ShouldHaveSingleItem());
        Now.Find(4)!.Said.Actions.Select(a => a.Text).ShouldBe(["سطر جديد", "تجميع ملاحظات أعضاء لجنة الإشراف بخصوص هذا التقرير", "مخطط العمل في طور المصادقة"]);
        _page.WaitForAssertion(() => Said(Section("actions")).ShouldContain("سطر جديد"));
    }

    [Fact]
    public async Task An_empty_line_of_actions_is_refused_and_nothing_typed_is_lost()
    {
        await Begin("actions");
        await _page.InvokeAsync(() => Inputs("actions")[0].InputAsync("نص معدل"));
        await _page.InvokeAsync(() => Section("actions").QuerySelector("[data-action='add-line']")!.ClickAsync());

        await Save("actions");

        Alert("actions").ShouldBe(T["Refusal.text-missing"]);
        Inputs("actions").Length.ShouldBe(4);
        Written(Inputs("actions")[0]).ShouldBe("نص معدل");
        Live.Now.HistoryOf(4).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_declared_stop_is_ticked_beside_its_line()
    {
        await Begin("actions");

        await _page.InvokeAsync(() => Section("actions").QuerySelector("input[type='checkbox']")!.ChangeAsync(true));
        await Save("actions");

        _page.WaitForAssertion(() => Live.Now.HistoryOf(4).ShouldHaveSingleItem());
        Now.Find(4)!.Said.Actions.Select(a => a.DeclaresNoProgress).ShouldBe([true, false, false]);
    }

    [Fact]
    public async Task A_dated_line_has_months_and_shows_its_window_on_the_card()
    {
        await Begin("schedule");
        await State("dated");

        await Save("schedule");
        Alert("schedule").ShouldBe(T["Refusal.window-needs-beginning"]);

        await Month("from", "10", "2020");
        await Month("to", "9", "2020");
        await Save("schedule");
        Alert("schedule").ShouldBe(T["Refusal.window-ends-before-it-begins"]);

        await Month("to", "11", "2020");
        await Save("schedule");

        _page.WaitForAssertion(() => Value(_page, 4, "schedule").ShouldBe("dated"));
        Said(Card(_page, 4).QuerySelector("[data-field='schedule']")).ShouldBe("أكتوبر - نونبر 2020");
    }

    [Fact]
    public async Task A_dated_line_may_have_no_end()
    {
        await Begin("schedule");
        await State("dated");
        await Month("from", "8", "2020");

        await Save("schedule");

        _page.WaitForAssertion(() => Said(Card(_page, 4).QuerySelector("[data-field='schedule']")).ShouldBe("ابتداء من غشت 2020"));
    }

    [Fact]
    public async Task An_undated_line_needs_no_more_than_its_words()
    {
        await Begin("schedule");
        await State("undated");
        await Save("schedule");

        _page.WaitForAssertion(() => Value(_page, 4, "schedule").ShouldBe("undated"));
        Said(Card(_page, 4).QuerySelector("[data-field='schedule']")).ShouldBe(T["Remaining.undated"]);
    }

    [Fact]
    public async Task A_line_that_depends_names_another_commitment()
    {
        await Begin("schedule");
        await State("depends");
        Section("schedule").QuerySelectorAll("[data-field='depends-input'] option[value='4']").ShouldBeEmpty("it cannot wait for itself");

        await Save("schedule");
        Alert("schedule").ShouldBe(Words.Sentence(new RefusedException(Refusal.DependsOnNothing, "–")));

        await _page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='depends-input']")!.ChangeAsync("16"));
        await Save("schedule");

        _page.WaitForAssertion(() => Value(_page, 4, "schedule").ShouldBe("depends"));
        Said(Card(_page, 4).QuerySelector("[data-field='schedule']")).ShouldContain(T["Remaining.on", 16]);
    }

    [Fact]
    public async Task A_line_that_waits_needs_somebody_or_a_day()
    {
        await Begin("schedule", 3);
        await State("awaiting");
        await _page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='awaited-input']")!.InputAsync(""));
        for (var more = Inputs("schedule").Length - 1; more > 0; more--)
        {
            await _page.InvokeAsync(() => Tool("schedule", more, "Line.Remove").ClickAsync());
        }

        await Save("schedule");
        Alert("schedule").ShouldBe(T["Refusal.awaited-nobody"]);

        await _page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='awaited-input']")!.InputAsync("القطاعات الوزارية"));
        await Save("schedule");

        _page.WaitForAssertion(() => Value(_page, 3, "schedule").ShouldBe("awaiting"));
        Now.Find(3)!.Said.Schedule.ShouldHaveSingleItem().AwaitedFrom.ShouldBe("القطاعات الوزارية");
        _page.WaitForAssertion(() => Said(Card(_page, 3).QuerySelector("[data-field='schedule']")).ShouldBe(T["Remaining.awaiting"]));
    }

    [Fact]
    public async Task A_cancelled_line_needs_its_reason()
    {
        await Begin("schedule");
        await State("cancelled");

        await Save("schedule");
        Alert("schedule").ShouldBe(T["Refusal.cancelled-without-reason"]);

        await _page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='reason-input']")!.InputAsync("فات الأجل"));
        await Save("schedule");

        _page.WaitForAssertion(() => Value(_page, 4, "schedule").ShouldBe("cancelled"));
        Said(Section("schedule")).ShouldContain("فات الأجل");
    }

    [Fact]
    public async Task A_line_that_is_done_is_done()
    {
        await Begin("schedule");
        await State("done");
        await Save("schedule");

        _page.WaitForAssertion(() => Value(_page, 4, "schedule").ShouldBe("done"));
    }

    [Fact]
    public async Task A_schedule_without_lines_says_nothing()
    {
        await Begin("schedule");
        await _page.InvokeAsync(() => Tool("schedule", 0, "Line.Remove").ClickAsync());
        await Save("schedule");

        _page.WaitForAssertion(() => Value(_page, 4, "schedule").ShouldBe(""));
    }

    [Fact]
    public async Task A_schedule_that_is_saved_unchanged_loses_nothing()
    {
        await Begin("schedule", 14);
        var before = Now.Find(14)!.Said.Schedule;

        await Save("schedule");

        _page.WaitForAssertion(() => Section("schedule").QuerySelector("form").ShouldBeNull());
        Now.Find(14)!.Said.Schedule.ShouldBe(before);
        Live.Now.HistoryOf(14).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_meeting_that_closes_meanwhile_leaves_what_was_typed_in_the_drawer()
    {
        await Begin("actions");
        await _page.InvokeAsync(() => Inputs("actions")[0].InputAsync("نص معدل"));
        await Say(new MeetingClosed());
        _page.WaitForAssertion(() => _page.FindAll("[data-meeting-state='closed']").ShouldHaveSingleItem());

        await Save("actions");

        Alert("actions").ShouldBe(T["Refusal.meeting-not-open"]);
        Written(Inputs("actions")[0]).ShouldBe("نص معدل");
    }

    [Fact]
    public async Task The_history_lists_each_change_newest_first()
    {
        await OpenMeeting();
        _page = Visit("/?commitment=4");
        await Report(4, 68);
        await Report(4, 60, Secretary);
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "ملاحظة")));
        await Say(new Rescheduled(4, [ScheduleLine.Undated("لاحقا")]));
        await Report(5, 99);

        _page.WaitForAssertion(() =>
        {
            var lines = _page.FindAll("[data-drawer] ol li").Where(li => li.QuerySelector("time") is not null).Select(Said).ToList();
            lines.Count.ShouldBe(4);
            lines[0].ShouldContain(T["Journal.schedule"]);
            lines[1].ShouldContain(T["PlatformStatus.remark"] + " (ملاحظة)");
            lines[2].ShouldContain("من 68 % إلى 60 %");
            lines[2].ShouldContain(Secretary.Name);
            lines[2].ShouldContain("تصحيح");
            lines[3].ShouldContain("من 64 % إلى 68 %");
        });
    }

    [Fact]
    public async Task Leaving_an_editor_changes_nothing()
    {
        await Begin("actions");
        await _page.InvokeAsync(() => Inputs("actions")[0].InputAsync("نص معدل"));

        await _page.InvokeAsync(() => Section("actions").QuerySelectorAll("button").Single(b => Said(b) == T["Edit.Cancel"]).ClickAsync());

        Section("actions").QuerySelector("form").ShouldBeNull();
        Live.Now.HistoryOf(4).ShouldBeEmpty();
    }

    private async Task Begin(string field, int commitment = 4)
    {
        SignIn();
        await OpenMeeting();
        _page = Visit(FormattableString.Invariant($"/?commitment={commitment}"));
        await _page.InvokeAsync(() => _page.Find($"[data-action='edit-{field}']").ClickAsync());
    }

    private IElement Section(string field) => _page.Find($"[data-section='{field}']");

    private Task Save(string field) => _page.InvokeAsync(() => Section(field).QuerySelector("form")!.SubmitAsync());

    private string Alert(string field) => Said(Section(field).QuerySelectorAll("[role='alert']").ShouldHaveSingleItem());

    private IElement[] Inputs(string field) => [.. Section(field).QuerySelectorAll("[data-field='line-input']")];

    private static string? Written(IElement box) => box.GetAttribute("value");

    private IElement Tool(string field, int line, string name) =>
        Section(field).QuerySelectorAll($"button[aria-label='{T[name]}']")[line];

    private Task State(string state) => _page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='state-input']")!.ChangeAsync(state));

    private async Task Month(string which, string month, string year)
    {
        await _page.InvokeAsync(() => Section("schedule").QuerySelector($"[data-field='{which}-month']")!.ChangeAsync(month));
        await _page.InvokeAsync(() => Section("schedule").QuerySelector($"[data-field='{which}-year']")!.ChangeAsync(year));
    }
}
