using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Changes;

/// <summary>What may be said of who may do what; who may say it is the matter of PermissionTests.</summary>
public sealed class AccessRulesTests : RulesBase
{
    private static readonly Person Alami = new("alami", "السيد", "علمي", null);
    private static readonly Person Tazi = new("tazi", "السيدة", "تازي", null);

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(-4)]
    public void Nobody_answers_for_a_commitment_that_the_plan_lacks(int commitment) =>
        Refused(Refusal.UnknownCommitment, new ParticipantSet(Alami, "رئيس", false, [4, commitment])).Details.ShouldBe([commitment]);

    [Fact]
    public void Somebody_may_answer_for_nothing_for_several_or_together_with_others()
    {
        Check(new ParticipantSet(Alami, "ملاحظ", false, []));
        Check(new ParticipantSet(Alami, "رئيس", true, [4, 7, 18]));
    }

    [Fact]
    public void A_part_is_said_with_its_quality_and_each_commitment_once()
    {
        ((Action)(() => _ = new ParticipantSet(Alami, " ", false, []))).ShouldBeRefused(Refusal.TextMissing);
        new ParticipantSet(Alami, "رئيس", false, [7, 4, 7]).Commitments.ShouldBe([4, 7]);
    }

    [Fact]
    public void A_meeting_has_a_bearable_number_of_people()
    {
        var board = Store.Book.Find(Meeting)!;
        var crowd = Enumerable.Range(0, Rules.MostParticipants - board.Meeting.Participants.Length)
            .Select(i => new Participant(new Person(FormattableString.Invariant($"p{i}"), null, "فلان", null), "ملاحظ", false, Attendance.Invited, []));
        var full = Store.Book.With(new Board(board.Plan, board.Meeting with { Participants = [.. board.Meeting.Participants, .. crowd] }, board.Number, board.Rows));
        void Try(Person person) => Rules.Check(full, new ParticipantSet(person, "رئيس", false, []), SeededStore.Edit(Meeting));

        ((Action)(() => Try(Alami))).ShouldBeRefused(Refusal.TooManyLines).Details.ShouldBe([Rules.MostParticipants]);
        Try(new Person("p0", null, "فلان", null));
    }

    [Fact]
    public void Only_who_takes_part_can_be_taken_off()
    {
        Refused(Refusal.UnknownPerson, new ParticipantRemoved("nobody"));
        Refused(Refusal.UnknownPerson, new ParticipantRemoved(Someone.Secretary.Key));
        Check(new ParticipantRemoved("hami"));
    }

    [Fact]
    public void A_link_to_a_meeting_is_for_who_takes_part_in_it_or_for_observers()
    {
        Refused(Refusal.UnknownPerson, Issued("nobody"));
        Refused(Refusal.UnknownPerson, Issued(Someone.Secretary.Key));
        Check(Issued("hami"));
        Check(Issued(null));
    }

    [Fact]
    public void A_link_to_all_meetings_is_for_who_was_given_a_role()
    {
        Meeting = 0;
        Refused(Refusal.UnknownPerson, Issued("hami"));
        Refused(Refusal.UnknownPerson, Issued("nobody"));
        Refused(Refusal.UnknownPerson, Issued(null));
        Check(Issued(Someone.Secretary.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0")]
    public void What_is_no_hash_is_not_kept_as_one(string hash) =>
        Refused(Refusal.UnknownInvitation, Issued("hami") with { TokenHash = hash });

    [Fact]
    public void A_link_is_withdrawn_once_and_where_it_was_made()
    {
        var (here, everywhere) = (Issued("hami"), Issued(Someone.Secretary.Key));
        Store.Append(here, SeededStore.Edit(Meeting));
        Store.Append(everywhere, SeededStore.Edit(0));

        Refused(Refusal.UnknownInvitation, new InvitationRevoked(Guid.NewGuid()));
        Refused(Refusal.UnknownInvitation, new InvitationRevoked(everywhere.Id));
        Check(new InvitationRevoked(here.Id));
        Store.Append(new InvitationRevoked(here.Id), SeededStore.Edit(Meeting));
        Refused(Refusal.UnknownInvitation, new InvitationRevoked(here.Id));

        Meeting = 0;
        Refused(Refusal.UnknownInvitation, new InvitationRevoked(here.Id));
        Check(new InvitationRevoked(everywhere.Id));
        Meeting = 1;
        Refused(Refusal.UnknownInvitation, new InvitationRevoked(everywhere.Id));
    }

    [Theory]
    [InlineData(Role.Lead)]
    [InlineData(Role.Deputy)]
    [InlineData((Role)99)]
    public void Who_leads_is_said_meeting_by_meeting(Role role)
    {
        Meeting = 0;
        Refused(Refusal.RoleIsByMeeting, new RoleGiven(Alami, role));
    }

    [Fact]
    public void Who_has_no_role_cannot_lose_it()
    {
        Meeting = 0;
        Refused(Refusal.UnknownPerson, new RoleTaken("nobody"));
        Refused(Refusal.UnknownPerson, new RoleTaken("hami"));
        Check(new RoleTaken(Someone.Secretary.Key));
    }

    [Fact]
    public void The_last_coordinator_keeps_the_role()
    {
        var one = Coordinators(Alami.Key);

        Try(one, new RoleTaken(Alami.Key)).ShouldBe(Refusal.LastCoordinator);
        Try(one, new RoleGiven(Alami, Role.Secretary)).ShouldBe(Refusal.LastCoordinator);
        Try(one, new RoleGiven(Alami, Role.Observer)).ShouldBe(Refusal.LastCoordinator);
        Try(one, new RoleGiven(Alami, Role.Coordinator)).ShouldBeNull();
        Try(one, new RoleGiven(Tazi, Role.Secretary)).ShouldBeNull();
        Try(one, new RoleGiven(Tazi, Role.Coordinator)).ShouldBeNull();
        Try(one, new RoleTaken(Someone.Secretary.Key)).ShouldBeNull();
    }

    [Fact]
    public void One_coordinator_of_two_can_go()
    {
        var two = Coordinators(Alami.Key, Tazi.Key);

        Try(two, new RoleTaken(Alami.Key)).ShouldBeNull();
        Try(two, new RoleTaken(Tazi.Key)).ShouldBeNull();
        Try(two, new RoleGiven(Alami, Role.Observer)).ShouldBeNull();
    }

    private static InvitationIssued Issued(string? person)
    {
        var id = Guid.NewGuid();
        return new InvitationIssued(id, person, Invitation.Hash(id.ToString()), new DateTimeOffset(2020, 12, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private MeetingBook Coordinators(params string[] keys)
    {
        var book = Store.Book;
        return book with { Roster = book.Roster with { Given = book.Roster.Given.AddRange(keys.Select(k => KeyValuePair.Create(k, Role.Coordinator))) } };
    }

    private static Refusal? Try(MeetingBook book, Change change)
    {
        try
        {
            Rules.Check(book, change, new Edit(Guid.NewGuid(), 0, new Actor(Alami.Key, Alami.Name, Role.Coordinator), 0));
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
