using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

/// <summary>Each change of who may do what, written and read back.</summary>
public sealed class AccessStoreTests : AccessBase
{
    private static readonly Person Alami = new("alami", "السيد", "علمي", null);

    [Fact]
    public void Somebody_new_takes_part_and_becomes_known()
    {
        var entry = In(new ParticipantSet(Alami, "نائب رئيسة المشروع", true, [7, 3]));

        entry.Was.ShouldBeNull();
        var part = Meeting.Part("alami")!;
        (part.Person.Honorific, part.Person.Name, part.Quality, part.IsDeputy, part.Attendance).ShouldBe(("السيد", "علمي", "نائب رئيسة المشروع", true, Attendance.Invited));
        part.Commitments.ShouldBe([3, 7]);
        Roster.Find("alami")!.Name.ShouldBe("علمي");
        Store.Book.Find(AtWork)!.Find(7)!.AnsweredBy!.Person.Key.ShouldBe("alami");
        Store.Book.Boards[0].Meeting.Part("alami").ShouldBeNull();
    }

    [Fact]
    public void A_part_that_is_said_anew_replaces_the_one_before_and_the_journal_keeps_it()
    {
        var before = Meeting.Part("mouradi")!;
        before.Commitments.ShouldBe([1, 2, 8]);

        var entry = In(new ParticipantSet(before.Person, "رئيس", true, [2, 7]));

        var was = entry.Was.ShouldBeOfType<ParticipantSet>();
        (was.Quality, was.IsDeputy).ShouldBe((before.Quality, before.IsDeputy));
        was.Commitments.ShouldBe([1, 2, 8]);
        var part = Meeting.Part("mouradi")!;
        (part.Quality, part.IsDeputy).ShouldBe(("رئيس", true));
        part.Commitments.ShouldBe([2, 7]);
        Meeting.Participants.Length.ShouldBe(9);
        Store.Book.Boards[0].Meeting.Part("mouradi")!.Commitments.ShouldBe([1, 2, 8]);
    }

    [Fact]
    public void A_name_that_is_said_anew_is_the_persons_name_everywhere()
    {
        var note = Meeting.Part("benaamar")!.Person.Note.ShouldNotBeNull();

        In(new ParticipantSet(new Person("benaamar", "السيدة", "هاجر بنعامر", null), "رئيسة", false, [12]));

        Meeting.Part("benaamar")!.Person.Name.ShouldBe("هاجر بنعامر");
        Store.Book.Boards[0].Meeting.Part("benaamar")!.Person.Name.ShouldBe("هاجر بنعامر");
        Roster.Find("benaamar")!.Note.ShouldBe(note);
        Roster.People.Count(p => p.Key == "benaamar").ShouldBe(1);
    }

    [Fact]
    public void A_role_is_given_changed_and_taken()
    {
        Out(new RoleGiven(Alami, Role.Secretary)).Was.ShouldBeNull();
        Roster.Given["alami"].ShouldBe(Role.Secretary);
        Roster.Find("alami")!.Name.ShouldBe("علمي");

        var changed = Out(new RoleGiven(new Person("alami", "السيد", "سعيد علمي", null), Role.Coordinator));
        changed.Was.ShouldBeOfType<RoleGiven>().Role.ShouldBe(Role.Secretary);
        Roster.Given["alami"].ShouldBe(Role.Coordinator);
        Roster.Find("alami")!.Name.ShouldBe("سعيد علمي");
        Roster.HasCoordinator.ShouldBeTrue();

        Out(new RoleTaken("alami")).Meeting.ShouldBe(0);
        Roster.Given.Keys.ShouldBe([Someone.Secretary.Key, Someone.Observer.Key], ignoreOrder: true);
    }

    [Fact]
    public void What_cannot_be_written_leaves_neither_row_nor_entry()
    {
        Store.Execute("CREATE TRIGGER Refuse BEFORE INSERT ON Responsibilities BEGIN SELECT RAISE(ABORT, 'full'); END");
        var before = Store.Dump();

        ((Action)(() => In(new ParticipantSet(Alami, "رئيس", false, [7])))).ShouldBeRefused(Refusal.StoreUnavailable);

        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public void A_book_and_a_roster_are_read_alike()
    {
        In(Issued("hami"));
        Out(new RoleGiven(Alami, Role.Observer));

        Store.Book.Roster.Given.ShouldBe(Roster.Given);
        Store.Book.Roster.Invitations.ShouldBe(Roster.Invitations);
        Store.Book.Roster.People.Select(p => p.Key).ShouldBe(Roster.People.Select(p => p.Key));
    }
}
