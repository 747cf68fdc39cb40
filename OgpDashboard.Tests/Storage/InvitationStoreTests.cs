using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

/// <summary>Links, as they are kept and as they end.</summary>
public sealed class InvitationStoreTests : AccessBase
{
    [Fact]
    public void A_link_is_kept_as_it_was_issued()
    {
        var link = Issued("hami");

        In(link);

        Roster.Find(link.Id).ShouldBe(new Invitation(link.Id, AtWork, "hami", link.TokenHash, Later, null));
    }

    [Fact]
    public void A_new_link_ends_the_persons_earlier_one_for_thatAtWork()
    {
        var (first, elsewhere, observers, second) = (Issued("hami"), Issued("hami"), Issued(null), Issued("hami"));
        In(first);
        Store.Append(elsewhere, SeededStore.Edit(1));
        In(observers);

        In(second, Later);

        Roster.Find(first.Id)!.RevokedAt.ShouldBe(Later);
        Standing().ShouldBe([elsewhere.Id, observers.Id, second.Id], ignoreOrder: true);

        In(Issued("hami"), Later.AddDays(1));
        Roster.Find(first.Id)!.RevokedAt.ShouldBe(Later, "when it ended is not said again");
    }

    [Fact]
    public void A_new_link_for_observers_ends_the_earlier_one_of_thatAtWork()
    {
        var (first, person, staff, second) = (Issued(null), Issued("hami"), Issued(Someone.Secretary.Key), Issued(null));
        In(first);
        In(person);
        Out(staff);

        In(second);

        Standing().ShouldBe([person.Id, staff.Id, second.Id], ignoreOrder: true);
    }

    [Fact]
    public void A_withdrawn_link_stands_no_more()
    {
        var (one, another) = (Issued("hami"), Issued("bourous"));
        In(one);
        In(another);

        In(new InvitationRevoked(one.Id), Later);

        Roster.Find(one.Id)!.RevokedAt.ShouldBe(Later);
        Standing().ShouldBe([another.Id]);
    }

    [Fact]
    public void The_observers_link_ends_when_theAtWork_closes_and_a_persons_does_not()
    {
        var (observers, elsewhere, person) = (Issued(null), Issued(null), Issued("hami"));
        In(observers);
        Store.Append(elsewhere, SeededStore.Edit(1));
        In(person);

        In(new MeetingClosed(), Later);

        Roster.Find(observers.Id)!.RevokedAt.ShouldBe(Later);
        Standing().ShouldBe([elsewhere.Id, person.Id], ignoreOrder: true);
    }

    [Fact]
    public void Who_is_taken_off_aAtWork_loses_the_link_to_it_and_no_other()
    {
        var (link, other, earlier) = (Issued("hami"), Issued("bourous"), Issued("hami"));
        In(link);
        In(other);
        Store.Append(earlier, SeededStore.Edit(1));

        In(new ParticipantRemoved("hami"), Later);

        Meeting.Part("hami").ShouldBeNull();
        Store.Book.Find(AtWork)!.Find(10)!.AnsweredBy.ShouldBeNull();
        Store.Book.Boards[0].Meeting.Part("hami").ShouldNotBeNull();
        Roster.Find("hami").ShouldNotBeNull();
        Roster.Find(link.Id)!.RevokedAt.ShouldBe(Later);
        Roster.Find(other.Id)!.RevokedAt.ShouldBeNull();
        Roster.Find(earlier.Id)!.RevokedAt.ShouldBeNull();
    }

    [Fact]
    public void Who_loses_the_role_loses_the_link_that_carried_it()
    {
        var (staff, other, part) = (Issued("hami"), Issued(Someone.Secretary.Key), Issued("hami"));
        Out(new RoleGiven(Meeting.Part("hami")!.Person, Role.Secretary));
        Out(staff);
        Out(other);
        In(part);

        Out(new RoleTaken("hami"), Later);

        Roster.Find(staff.Id)!.RevokedAt.ShouldBe(Later);
        Standing().ShouldBe([other.Id, part.Id], ignoreOrder: true);
    }
}
