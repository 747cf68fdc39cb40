using System.Globalization;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.App.Components.Board;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

/// <summary>The names that automation outside may rely on, over the seed.</summary>
public sealed class ContractTests : BoardBase
{
    [Theory]
    [InlineData(1, "100", "remark", "done", "حاتم مورادي")]
    [InlineData(2, "100", "remark", "done", "حاتم مورادي")]
    [InlineData(3, "65", "updated", "dated", "هدى بويهي")]
    [InlineData(4, "64", "not-updated", "awaiting", "نور الدين لصفر")]
    [InlineData(5, "100", "not-updated", "dated", "سعيدة بوروس")]
    [InlineData(6, "89", "updated", "dated", "وئام المستمد")]
    [InlineData(7, "", "", "", "")]
    [InlineData(8, "100", "remark", "done", "حاتم مورادي")]
    [InlineData(9, "88", "updated", "dated", "")]
    [InlineData(10, "91", "not-updated", "dated", "إكرام حمي")]
    [InlineData(11, "98", "remark", "cancelled", "بسمة ملوك")]
    [InlineData(12, "100", "updated", "done", "هجر بنعمار")]
    [InlineData(13, "14", "not-updated", "undated", "")]
    [InlineData(14, "26", "updated", "dated", "")]
    [InlineData(15, "63", "updated", "dated", "")]
    [InlineData(16, "88", "updated", "undated", "")]
    [InlineData(17, "81", "not-updated", "dated", "سلمى المودني")]
    [InlineData(18, "48", "updated", "dated", "")]
    public void A_card_says_its_fields(int commitment, string percent, string platform, string schedule, string lead)
    {
        var page = Visit();

        Value(page, commitment, "percent").ShouldBe(percent);
        Value(page, commitment, "platform").ShouldBe(platform);
        Value(page, commitment, "schedule").ShouldBe(schedule);
        Value(page, commitment, "lead").ShouldBe(lead);
        Value(page, commitment, "delta").ShouldBe("");
    }

    [Fact]
    public async Task A_delta_is_a_signed_integer_once_a_meeting_went_before()
    {
        await OpenMeeting();
        await Report(4, 68);
        await Report(18, 45);

        var page = Visit();

        Value(page, 4, "delta").ShouldBe("4");
        Value(page, 18, "delta").ShouldBe("-3");
        Value(page, 3, "delta").ShouldBe("0");
        Value(page, 7, "delta").ShouldBe("");
    }

    [Theory]
    [InlineData("mean", "77.35")]
    [InlineData("reported", "17")]
    [InlineData("complete", "5")]
    [InlineData("unfinished", "12")]
    [InlineData("not-reported", "1")]
    [InlineData("no-progress", "5")]
    [InlineData("platform-updated", "8")]
    [InlineData("platform-not-updated", "5")]
    [InlineData("undated", "2")]
    public void A_total_says_its_figure(string total, string value) =>
        Visit().FindAll($"[data-total='{total}']").ShouldHaveSingleItem().GetAttribute("data-value").ShouldBe(value);

    [Fact]
    public void The_mean_says_what_it_is_a_mean_of() =>
        Said(Visit().Find("[data-total='mean']")).ShouldContain("متوسط 17 التزاماً مصرحاً به؛ الالتزام 7 لم يرد");

    [Fact]
    public void A_mean_of_nothing_is_an_empty_value_and_not_a_missing_one()
    {
        var rows = Now.Plan.Commitments.Select(c => new CommitmentRow(c, null, 0, null, null, []));
        var empty = new Domain.Meetings.Board(Now.Plan, Now.Meeting, 0, [.. rows]);

        var strip = Render<TotalsStrip>(p => p
            .Add(s => s.Board, empty).Add(s => s.Address, new PageAddress(BoardView.Cards, null, null, BoardFilter.None)));

        strip.Find("[data-total='mean']").GetAttribute("data-value").ShouldBe("");
        strip.Find("[data-total='reported']").GetAttribute("data-value").ShouldBe("0");
    }

