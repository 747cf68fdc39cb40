using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

/// <summary>What the last meeting left over is offered to the next, until its agenda mentions it.</summary>
public sealed class ProposalsTests : StoreBase
{
    private const string Left = "تمديد المخطط";

    [Fact]
    public void The_open_action_of_the_seed_is_proposed_and_its_finished_points_are_not()
    {
        var meeting = Prepare();

        var proposal = Of(meeting).ShouldHaveSingleItem();

        (proposal.Text, proposal.Decision!.Commitment, proposal.Item).ShouldBe(("تحديد البرمجة الجديدة للأنشطة المتبقية", 4, null));
    }

    [Fact]
    public void A_point_that_was_not_done_with_is_proposed_before_the_actions_with_its_time()
    {
        var last = Store.OpenMeeting();
        Store.Append(new AgendaSet([new AgendaItem(1, "افتتاح", isFinished: true), new AgendaItem(2, Left, 20, true)]), SeededStore.Edit(last));
        Store.Append(new MeetingClosed(), SeededStore.Edit(last));

        var proposals = Of(Prepare());

        proposals.Select(p => p.Text).ShouldBe([Left, "تحديد البرمجة الجديدة للأنشطة المتبقية"]);
        (proposals[0].Item!.Minutes, proposals[0].Item!.WalksCommitments).ShouldBe((20, true));
    }

    [Fact]
    public void What_the_new_agenda_mentions_is_proposed_no_more()
    {
        var last = Store.OpenMeeting();
        Store.Append(new AgendaSet([new AgendaItem(1, Left)]), SeededStore.Edit(last));
        Store.Append(new MeetingClosed(), SeededStore.Edit(last));

        Of(Prepare(), $"متابعة: {Left}", "متابعة الالتزام 4: تحديد البرمجة الجديدة للأنشطة المتبقية").ShouldBeEmpty();
    }

    [Fact]
    public void Once_the_meeting_is_open_it_still_looks_at_the_one_that_it_follows()
    {
        var last = Store.OpenMeeting();
        Store.Append(new AgendaSet([new AgendaItem(1, Left)]), SeededStore.Edit(last));
        Store.Append(new MeetingClosed(), SeededStore.Edit(last));
        var next = Prepare();
        Store.Append(new MeetingOpened(), SeededStore.Edit(next));

        Of(next).Select(p => p.Text).ShouldContain(Left);
    }

    [Fact]
    public void What_was_done_or_decided_in_this_very_meeting_is_not_left_over()
    {
        var meeting = Store.OpenMeeting();
        Store.Append(new DecisionSettled(Store.Book.Decisions.Single().Decision.Id, true), SeededStore.Edit(meeting));
        Store.Append(new DecisionRecorded(new Decision(Guid.NewGuid(), DecisionKind.Action, 9, "نشر التقرير", null, null, null)), SeededStore.Edit(meeting));

        Of(meeting).ShouldBeEmpty();
    }

    private ImmutableArray<Proposal> Of(int meeting, params string[] agenda) => Proposals.Of(Store.Book, Store.Book.Find(meeting)!, agenda);

    private int Prepare() => Store.Append(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 10, 1), null, null)), SeededStore.Edit(0)).Meeting;
}
