using AngleSharp.Dom;
using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Since;

public sealed class SinceViewTests : BoardBase
{
    private const string Address = "/?view=changes";

    [Fact]
    public async Task Those_that_fell_stand_first_then_those_that_rose_then_the_unmoved_then_the_unreported()
    {
        await OpenMeeting();
        await Report(4, 68);
        await Report(7, 10);
        await Report(3, 60);
        await Report(9, null);
        await Say(new PlatformReported(5, new PlatformReport(PlatformStatus.Updated, null)));

        var page = Visit(Address);

        page.FindAll("[data-movement]").Select(g => (g.GetAttribute("data-movement"), Numbers(g))).ShouldBe(
        [
            ("fell", "3"), ("rose", "4 7"), ("still", "6 10 11 13 14 15 16 17 18"), ("complete", "5"), ("not-reported", "9"),
        ]);
    }

    [Fact]
    public async Task A_commitment_says_from_to_difference_who_when_and_why()
    {
        await OpenMeeting();
        await Report(4, 70);
        await Say(new PercentReported(4, new Percentage(60)) { Why = "خطأ في الاحتساب" }, by: Secretary);

        var row = Card(Visit(Address), 4);

        Said(row.QuerySelector("[data-field='figure']")).ShouldBe("من 64 % إلى 60 %");
        Said(row.QuerySelector("[data-field='delta']")).ShouldBe("-4");
        Said(row.QuerySelector("[data-field='who']")).ShouldContain(Secretary.Name);
        row.QuerySelector("[data-field='who'] time")!.GetAttribute("datetime").ShouldBe(Live.Now.Journal[^1].At.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Said(row.QuerySelector("[data-field='why']")).ShouldBe("خطأ في الاحتساب");
    }

    [Fact]
    public async Task Why_is_the_reason_that_was_given_when_the_change_says_none()
    {
        await OpenMeeting();
        await Say(new ReasonGiven(13, new DelayReason(DelayKind.AwaitingReplies, 9, null)));
        var page = Visit(Address);

        Said(Card(page, 13).QuerySelector("[data-field='why']")).ShouldBe(Words.Reason(new DelayReason(DelayKind.AwaitingReplies, 9, null)));
        Said(Card(page, 14).QuerySelector("[data-field='why']")).ShouldBe(T["Since.NoReason"]);
    }

    [Fact]
    public async Task How_often_it_stood_still_is_said_here_and_on_the_card()
    {
        await OpenMeeting();

        foreach (var address in new[] { Address, "/" })
        {
            var page = Visit(address);
            Said(Card(page, 13).QuerySelector("[data-field='delta']")).ShouldBe(T["Standstill.2"]);
            Said(Card(page, 10).QuerySelector("[data-field='delta']")).ShouldBe(T["Card.NoProgress"]);
        }

        Words.Standstill(3).ShouldBe("لا تقدم للمرة الثالثة على التوالي");
        Words.Standstill(11).ShouldBe("لا تقدم في 11 اجتماعاً متتالياً");
    }

    [Fact]
    public async Task A_platform_and_a_schedule_that_moved_say_from_and_to()
    {
        await OpenMeeting();
        await Say(new PlatformReported(5, new PlatformReport(PlatformStatus.Updated, null)));
        await Say(new Rescheduled(6, [ScheduleLine.Undated("لاحقا")]));
        await Say(new Rescheduled(13, [ScheduleLine.Undated("لاحقا")]));
        var page = Visit(Address);

        Said(Card(page, 5).QuerySelector("[data-field='platform']")).ShouldBe($"من «{T["PlatformStatus.not-updated"]}» إلى «{T["PlatformStatus.updated"]}»");
        Said(Card(page, 6).QuerySelector("[data-field='schedule']")).ShouldBe($"من «أكتوبر - نونبر 2020» إلى «{T["Remaining.undated"]}»");
        Said(Card(page, 13).QuerySelector("[data-field='schedule']")).ShouldBe($"{T["Remaining.undated"]} ({T["Journal.schedule"]})", "other lines under the same summary");
    }

    [Fact]
    public void The_first_meeting_says_that_none_is_before_it_and_what_its_minutes_declare()
    {
        var page = Visit(Address);

        Said(page.Find("[data-view='changes']")).ShouldContain(T["Since.First"]);
        page.FindAll("[data-list='declared'] li").Select(li => li.GetAttribute("data-commitment")).ShouldBe(["13", "14", "15", "16", "18"]);
        page.FindAll("[data-movement]").ShouldBeEmpty();
        page.FindAll("[data-chart='mean-steps']").ShouldBeEmpty();
    }

    [Fact]
    public async Task It_follows_what_is_said_and_keeps_to_the_filters()
    {
        await OpenMeeting();
        var page = Visit(Address + "&axis=1");
        page.FindAll("[data-movement='rose']").ShouldBeEmpty();

        await Report(4, 68);
        await Report(9, 99);

        page.WaitForAssertion(() => Numbers(page.Find("[data-movement='rose']")).ShouldBe("4"));
    }

    [Fact]
    public async Task A_card_that_moved_says_in_its_title_who_when_and_why()
    {
        await OpenMeeting();
        await Say(new PercentReported(4, new Percentage(60)) { Why = "خطأ في الاحتساب" }, by: Secretary);

        var title = Card(Visit(), 4).QuerySelector("[data-field='delta'] .fall")!.GetAttribute("title")!;

        title.ShouldContain(Secretary.Name);
        title.ShouldContain("خطأ في الاحتساب");
        title.ShouldContain(Services.GetService<App.Live.WallClock>()!.Here(Live.Now.Journal[^1].At).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    private Task<Receipt> Report(int commitment, int? percent) =>
        Say(new PercentReported(commitment, percent is { } figure ? new Percentage(figure) : null) { Why = "تصحيح" });

    private static string Numbers(IElement group) => string.Join(' ', group.QuerySelectorAll("[data-commitment]").Select(r => r.GetAttribute("data-commitment")));
}
