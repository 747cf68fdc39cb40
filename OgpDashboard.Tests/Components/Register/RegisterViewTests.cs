using AngleSharp.Dom;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Register;

public sealed class RegisterViewTests : BoardBase
{
    [Fact]
    public void It_lists_every_remaining_activity_and_counts_them()
    {
        var page = Visit("/?view=register");

        Rows(page).Count.ShouldBe(20);
        page.Find("[data-total='remaining']").GetAttribute("data-value").ShouldBe("20");
        page.Find("[data-total='without-date']").GetAttribute("data-value").ShouldBe("7");
        Said(page.Find(".counts")).ShouldBe("20 نشاطاً متبقياً، 7 منها بلا تاريخ");
        foreach (var line in Now.Rows.SelectMany(r => r.Said.Schedule).Where(l => l.State != ScheduleState.Done))
        {
            Said(page.Find("table")).ShouldContain(line.Text);
        }
    }

    [Fact]
    public void A_row_says_what_was_and_what_is_and_why()
    {
        var page = Visit("/?view=register");

        var six = Row(page, 6);
        Field(six, "state").ShouldBe(T["ScheduleState.dated"]);
        Field(six, "old").ShouldBe($"غشت 2018 - غشت 2020 {T["Register.Published"]}");
        Field(six, "new").ShouldBe($"أكتوبر - نونبر 2020 ! {T["Register.Beyond"]}");
        Field(six, "reason").ShouldBe("–");
        Field(Row(page, 4), "new").ShouldBe(T["Remaining.by", "22 يونيو 2020"]);
        Field(Row(page, 11), "reason").ShouldBe("بالنظر لنفاذ آجال نشر التقرير");
        Field(Rows(page)[3], "state").ShouldBe($"{T["ScheduleState.depends"]} {T["Remaining.on", 16]}");
        Field(Row(page, 16), "new").ShouldBe(T["Date.None"]);
    }

    [Fact]
    public async Task A_rescheduling_moves_its_row_with_the_old_window_beside_the_new()
    {
        await OpenMeeting();
        var page = Visit("/?view=register");
        Field(Row(page, 9), "old").ShouldBe("أكتوبر 2020");

        await Say(new Rescheduled(9, [ScheduleLine.Dated("تهيئة المركز", new MonthWindow(new Month(2021, 2), null))]) { Why = "تأخر الصفقة" });

        page.WaitForAssertion(() => Field(Row(page, 9), "new").ShouldBe($"ابتداء من فبراير 2021 ! {T["Register.Beyond"]}"));
        Field(Row(page, 9), "old").ShouldBe("أكتوبر 2020");
        Field(Row(page, 9), "reason").ShouldBe("تأخر الصفقة");
        await Say(new Rescheduled(12, [ScheduleLine.Undated("نشاط جديد"), ScheduleLine.Undated("نشاط آخر")]));
        page.WaitForAssertion(() => Rows(page).Where(r => r.GetAttribute("data-commitment") == "12").Select(r => Field(r, "old")).ShouldBe([T["ScheduleState.done"], T["Register.WasNotThere"]]));
    }

    [Fact]
    public void It_is_filtered_by_state_in_its_address()
    {
        var page = Visit("/?view=register");

        var link = page.Find("[data-list='states'] [data-state='undated']");
        Said(link).ShouldBe("غير محدد بعد 3");
        Navigation.NavigateTo(link.GetAttribute("href")!);

        Rows(page).Select(r => r.GetAttribute("data-commitment")).ShouldBe(["13", "14", "16"]);
        page.Find("[data-list='states'] [aria-current]").GetAttribute("data-state").ShouldBe("undated");
        page.Find("[data-total='remaining']").GetAttribute("data-value").ShouldBe("20", "all are still counted");
    }

    [Fact]
    public void The_boards_filters_hold_here_too()
    {
        Rows(Visit("/?view=register&axis=4")).Select(r => r.GetAttribute("data-commitment")).Distinct().ShouldBe(["13", "14", "16", "17", "15"]);
        Said(Visit("/?view=register&q=zzz").Find("[data-view='register']")).ShouldContain("لا نشاط متبق");
    }

    [Fact]
    public void Each_row_opens_its_commitment()
    {
        var page = Visit("/?view=register");

        Navigation.NavigateTo(Row(page, 14).QuerySelector("th a")!.GetAttribute("href")!);

        page.Find("[data-drawer='14']");
        Rows(page).Count.ShouldBe(20, "the register stays");
    }

    [Fact]
    public void The_timeline_names_the_months_as_Morocco_does_and_marks_the_ends()
    {
        var page = Visit("/?view=register");

        page.FindAll("[data-timeline] .month").Select(Said).ShouldBe(
            ["يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر", "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت"]);
        page.FindAll("[data-timeline] .year").Select(Said).ShouldBe(["2020", "2021"]);
        page.FindAll("[data-mark]").Select(m => $"{m.GetAttribute("data-mark")} {m.GetAttribute("data-month")}").ShouldBe(["end 2020-08", "limit 2021-08"]);
        Said(page.Find("[data-mark='end']")).ShouldBe("نهاية المخطط: غشت 2020");
    }

    [Fact]
    public void The_timeline_says_in_words_what_its_bars_and_arrows_say()
    {
        var page = Visit("/?view=register");

        page.FindAll("[data-lane='14']").Select(Said).ShouldBe(
            [$"أكتوبر 2020 · {T["Register.Beyond"]}", T["Timeline.Waits", 16], T["ScheduleState.undated"]]);
        Said(page.Find("[data-lane='17']")).ShouldBe("ابتداء من يونيو 2020");
        page.FindAll("[data-lane]").Count.ShouldBe(18);
        page.FindAll("[data-waits='1'] path").Count.ShouldBe(2);
        page.FindAll("[data-timeline] .bar").ShouldAllBe(b => b.GetAttribute("aria-hidden") == "true");
    }

    [Fact]
    public async Task A_dependency_that_ends_takes_its_arrow_along()
    {
        await OpenMeeting();
        var page = Visit("/?view=register");

        await Say(new Rescheduled(14, []));

        page.WaitForAssertion(() => page.FindAll("[data-waits]").ShouldBeEmpty());
    }

    private static IReadOnlyList<IElement> Rows(IRenderedComponent<Dashboard> page) => page.FindAll(".register tbody tr");

    private static IElement Row(IRenderedComponent<Dashboard> page, int commitment) =>
        Rows(page).First(r => r.GetAttribute("data-commitment") == commitment.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Field(IElement row, string field) => Said(row.QuerySelector($"[data-field='{field}']"));
}
