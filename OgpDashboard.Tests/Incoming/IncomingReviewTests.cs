using System.Text;
using OgpDashboard.App.Imports;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Incoming;

/// <summary>What came in is looked through beside what stands, and goes along when that moves.</summary>
public sealed class IncomingReviewTests : StoreBase
{
    [Fact]
    public void For_a_new_meeting_rows_are_held_against_the_last_one()
    {
        var proposal = Read("day 2020-09-15", "percent 4 64", "percent 4 70", "percent 7 10");

        proposal.Target.ShouldBeNull();
        proposal.Items.Select(i => i.Changes).ShouldBe([true, false, true, true]);
        proposal.Items[2].Now.ShouldBe(new IncomingField(new PercentReported(4, new Percentage(64))));
    }

    [Fact]
    public void An_announced_meeting_opens_with_the_last_one_s_rows_so_they_are_what_stands()
    {
        Store.Append(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 9, 15), null, "الرباط")), SeededStore.Edit(0));

        var proposal = Read("day 2020-09-15", "place الرباط", "percent 4 64", "percent 4 70");

        proposal.Target!.Meeting.State.ShouldBe(MeetingState.Prepared);
        proposal.Items.Select(i => i.Changes).ShouldBe([false, false, false, true]);
    }

    [Fact]
    public void Nothing_is_chosen_at_first_and_what_changes_nothing_never_is()
    {
        Store.OpenMeeting();
        var proposal = Read("percent 4 64", "percent 5 100", "percent 6 90", "percent 3 70 guessed");

        proposal.Chosen.ShouldBeEmpty();
        proposal.Choose(_ => true).Chosen.Select(i => i.Number).ShouldBe([2, 3]);
        proposal.Choose(i => i.Read.Sureness == Sureness.Certain).Chosen.Select(i => i.Number).ShouldBe([2]);
    }

    [Fact]
    public void Of_something_broken_nothing_can_be_chosen()
    {
        Store.OpenMeeting();
        Read("percent 4 70", "stop 640").Choose(_ => true).Chosen.ShouldBeEmpty();
    }

    [Fact]
    public void What_moved_since_it_was_chosen_is_chosen_no_more()
    {
        var meeting = Store.OpenMeeting();
        var proposal = Read("percent 4 70", "percent 6 90").Choose(_ => true);
        Store.Append(new PercentReported(4, new Percentage(68)), SeededStore.Edit(meeting));

        var after = proposal.Against(Store.Book, Store.Boards.LastNumber());

        after.Items.Select(i => (i.IsChosen, i.Moved)).ShouldBe([(false, true), (true, false)]);
        after.Items[0].Now.ShouldBe(new IncomingField(new PercentReported(4, new Percentage(68))));
        after.Choose(i => i.Number == 0).Items[0].Moved.ShouldBeFalse("it was seen");
    }

    [Fact]
    public void What_somebody_else_says_as_well_changes_nothing_any_more()
    {
        var meeting = Store.OpenMeeting();
        var proposal = Read("percent 4 70").Choose(_ => true);
        Store.Append(new PercentReported(4, new Percentage(70)), SeededStore.Edit(meeting));

        var item = proposal.Against(Store.Book, Store.Boards.LastNumber()).Items[0];

        (item.Changes, item.Moved).ShouldBe((false, false));
    }

    [Fact]
    public void A_fall_needs_a_reason_and_one_can_be_given_for_all()
    {
        Store.OpenMeeting();
        var proposal = Read("percent 4 60", "percent 6 80", "percent 3 70").Choose(_ => true);

        proposal.Items.Select(i => i.NeedsReason).ShouldBe([true, true, false]);
        var explained = proposal.Explain(i => i.NeedsReason, "تصحيح");
        explained.Items.Select(i => i.NeedsReason).ShouldBe([false, false, false]);
        explained.Items.Select(i => (i.Why, i.IsCorrected)).ShouldBe([("تصحيح", false), ("تصحيح", false), (null, false)]);
    }

    [Fact]
    public void A_row_is_put_to_another_commitment_with_all_its_fields()
    {
        Store.OpenMeeting();
        var proposal = Read("percent 4 70", "action 4 سطر", "percent 6 90").MoveRow(4, 5);

        proposal.Items.Select(i => i.Commitment).ShouldBe([5, 5, 6]);
        proposal.Items.Select(i => i.Row).ShouldBe([4, 4, 6]);
        proposal.Items[0].IsCorrected.ShouldBeTrue();
        proposal.Items[0].Now.ShouldBe(new IncomingField(new PercentReported(5, new Percentage(100))));
    }

    [Fact]
    public void Two_that_say_something_of_the_same_are_found()
    {
        Store.OpenMeeting();
        var proposal = Read("percent 4 70", "percent 6 90", "agenda 1 أ", "agenda 1 ب").MoveRow(6, 4);

        IncomingReview.Twice(proposal.Items).Select(i => i.Number).ShouldBe([0, 1, 2, 3]);
        IncomingReview.Twice(proposal.Items.Where(i => i.Number is 0 or 2)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_change_is_led_back_to_what_it_comes_of()
    {
        var proposal = Read("day 2020-09-15", "agenda 1 أ", "person new سعاد العلوي", "percent 4 70", "decision نص");
        var changes = proposal.ChangesOf(proposal.Items);

        changes.Select(c => IncomingReview.Behind(c, proposal.Items)?.Number).ShouldBe([0, 1, 2, 2, null, 3, 4]);
        changes[4].ShouldBeOfType<MeetingOpened>();
    }

    [Fact]
    public void A_correction_is_held_against_what_stands()
    {
        Store.OpenMeeting();
        var proposal = Read("percent 4 70").Correct(0, new IncomingField(new PercentReported(4, new Percentage(64))));

        (proposal.Items[0].Changes, proposal.Items[0].IsCorrected).ShouldBe((false, true));
    }

    [Fact]
    public void A_decision_that_is_recorded_is_no_change_unless_it_is_said_to_be_done_with()
    {
        var meeting = Store.OpenMeeting();
        var decision = new Decision(Guid.NewGuid(), DecisionKind.Action, null, "إعداد التقرير", null, null, null);
        Store.Append(new DecisionRecorded(decision), SeededStore.Edit(meeting));
        var settledIn = new bool?[] { null, false, true };

        var incoming = new IncomingMeeting([.. settledIn.Select(s => new IncomingItem(new IncomingDecision(decision) { Settled = s }, Origin.Whole, Sureness.Certain))], []);

        IncomingReview.Of(incoming, Store.Book, 0).Items.Select(i => i.Changes).ShouldBe([false, false, true]);
    }

    private IncomingReview Read(params string[] lines)
    {
        var text = LineReader.Beginning + string.Join('\n', lines);
        var incoming = new IncomingReader([new LineReader()]).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x", Store.Book);
        return IncomingReview.Of(incoming, Store.Book, Store.Boards.LastNumber());
    }
}
