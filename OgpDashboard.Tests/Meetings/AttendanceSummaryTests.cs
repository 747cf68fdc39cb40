using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

public sealed class AttendanceSummaryTests : StoreBase
{
    [Fact]
    public void Nine_speak_for_eleven_commitments_in_the_seed_one_of_them_as_a_deputy()
    {
        var sum = AttendanceSummary.Of(Store.Book.Boards.Single());

        (sum.Present, sum.NotMarked).ShouldBe((9, 0));
        sum.SpokenFor.ShouldBe([1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 17]);
        sum.Silent.ShouldBe([7, 9, 13, 14, 15, 16, 18]);
        sum.ByDeputy.ShouldBe([11]);
    }

    [Fact]
    public void Who_is_represented_speaks_and_who_is_excused_or_absent_does_not()
    {
        var meeting = Store.OpenMeeting();
        Mark(meeting, "lasfar", Attendance.Represented, "سعاد العلمي");
        Mark(meeting, "mouradi", Attendance.Excused);
        Mark(meeting, "bouihi", Attendance.Absent);
        Mark(meeting, "hami", Attendance.Present);

        var sum = AttendanceSummary.Of(Store.Book.Find(meeting)!);

        (sum.Present, sum.NotMarked).ShouldBe((2, 5));
        sum.SpokenFor.ShouldBe([4, 10]);
        sum.Silent.Length.ShouldBe(16);
    }

    [Fact]
    public void A_commitment_of_which_lead_and_deputy_are_there_is_not_left_to_the_deputy()
    {
        var meeting = Store.OpenMeeting();
        Store.Append(new ParticipantSet(new Person("alami", null, "علمي", null), "رئيسة", false, [11]), SeededStore.Edit(meeting));
        Mark(meeting, "mellouk", Attendance.Present);
        AttendanceSummary.Of(Store.Book.Find(meeting)!).ByDeputy.ShouldBe([11]);

        Mark(meeting, "alami", Attendance.Present);

        AttendanceSummary.Of(Store.Book.Find(meeting)!).ByDeputy.ShouldBeEmpty();
    }

    private void Mark(int meeting, string person, Attendance attendance, string? by = null) =>
        Store.Append(new AttendanceMarked(person, attendance, by, null, null), SeededStore.Edit(meeting));
}
