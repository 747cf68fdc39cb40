using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Detail;

public sealed class ScheduleEditorTests : DrawerBase
{
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

        Page.WaitForAssertion(() => Value(Page, 4, "schedule").ShouldBe("dated"));
        Said(Card(Page, 4).QuerySelector("[data-field='schedule']")).ShouldBe("أكتوبر - نونبر 2020");
    }

    [Fact]
    public async Task A_dated_line_may_have_no_end()
    {
        await Begin("schedule");
        await State("dated");
        await Month("from", "8", "2020");

        await Save("schedule");

        Page.WaitForAssertion(() => Said(Card(Page, 4).QuerySelector("[data-field='schedule']")).ShouldBe("ابتداء من غشت 2020"));
    }

    [Fact]
    public async Task An_undated_line_needs_no_more_than_its_words()
    {
        await Begin("schedule");
        await State("undated");
        await Save("schedule");

        Page.WaitForAssertion(() => Value(Page, 4, "schedule").ShouldBe("undated"));
        Said(Card(Page, 4).QuerySelector("[data-field='schedule']")).ShouldBe(T["Remaining.undated"]);
    }

    [Fact]
    public async Task A_line_that_depends_names_another_commitment()
    {
        await Begin("schedule");
        await State("depends");
        Section("schedule").QuerySelectorAll("[data-field='depends-input'] option[value='4']").ShouldBeEmpty("it cannot wait for itself");

        await Save("schedule");
        Alert("schedule").ShouldBe(Words.Sentence(new RefusedException(Refusal.DependsOnNothing, "–")));

        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='depends-input']")!.ChangeAsync("16"));
        await Save("schedule");

        Page.WaitForAssertion(() => Value(Page, 4, "schedule").ShouldBe("depends"));
        Said(Card(Page, 4).QuerySelector("[data-field='schedule']")).ShouldContain(T["Remaining.on", 16]);
    }

    [Fact]
    public async Task A_circle_is_refused_with_its_path_and_nothing_typed_is_lost()
    {
        await Begin("schedule", 16);
        await Page.InvokeAsync(() => Inputs("schedule")[0].InputAsync("بعد الالتزام 14"));
        await State("depends");
        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='depends-input']")!.ChangeAsync("14"));

        await Save("schedule");

        Alert("schedule").ShouldBe(T["Refusal.dependency-cycle", "16 ← 14 ← 16"]);
        Written(Inputs("schedule")[0]).ShouldBe("بعد الالتزام 14");
        Section("schedule").QuerySelector("[data-field='depends-input']")!.GetAttribute("value").ShouldBe("14");
        Live.Now.HistoryOf(16).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rescheduling_may_say_why()
    {
        await Begin("schedule", 16);
        await State("dated");
        await Month("from", "12", "2020");
        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='schedule-why']")!.InputAsync("بسبب الجائحة"));

        await Save("schedule");

        Page.WaitForAssertion(() => Live.Now.HistoryOf(16).ShouldHaveSingleItem().Change.Why.ShouldBe("بسبب الجائحة"));
    }

    [Fact]
    public async Task A_line_that_waits_needs_somebody_or_a_day()
    {
        await Begin("schedule", 3);
        await State("awaiting");
        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='awaited-input']")!.InputAsync(""));
        for (var more = Inputs("schedule").Length - 1; more > 0; more--)
        {
            await Page.InvokeAsync(() => Tool("schedule", more, "Line.Remove").ClickAsync());
        }

        await Save("schedule");
        Alert("schedule").ShouldBe(T["Refusal.awaited-nobody"]);

        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='awaited-input']")!.InputAsync("القطاعات الوزارية"));
        await Save("schedule");

        Page.WaitForAssertion(() => Value(Page, 3, "schedule").ShouldBe("awaiting"));
        Now.Find(3)!.Said.Schedule.ShouldHaveSingleItem().AwaitedFrom.ShouldBe("القطاعات الوزارية");
        Page.WaitForAssertion(() => Said(Card(Page, 3).QuerySelector("[data-field='schedule']")).ShouldBe(T["Remaining.awaiting"]));
    }

    [Fact]
    public async Task A_cancelled_line_needs_its_reason()
    {
        await Begin("schedule");
        await State("cancelled");

        await Save("schedule");
        Alert("schedule").ShouldBe(T["Refusal.cancelled-without-reason"]);

        await Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='reason-input']")!.InputAsync("فات الأجل"));
        await Save("schedule");

        Page.WaitForAssertion(() => Value(Page, 4, "schedule").ShouldBe("cancelled"));
        Said(Section("schedule")).ShouldContain("فات الأجل");
    }

    [Fact]
    public async Task A_line_that_is_done_is_done()
    {
        await Begin("schedule");
        await State("done");
        await Save("schedule");

        Page.WaitForAssertion(() => Value(Page, 4, "schedule").ShouldBe("done"));
    }

    [Fact]
    public async Task A_schedule_without_lines_says_nothing()
    {
        await Begin("schedule");
        await Page.InvokeAsync(() => Tool("schedule", 0, "Line.Remove").ClickAsync());
        await Save("schedule");

        Page.WaitForAssertion(() => Value(Page, 4, "schedule").ShouldBe(""));
    }

    [Fact]
    public async Task A_schedule_that_is_saved_unchanged_loses_nothing()
    {
        await Begin("schedule", 14);
        var before = Now.Find(14)!.Said.Schedule;

        await Save("schedule");

        Page.WaitForAssertion(() => Section("schedule").QuerySelector("form").ShouldBeNull());
        Now.Find(14)!.Said.Schedule.ShouldBe(before);
        Live.Now.HistoryOf(14).ShouldBeEmpty();
    }

    private Task State(string state) => Page.InvokeAsync(() => Section("schedule").QuerySelector("[data-field='state-input']")!.ChangeAsync(state));

    private async Task Month(string which, string month, string year)
    {
        await Page.InvokeAsync(() => Section("schedule").QuerySelector($"[data-field='{which}-month']")!.ChangeAsync(month));
        await Page.InvokeAsync(() => Section("schedule").QuerySelector($"[data-field='{which}-year']")!.ChangeAsync(year));
    }
}
