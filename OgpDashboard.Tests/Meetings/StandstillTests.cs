using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

/// <summary>In how many meetings in a row a commitment did not move, over real meetings from the seed's on.</summary>
public sealed class StandstillTests : StoreBase
{
    private Board Now => Store.Book.Boards[^1];

    [Fact]
    public void The_first_meeting_counts_what_its_minutes_declare()
    {
        Standing(14).ShouldBe(1, "declared");
        Standing(3).ShouldBe(0, "a line about one activity declares nothing of the whole");
        Standing(1).ShouldBe(0, "complete");
    }

    [Fact]
    public void Each_meeting_without_movement_counts_one_more()
    {
        Store.OpenMeeting();
        (Standing(14), Standing(3), Standing(1), Standing(7)).ShouldBe((2, 1, 0, 0));

        Next();
        (Standing(14), Standing(3)).ShouldBe((3, 2));
    }

    [Fact]
    public void A_movement_up_or_down_ends_the_count_and_the_next_standstill_begins_anew()
    {
        Report(14, 27);
        Report(3, 60);
        (Standing(14), Standing(3)).ShouldBe((0, 0));

        Next();
        (Standing(14), Standing(3)).ShouldBe((1, 1));
    }

    [Fact]
    public void A_movement_that_is_put_right_again_in_the_same_meeting_was_none()
    {
        Report(14, 30);
        Report(14, 26);

        Standing(14).ShouldBe(2);
    }

    private int Standing(int commitment) => Now.Find(commitment)!.Standstill;

    private void Report(int commitment, int percent)
    {
        var meeting = Store.Book.Open?.Meeting.Id ?? Store.OpenMeeting();
        Store.Append(new PercentReported(commitment, new Percentage(percent)) { Why = "تصحيح" }, SeededStore.Edit(meeting));
    }

    private void Next()
    {
        Store.Append(new MeetingClosed(), SeededStore.Edit(Now.Meeting.Id));
        Store.OpenMeeting();
    }
}
