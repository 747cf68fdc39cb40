using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

public sealed class DecisionTests : StoreBase
{
    [Fact]
    public void The_seeds_own_action_is_the_new_schedule_of_commitment_four()
    {
        var recorded = Store.Book.DecisionsOf(Store.Book.Current!.Meeting.Id).ShouldHaveSingleItem();

        recorded.Decision.Kind.ShouldBe(DecisionKind.Action);
        recorded.Decision.Commitment.ShouldBe(4);
        recorded.Decision.Due.ShouldBe(new DateOnly(2020, 6, 22));
        recorded.IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(22, false)]
    [InlineData(23, true)]
    public void It_is_late_when_its_day_is_over(int day, bool late) =>
        Seeds.IsLate(new DateOnly(2020, 6, day)).ShouldBe(late);

    [Fact]
    public void What_is_open_is_carried_over_until_it_is_done_and_still_stands_in_the_meeting_that_has_done_it()
    {
        var second = Store.OpenMeeting();
        Of(second).ShouldContain(Seeds.Decision.Id);

        Say(second, new DecisionSettled(Seeds.Decision.Id, true));
        Of(second).ShouldContain(Seeds.Decision.Id);
        Seeds.IsLate(new DateOnly(2026, 1, 1)).ShouldBeFalse();
        Say(second, new MeetingClosed());

        Of(Next()).ShouldNotContain(Seeds.Decision.Id);
        Of(1).ShouldContain(Seeds.Decision.Id);
        Of(second).ShouldContain(Seeds.Decision.Id);
    }

    [Fact]
    public void What_was_only_decided_is_not_carried_over()
    {
        var second = Store.OpenMeeting();
        var decided = Made(DecisionKind.Decision, "تمديد أجل المخطط");
        var raised = Made(DecisionKind.Difficulty, "غياب ممثل", "تعيين رئيس مشروع");
        Say(second, new DecisionRecorded(decided));
        Say(second, new DecisionRecorded(raised));
        Say(second, new MeetingClosed());

        Of(Next()).ShouldBe([Seeds.Decision.Id, raised.Id]);
        Of(second).ShouldBe([Seeds.Decision.Id, decided.Id, raised.Id]);
    }

    [Fact]
    public void The_same_id_writes_it_anew_and_keeps_its_place()
    {
        var second = Store.OpenMeeting();
        var first = Made(DecisionKind.Action, "مراسلة القطاعات");
        Say(second, new DecisionRecorded(first));
        Say(second, new DecisionRecorded(Made(DecisionKind.Action, "نشر الدليل")));

        Say(second, new DecisionRecorded(new Decision(first.Id, DecisionKind.Action, 3, "مراسلة 9 قطاعات", "هدى بويهي", new DateOnly(2020, 10, 1), null)));

        Of(second).Length.ShouldBe(3);
        var standing = Store.Book.DecisionsOf(second)[1].Decision;
        (standing.Id, standing.Commitment, standing.Text, standing.Owner).ShouldBe((first.Id, 3, "مراسلة 9 قطاعات", "هدى بويهي"));
    }

    [Fact]
    public void What_is_withdrawn_is_gone_and_its_words_stay_in_the_journal()
    {
        var second = Store.OpenMeeting();
        var made = Made(DecisionKind.Action, "مراسلة القطاعات");
        Say(second, new DecisionRecorded(made));

        Say(second, new DecisionWithdrawn(made.Id));

        Of(second).ShouldBe([Seeds.Decision.Id]);
        Store.Boards.LoadJournal().Select(e => e.Change).OfType<DecisionRecorded>().ShouldHaveSingleItem().Decision.ShouldBe(made);
    }

    private RecordedDecision Seeds => Store.Book.Decisions[0];

    private Guid[] Of(int meeting) => [.. Store.Book.DecisionsOf(meeting).Select(d => d.Decision.Id)];

    private static Decision Made(DecisionKind kind, string text, string? wanted = null) => new(Guid.NewGuid(), kind, null, text, null, null, wanted);

    private JournalEntry Say(int meeting, Change change) => Store.Append(change, SeededStore.Edit(meeting));

    private int Next() => Store.Append(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), null, null)), SeededStore.Edit(0)).Meeting;
}
