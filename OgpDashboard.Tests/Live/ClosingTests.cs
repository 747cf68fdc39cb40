using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>Closing, twice and after a reopening, through the door.</summary>
public sealed class ClosingTests : LiveBase
{
    [Fact]
    public async Task Of_two_closings_at_once_one_stands_and_one_snapshot_is_kept()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Outcome(Live.Submit(new MeetingClosed(), Edit()))));

        answers.ShouldBe([null, Refusal.WrongMeetingState], ignoreOrder: true);
        Store.Boards.LoadSnapshots(Meeting).Length.ShouldBe(1);
    }

    [Fact]
    public async Task So_it_is_with_two_processes()
    {
        var other = Door();

        var answers = await Task.WhenAll(Outcome(Live.Submit(new MeetingClosed(), Edit())), Outcome(other.Submit(new MeetingClosed(), Edit())));

        answers.ShouldBe([null, Refusal.WrongMeetingState], ignoreOrder: true);
        Store.Boards.LoadSnapshots(Meeting).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_reopened_takes_figures_again_and_closes_as_the_second_version()
    {
        await Live.Submit(new MeetingClosed(), Edit());
        await Live.Submit(new MeetingReopened(), Edit()).ShouldBeRefused(Refusal.ReopeningNeedsReason);
        await Live.Submit(Percent(4, 70), Edit()).ShouldBeRefused(Refusal.MeetingNotOpen);

        await Live.Submit(new MeetingReopened { Why = "نسبة الالتزام 4" }, Edit());
        await Live.Submit(Percent(4, 70), Edit());
        await Live.Submit(new MeetingClosed(), Edit());

        (Board.Meeting.State, Board.Meeting.Version, Board.Find(4)!.Percent!.Value.Value).ShouldBe((MeetingState.Closed, 2, 70));
        Store.Boards.LoadSnapshots(Meeting).Select(s => s.Version).ShouldBe([1, 2]);
        Store.Book.Find(Meeting)!.ShouldSayTheSameAs(Board);
    }

    private static async Task<Refusal?> Outcome(Task<Receipt> submitted)
    {
        try
        {
            await submitted;
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
