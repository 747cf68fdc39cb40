using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Incoming;

/// <summary>Putting right, refusals, and what others do meanwhile.</summary>
public sealed class ReviewTests : ImportBase
{
    [Fact]
    public async Task A_row_is_put_to_another_commitment_and_a_figure_right()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 4 70 guessed", "remark 4 ملاحظة");

        await Change("[data-row='4'] [data-field='commitment']", "6");
        await Change("[data-proposed='0'] [data-field='percent']", "٩٢");

        Said(Item(0).QuerySelector(".says")).ShouldBe("من «89 %» إلى «92 %»");
        Said(Item(0).QuerySelector(".sure")).ShouldContain(T["Import.Corrected"]);
        await Click("[data-action='confirm-group']");
        Page.WaitForAssertion(() => Page.FindAll("[data-written='2']").ShouldHaveSingleItem());
        (Now.Find(6)!.Percent, Now.Find(6)!.Said.Platform.Remark, Now.Find(4)!.Percent).ShouldBe((new Percentage(92), "ملاحظة", new Percentage(64)));
    }

    [Fact]
    public async Task What_is_no_figure_is_refused_beside_it()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 4 70");

        await Change("[data-proposed='0'] [data-field='percent']", "640");

        Said(Item(0).QuerySelector("[data-refused]")).ShouldContain("100");
        Said(Item(0).QuerySelector(".says")).ShouldContain("70");
    }

    [Fact]
    public async Task A_day_is_put_right()
    {
        Begin();
        await Paste("day 2020-09-15");

        await Change("[data-proposed='0'] [data-field='day']", "2020-09-16");
        await Click("[data-action='confirm-group']");

        Page.WaitForAssertion(() => Live.Now.Book.Prepared!.Meeting.Details.Date.ShouldBe(new DateOnly(2020, 9, 16)));
    }

    [Fact]
    public async Task A_fall_asks_for_a_reason_and_one_reason_serves_all()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 4 60", "percent 6 80", "percent 3 70");
        await Click("[data-action='choose-all']");

        await Click("[data-action='confirm-chosen']");
        Told("refused").ShouldContain(T["Import.NothingSaved"]);
        Item(0).QuerySelectorAll("[data-refused]").ShouldHaveSingleItem();
        Now.Find(3)!.Percent.ShouldBe(new Percentage(65), "all or nothing");

        await Change("[data-proposed='1'] [data-field='why']", "حساب جديد");
        await Change("[data-field='why-all']", "تصحيح");
        await Click("[data-action='confirm-chosen']");

        Page.WaitForAssertion(() => Page.FindAll("[data-written='3']").ShouldHaveSingleItem());
        Live.Now.Journal.Select(e => e.Change).OfType<PercentReported>().Select(p => (p.Commitment, p.Why)).ShouldBe([(4, "تصحيح"), (6, "حساب جديد"), (3, null)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_refusal_names_what_it_is_about_and_keeps_all_that_was_chosen()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 6 90", "percent 99 70");
        await Click("[data-action='choose-all']");

        await Click("[data-action='confirm-chosen']");

        Page.WaitForAssertion(() => Told("refused").ShouldContain(T["Journal.Commitment", 99]));
        Item(1).QuerySelectorAll("[data-refused]").ShouldHaveSingleItem();
        Now.Find(6)!.Percent.ShouldBe(new Percentage(89));
        Page.Find("[data-chosen]").GetAttribute("data-chosen").ShouldBe("2");
    }

    [Fact]
    public async Task Two_of_the_same_are_not_written_over_each_other()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 4 70", "percent 6 90");
        await Change("[data-row='6'] [data-field='commitment']", "4");
        await Click("[data-action='choose-all']");

        await Click("[data-action='confirm-chosen']");

        Told("refused").ShouldContain(T["Incoming.twice", $"{T["Journal.Commitment", 4]} · {T["Drawer.Percent"]}"]);
        Now.Find(4)!.Percent.ShouldBe(new Percentage(64));
    }

    [Fact]
    public async Task When_the_board_moves_the_comparison_is_made_anew_and_the_choice_is_asked_for_again()
    {
        await OpenMeeting();
        Begin();
        await Paste("percent 4 70", "percent 6 90");
        await Click("[data-action='choose-all']");

        await Act(Page, () => Report(4, 68, Secretary));

        Page.WaitForAssertion(() => Said(Item(0).QuerySelector(".says")).ShouldBe("من «68 %» إلى «70 %»"));
        Said(Item(0).QuerySelector("[data-moved]")).ShouldContain(Secretary.Name);
        Page.Find("[data-chosen]").GetAttribute("data-chosen").ShouldBe("1");
        await Change("[data-proposed='0'] [data-action='choose']", true);
        await Click("[data-action='confirm-chosen']");
        Page.WaitForAssertion(() => Now.Find(4)!.Percent.ShouldBe(new Percentage(70)));
    }

    [Fact]
    public async Task A_secretary_cannot_open_the_meeting_that_a_row_would_need_and_is_told()
    {
        Begin(Secretary);
        await Paste("day 2020-09-15", "percent 4 70");
        await Click("[data-action='choose-all']");

        await Click("[data-action='confirm-chosen']");

        Page.WaitForAssertion(() => Told("refused").ShouldContain(T["Refusal.not-allowed"]));
        Live.Now.Book.Prepared.ShouldBeNull("all or nothing");
    }

    [Fact]
    public async Task Whoever_lost_the_role_meanwhile_confirms_nothing()
    {
        await OpenMeeting();
        Begin(Secretary);
        await Paste("percent 4 70");
        await Click("[data-action='choose-all']");

        await Act(Page, () => Say(new RoleTaken(Secretary.Key), meeting: 0));

        Page.WaitForAssertion(() => Page.FindAll("[data-action='confirm-chosen']").ShouldBeEmpty());
        Told("not-allowed").ShouldBe(T["Import.NotAllowed"]);
        Now.Find(4)!.Percent.ShouldBe(new Percentage(64));
    }
}
