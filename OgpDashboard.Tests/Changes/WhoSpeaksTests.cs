using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Changes;

/// <summary>Whose word stands in the journal, and as what they gave it.</summary>
public sealed class WhoSpeaksTests : RulesBase
{
    private static readonly PercentReported Four = new(4, new Percentage(70));

    [Fact]
    public void What_a_secretary_enters_is_recorded_as_said_by_whoever_answers_for_it()
    {
        var entry = Recorded(Four, Someone.Secretary);

        entry.By.ShouldBe(Someone.Secretary);
        entry.For.ShouldBe(Someone.Lead.Name);
        Store.Query("SELECT ForKey, ForName FROM Journal ORDER BY Number DESC LIMIT 1").ShouldBe([$"{Someone.Lead.Key} | {Someone.Lead.Name}"]);
    }

    [Theory]
    [MemberData(nameof(EveryRowChange))]
    public void So_is_every_field(RowChange change) => Recorded(change, Someone.Secretary).For.ShouldBe(Someone.Lead.Name);

    [Fact]
    public void Where_nobody_answers_a_secretary_speaks_for_nobody() =>
        Recorded(new PercentReported(7, new Percentage(10)), Someone.Secretary).For.ShouldBeNull();

    [Fact]
    public void A_secretary_who_answers_for_it_herself_speaks_for_nobody_else()
    {
        Store.Append(new ParticipantSet(Store.Book.Roster.Find(Someone.Secretary.Key)!, "رئيسة", false, [7]), SeededStore.Edit(Meeting));

        Recorded(new PercentReported(7, new Percentage(10)), Someone.Secretary).For.ShouldBeNull();
    }

    [Fact]
    public void A_coordinator_a_lead_and_a_deputy_speak_for_themselves()
    {
        Recorded(Four, Someone.Coordinator).For.ShouldBeNull();
        Recorded(new PercentReported(4, new Percentage(71)), Someone.Lead).For.ShouldBeNull();
        Recorded(new PercentReported(11, new Percentage(99)), Someone.Deputy).For.ShouldBeNull();
    }

    [Fact]
    public void Nobody_says_for_whom_they_speak()
    {
        var claimed = Edit(Someone.Coordinator) with { For = new Person("bouihi", null, "هدى بويهي", null) };

        Rules.Check(Store.Book, Four, claimed).For.ShouldBeNull();
        Rules.Check(Store.Book, new MeetingCorrected(November), claimed).For.ShouldBeNull();
        Rules.Check(Store.Book, new ParticipantRemoved("bouihi"), claimed).For.ShouldBeNull();
    }

    [Fact]
    public void A_role_that_is_only_claimed_opens_nothing()
    {
        foreach (var change in OnFour.Cast<Change>().Append(new MeetingClosed()).Append(new ParticipantRemoved("hami")))
        {
            ((Action)(() => Rules.Check(Store.Book, change, Edit(Someone.Observer with { Role = Role.Coordinator })))).ShouldBeRefused(Refusal.NotAllowed);
        }

        var another = new PercentReported(3, new Percentage(70));
        ((Action)(() => Rules.Check(Store.Book, another, Edit(Someone.Lead with { Role = Role.Secretary })))).ShouldBeRefused(Refusal.NotYours);
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Secretary)]
    [InlineData(Role.Observer)]
    public void The_journal_has_the_role_that_somebody_truly_had(Role claimed)
    {
        var entry = Recorded(Four, Someone.Lead with { Role = claimed });

        entry.By.ShouldBe(Someone.Lead);
        entry.For.ShouldBeNull();
        Store.Boards.LoadJournal()[^1].By.Role.ShouldBe(Role.Lead);
    }

    private Edit Edit(Actor who) => new(Guid.NewGuid(), Meeting, who, Number);

    private JournalEntry Recorded(Change change, Actor who) => Store.Append(change, Rules.Check(Store.Book, change, Edit(who)));
}
