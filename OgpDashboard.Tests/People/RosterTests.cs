using System.Collections.Immutable;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.People;

/// <summary>What somebody is: by an account, by a part in a meeting, or by a link.</summary>
public sealed class RosterTests
{
    private static readonly DateTimeOffset Later = new(2020, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Actor Newcomer = new("alami", "علمي", Role.Observer);

    // Read once: a book is immutable.
    private static readonly MeetingBook Book = Read();

    private static readonly Meeting Seed = Book.Boards[0].Meeting;

    /// <summary>The meeting at work. Here the lead of commitment 4 takes no part, and somebody new does.</summary>
    private static readonly Meeting Now = Book.Boards[1].Meeting;

    [Fact]
    public void An_account_is_what_was_given_to_it_in_every_meeting_and_outside()
    {
        foreach (var meeting in new[] { Seed, Now, null })
        {
            RoleOf(Someone.Secretary, meeting).ShouldBe(Role.Secretary);
            RoleOf(Someone.Observer, meeting).ShouldBe(Role.Observer);
        }
    }

    [Fact]
    public void A_participant_leads_or_stands_in_for_who_leads_in_that_meeting_only()
    {
        RoleOf(Someone.Lead, Seed).ShouldBe(Role.Lead);
        RoleOf(Someone.Lead, Now).ShouldBeNull();
        RoleOf(Someone.Deputy, Now).ShouldBe(Role.Deputy);
        RoleOf(Newcomer, Now).ShouldBe(Role.Lead);
        RoleOf(Newcomer, Seed).ShouldBeNull();
        RoleOf(Newcomer, null).ShouldBeNull();
    }

    [Fact]
    public void A_role_for_all_meetings_comes_before_a_part_in_one()
    {
        RoleOf(Someone.Deputy, Now, Book.Roster with { Given = Given(Someone.Deputy.Key, Role.Secretary) }).ShouldBe(Role.Secretary);
        RoleOf(Newcomer, Now, Book.Roster with { Given = Given(Newcomer.Key, Role.Coordinator) }).ShouldBe(Role.Coordinator);
    }

    [Fact]
    public void The_printed_link_coordinates_until_somebody_does_so_in_their_own_name()
    {
        Book.Roster.HasCoordinator.ShouldBeFalse();
        RoleOf(Someone.Coordinator, null).ShouldBe(Role.Coordinator);
        RoleOf(Someone.Coordinator, Now).ShouldBe(Role.Coordinator);
        RoleOf(Someone.Coordinator, Now, Roster.Empty).ShouldBe(Role.Coordinator);

        var named = Book.Roster with { Given = Given(Newcomer.Key, Role.Coordinator) };
        named.HasCoordinator.ShouldBeTrue();
        RoleOf(Someone.Coordinator, null, named).ShouldBeNull();
        RoleOf(Someone.Coordinator, Now, named).ShouldBeNull();
    }

    [Fact]
    public void A_secretary_does_not_end_the_printed_link() =>
        RoleOf(Someone.Coordinator, null, Book.Roster with { Given = Given(Newcomer.Key, Role.Secretary) }).ShouldBe(Role.Coordinator);

    [Fact]
    public void A_stranger_is_nothing_whatever_they_claim()
    {
        foreach (var claimed in Enum.GetValues<Role>())
        {
            RoleOf(new Actor("nobody", "لا أحد", claimed), Now).ShouldBeNull();
            Book.RoleOf(new Actor("nobody", "لا أحد", claimed), Now).ShouldBeNull();
        }
    }

    [Fact]
    public void A_link_to_a_meeting_makes_a_participant_of_that_meeting_and_an_onlooker_of_others()
    {
        var (roster, link) = With(Now.Id, Newcomer.Key);

        RoleOf(link(Newcomer), Now, roster).ShouldBe(Role.Lead);
        RoleOf(link(Newcomer), Seed, roster).ShouldBe(Role.Observer);
        RoleOf(link(Newcomer), null, roster).ShouldBe(Role.Observer);

        (roster, link) = With(Now.Id, Someone.Deputy.Key);
        RoleOf(link(Someone.Deputy), Now, roster).ShouldBe(Role.Deputy);
        RoleOf(link(Someone.Deputy), Seed, roster).ShouldBe(Role.Observer);
    }

    [Fact]
    public void A_link_to_a_meeting_never_carries_a_role_given_for_all()
    {
        var (roster, link) = With(Now.Id, Newcomer.Key);
        roster = roster with { Given = Given(Newcomer.Key, Role.Coordinator) };

        RoleOf(link(Newcomer), Now, roster).ShouldBe(Role.Lead);
        RoleOf(link(Newcomer), Seed, roster).ShouldBe(Role.Observer);
        RoleOf(link(Newcomer), null, roster).ShouldBe(Role.Observer);
        RoleOf(link(Someone.Coordinator), Now, Book.Roster with { Invitations = roster.Invitations }).ShouldBeNull();
    }

    [Fact]
    public void A_link_to_a_meeting_lets_in_nobody_who_takes_no_part_any_more()
    {
        var (roster, link) = With(Now.Id, Someone.Lead.Key);

        RoleOf(link(Someone.Lead), Now, roster).ShouldBeNull();
    }

    [Fact]
    public void A_link_for_all_meetings_carries_the_role_as_long_as_it_is_given()
    {
        var (roster, link) = With(null, Someone.Secretary.Key);

        foreach (var meeting in new[] { Seed, Now, null })
        {
            RoleOf(link(Someone.Secretary), meeting, roster).ShouldBe(Role.Secretary);
            RoleOf(link(Someone.Secretary), meeting, roster with { Given = roster.Given.Remove(Someone.Secretary.Key) }).ShouldBeNull();
        }
    }

    [Fact]
    public void Whoever_comes_by_the_observers_link_looks_on_and_no_more()
    {
        var (roster, link) = With(Now.Id, null);

        foreach (var meeting in new[] { Seed, Now, null })
        {
            RoleOf(link(new Actor("observers", "من يتابع", Role.Coordinator)), meeting, roster).ShouldBe(Role.Observer);
            RoleOf(link(Someone.Secretary), meeting, roster).ShouldBe(Role.Observer);
        }
    }

    [Theory]
    [InlineData(2, "alami")]
    [InlineData(2, null)]
    [InlineData(null, "secretary")]
    public void A_link_that_was_withdrawn_or_never_was_lets_nobody_in(int? meeting, string? person)
    {
        var (roster, link) = With(meeting, person);
        var who = link(new Actor(person ?? "observers", "فلان", Role.Coordinator));
        var withdrawn = roster with { Invitations = [.. roster.Invitations.Select(i => i with { RevokedAt = Later })] };

        foreach (var at in new[] { Seed, Now, null })
        {
            RoleOf(who, at, roster).ShouldNotBeNull();
            RoleOf(who, at, withdrawn).ShouldBeNull();
            RoleOf(who, at, roster with { Invitations = [] }).ShouldBeNull();
            (Book with { Roster = withdrawn }).RoleOf(who, at).ShouldBeNull();
        }
    }

    [Fact]
    public void An_invitation_stands_until_it_ends_or_is_withdrawn()
    {
        var invitation = new Invitation(Guid.NewGuid(), 2, null, Invitation.Hash("x"), Later, null);

        invitation.StandsAt(Later.AddTicks(-1)).ShouldBeTrue();
        invitation.StandsAt(Later).ShouldBeFalse();
        (invitation with { RevokedAt = Later.AddDays(-9) }).StandsAt(Later.AddDays(-1)).ShouldBeFalse();
        Invitation.Hash("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    [Fact]
    public void Who_has_a_part_in_the_meeting_at_work_looks_on_at_all_others()
    {
        Book.AtWork!.Meeting.Id.ShouldBe(Now.Id);
        Book.RoleOf(Newcomer, Now).ShouldBe(Role.Lead);
        Book.RoleOf(Newcomer, Seed).ShouldBe(Role.Observer);
        Book.RoleOf(Newcomer, null).ShouldBe(Role.Observer);
        Book.RoleOf(Someone.Lead, Seed).ShouldBe(Role.Lead, "what they were then, they are there still");
        Book.RoleOf(Someone.Lead, Now).ShouldBeNull();
        Book.RoleOf(Someone.Lead, null).ShouldBeNull();
    }

    private static Role? RoleOf(Actor who, Meeting? meeting, Roster? roster = null) => (roster ?? Book.Roster).RoleOf(who, meeting);

    private static ImmutableDictionary<string, Role> Given(string person, Role role) => ImmutableDictionary<string, Role>.Empty.Add(person, role);

    private static (Roster Roster, Func<Actor, Actor> Link) With(int? meeting, string? person)
    {
        var invitation = new Invitation(Guid.NewGuid(), meeting, person, Invitation.Hash("x"), Later, null);
        return (Book.Roster with { Invitations = [invitation] }, who => who with { SignIn = new SignIn("s", invitation.Id) });
    }

    private static MeetingBook Read()
    {
        using var store = new SeededStore();
        var meeting = store.OpenMeeting();
        meeting.ShouldBe(2);
        store.Append(new Domain.Changes.ParticipantRemoved(Someone.Lead.Key), SeededStore.Edit(meeting));
        store.Append(new Domain.Changes.ParticipantSet(new Person(Newcomer.Key, null, Newcomer.Name, null), "رئيس", false, [4]), SeededStore.Edit(meeting));
        return store.Book;
    }
}
