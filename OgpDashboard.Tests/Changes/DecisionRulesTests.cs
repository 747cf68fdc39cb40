using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Changes;

/// <summary>What is refused of decisions, of reasons and of the plan's extension; who may say them is the matter of PermissionTests.</summary>
public sealed class DecisionRulesTests : RulesBase
{
    private static readonly DateOnly Day = new(2020, 9, 15);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_decision_says_something(string? text) =>
        ((Action)(() => Made(text: text))).ShouldBeRefused(Refusal.TextMissing);

    [Fact]
    public void A_difficulty_says_which_decision_is_wanted()
    {
        ((Action)(() => Made(DecisionKind.Difficulty, wanted: " "))).ShouldBeRefused(Refusal.WantedMissing);
        Made(DecisionKind.Action, wanted: "لا شيء").Wanted.ShouldBeNull("nothing is wanted of the committee for an action");
    }

    [Fact]
    public void Nothing_is_due_before_the_day_of_the_meeting()
    {
        Refused(Refusal.DueBeforeMeeting, new DecisionRecorded(Made(due: Day.AddDays(-1)))).Details.ShouldBe([Day]);
        Check(new DecisionRecorded(Made(due: Day)));
    }

    [Fact]
    public void A_decision_is_about_a_commitment_of_the_plan_or_about_the_meeting()
    {
        Refused(Refusal.UnknownCommitment, new DecisionRecorded(Made(commitment: 19))).Details.ShouldBe([19]);
        Check(new DecisionRecorded(Made(commitment: null)));
    }

    [Fact]
    public void What_an_earlier_meeting_recorded_is_only_done_with()
    {
        var seeds = Store.Book.Decisions[0].Decision.Id;

        Refused(Refusal.DecisionOfEarlierMeeting, new DecisionRecorded(Made(id: seeds)));
        Refused(Refusal.DecisionOfEarlierMeeting, new DecisionWithdrawn(seeds));
        Check(new DecisionSettled(seeds, true));
    }

    [Fact]
    public void What_an_earlier_meeting_has_done_with_stays_done_with()
    {
        var seeds = Store.Book.Decisions[0].Decision.Id;
        Store.Append(new DecisionSettled(seeds, true), SeededStore.Edit(Meeting));
        Check(new DecisionSettled(seeds, false));
        Store.Append(new MeetingClosed(), SeededStore.Edit(Meeting));
        Meeting = Store.Append(new MeetingPrepared(November), SeededStore.Edit(0)).Meeting;
        Store.Append(new MeetingOpened(), SeededStore.Edit(Meeting));

        Refused(Refusal.DecisionOfEarlierMeeting, new DecisionSettled(seeds, false));
        Refused(Refusal.DecisionOfEarlierMeeting, new DecisionSettled(seeds, true));
    }

    [Fact]
    public void A_decision_that_is_not_there_is_neither_done_with_nor_withdrawn()
    {
        Refused(Refusal.UnknownDecision, new DecisionSettled(Guid.NewGuid(), true));
        Refused(Refusal.UnknownDecision, new DecisionWithdrawn(Guid.NewGuid()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(1000)]
    public void Bodies_that_have_not_replied_are_counted(int? bodies) =>
        ((Action)(() => _ = new DelayReason(DelayKind.AwaitingReplies, bodies, null))).ShouldBeRefused(Refusal.BodiesMissing).Details.ShouldBe([999]);

    [Fact]
    public void A_reason_waits_for_another_commitment_of_the_plan()
    {
        ((Action)(() => _ = new DelayReason(DelayKind.DependsOn, null, null))).ShouldBeRefused(Refusal.DependsOnNothing);
        Refused(Refusal.DependsOnNothing, new ReasonGiven(14, new DelayReason(DelayKind.DependsOn, 14, null))).Details.ShouldBe([14]);
        Refused(Refusal.DependsOnNothing, new ReasonGiven(14, new DelayReason(DelayKind.DependsOn, 19, null))).Details.ShouldBe([19]);
        Check(new ReasonGiven(14, new DelayReason(DelayKind.DependsOn, 16, null)));
    }

    [Fact]
    public void Another_reason_says_which() =>
        ((Action)(() => _ = new DelayReason(DelayKind.Other, null, " "))).ShouldBeRefused(Refusal.TextMissing);

    [Theory]
    [InlineData("2020-08", Refusal.ExtensionNotAfterEnd)]
    [InlineData("2019-01", Refusal.ExtensionNotAfterEnd)]
    [InlineData("2021-09", Refusal.ExtensionBeyondLimit)]
    public void A_plan_is_extended_within_its_limits_only(string until, Refusal refusal)
    {
        Meeting = 0;
        Refused(refusal, new PlanExtended(Month.Parse(until))).Details.ShouldBe([refusal == Refusal.ExtensionNotAfterEnd ? new Month(2020, 8) : new Month(2021, 8)]);
    }

    [Theory]
    [InlineData("2020-09")]
    [InlineData("2021-08")]
    public void An_extension_moves_the_plans_end_and_can_be_taken_back(string until)
    {
        Meeting = 0;
        var month = Month.Parse(until);
        Check(new PlanExtended(month));
        Store.Append(new PlanExtended(month), SeededStore.Edit(0));
        Store.Book.Boards.ShouldAllBe(b => b.Plan.End == month);

        Check(new PlanExtended(null));
        Store.Append(new PlanExtended(null), SeededStore.Edit(0));
        Store.Book.Plan.End.ShouldBe(new Month(2020, 8));
    }

    private static Decision Made(
        DecisionKind kind = DecisionKind.Action, int? commitment = 4, string? text = "مراسلة القطاعات", DateOnly? due = null, string? wanted = null, Guid? id = null) =>
        new(id ?? Guid.NewGuid(), kind, commitment, text, null, due, wanted);
}