    [Fact]
    public async Task The_meetings_state_is_told_through_its_life()
    {
        string? State(string address = "/") => Visit(address).FindAll("[data-meeting-state]").ShouldHaveSingleItem().GetAttribute("data-meeting-state");
        var seed = Now.Meeting.Id;

        State().ShouldBe("closed");
        await Say(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 7, 1), null, null)), meeting: 0);
        State().ShouldBe("prepared");
        await Say(new MeetingOpened(), Live.Now.Book.Prepared!.Meeting.Id);
        State().ShouldBe("open");
        State(string.Create(CultureInfo.InvariantCulture, $"/?meeting={seed}")).ShouldBe("closed");
        await Say(new MeetingClosed());
        State().ShouldBe("closed");
    }

    [Fact]
    public async Task A_viewer_is_offered_nothing_to_do()
    {
        await OpenMeeting();

        Visit("/?commitment=4").FindAll("[data-action]").Select(a => a.GetAttribute("data-action")).Distinct(StringComparer.Ordinal)
            .ShouldBe(["to-sign-in", "to-present", "exports", "save-chart", "copy-chart", "save-chart-svg", "close-details"], ignoreOrder: true);
    }

    [Fact]
    public void The_coordinator_edits_nothing_while_no_meeting_is_open()
    {
        SignIn();
        var page = Visit("/?commitment=4");

        page.FindAll("[data-action^='edit-']").ShouldBeEmpty();
        page.FindAll("[data-action='open-meeting']").ShouldHaveSingleItem();
        page.FindAll("[data-action='close-meeting']").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_coordinator_edits_every_card_while_the_meeting_is_open()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit("/?commitment=4");

        page.FindAll("[data-commitment] [data-action='edit-percent']").Count.ShouldBe(18);
        page.FindAll("[data-drawer='4'] [data-action^='edit-']").Select(a => a.GetAttribute("data-action"))
            .ShouldBe(["edit-percent", "edit-reason", "edit-actions", "edit-platform", "edit-schedule"], ignoreOrder: true);
        page.FindAll("[data-action='close-meeting']").ShouldHaveSingleItem();
        page.FindAll("[data-action='open-meeting']").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_earlier_meeting_stays_closed_to_the_coordinator_too()
    {
        SignIn();
        var seed = Now.Meeting.Id;
        await OpenMeeting();

        Visit(string.Create(CultureInfo.InvariantCulture, $"/?meeting={seed}&commitment=4")).FindAll("[data-action^='edit-']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Commitment_7_never_shows_a_nought()
    {
        SignIn();
        await OpenMeeting();
        foreach (var view in new[] { "/", "/?view=table" })
        {
            var card = Card(Visit(view), 7);

            Said(card.QuerySelector("[data-field='percent']")).ShouldNotContain("0");
            Said(card.QuerySelector("[data-field='percent']")).ShouldContain(T["Percent.None"]);
        }

        Said(Card(Visit(), 7).QuerySelector("[data-field='schedule']")).ShouldBe(T["Card.NotInMinutes"]);
        Said(Card(Visit("/?view=table"), 7)).ShouldContain(T["Card.NotInMinutes"]);
    }

    [Fact]
    public void A_state_is_said_in_words_beside_its_sign()
    {
        var page = Visit();

        Said(Card(page, 3).QuerySelector("[data-field='platform']")).ShouldContain(T["PlatformStatus.updated"]);
        Said(Card(page, 4).QuerySelector("[data-field='platform']")).ShouldContain(T["PlatformStatus.not-updated"]);
        Said(Card(page, 11).QuerySelector("[data-field='platform']")).ShouldContain(T["PlatformStatus.remark"]);
        Said(Card(page, 4).QuerySelector("[data-field='schedule']")).ShouldBe(T["Remaining.by", "22 يونيو 2020"]);
        Said(Card(page, 14).QuerySelector("[data-field='schedule']")).ShouldBe("أكتوبر 2020 · " + T["Remaining.on", 16]);
        Said(Card(page, 11).QuerySelector("[data-field='lead']")).ShouldContain(T["Card.Deputy"]);
        Said(Card(page, 9).QuerySelector("[data-field='lead']")).ShouldBe(T["Card.Nobody"]);
        Said(Card(page, 13)).ShouldContain(T["Card.NoProgress"]);
    }
}
