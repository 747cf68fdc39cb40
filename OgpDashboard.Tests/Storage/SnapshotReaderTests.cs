using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

/// <summary>A snapshot read back is what left the meeting when it was closed.</summary>
public sealed class SnapshotReaderTests : StoreBase
{
    private readonly int _meeting;

    public SnapshotReaderTests()
    {
        _meeting = Store.OpenMeeting();
        Say(new PercentReported(4, new Percentage(70)));
        Say(new ReasonGiven(13, new DelayReason(DelayKind.AwaitingReplies, 9, null)));
        Say(new AttendanceMarked("lasfar", Attendance.Represented, "سعاد", new TimeOnly(10, 5), null));
        Say(new AttendanceMarked("benaamar", Attendance.Present, null, null, null));
        Say(new AgendaSet([new AgendaItem(1, "الالتزامات", 40, true)]));
        Say(new DecisionRecorded(new Decision(Guid.NewGuid(), DecisionKind.Action, 4, "موافاة اللجنة بالبرمجة", "لصفر", new DateOnly(2020, 10, 1), null)));
        Say(new MeetingClosed());
    }

    [Fact]
    public void It_is_the_board_that_was_closed()
    {
        var (kept, standing) = (Read(1), Proceedings.Of(Store.Book, Store.Book.Find(_meeting)!));

        kept.Board.Rows.Select(r => (r.Number, r.Commitment, r.Before, r.NoProgress, r.Standstill, r.Delta)).ShouldBe(standing.Board.Rows.Select(r => (r.Number, r.Commitment, r.Before, r.NoProgress, r.Standstill, r.Delta)));
        kept.Board.Rows.Select(r => r.Report).ShouldBe(standing.Board.Rows.Select(r => r.Report));
        kept.Board.Meeting.Participants.ShouldBe(standing.Board.Meeting.Participants);
        kept.Board.Meeting.Agenda.ShouldBe(standing.Board.Meeting.Agenda);
        (kept.Board.Meeting.Details, kept.Board.Meeting.State, kept.Version).ShouldBe((standing.Board.Meeting.Details, MeetingState.Closed, 1));
        kept.Decisions.ShouldBe(standing.Decisions);
        kept.Trend.ShouldBe(standing.Trend);
        kept.Board.Totals.Mean.ShouldBe(standing.Board.Totals.Mean);
    }

    [Fact]
    public void It_says_when_and_by_whom_it_was_closed()
    {
        var closed = Store.Boards.LoadJournal().Single(e => e.Change is MeetingClosed);

        Read(1).Closing.ShouldBe(new Closing(DateTimeOffset.UnixEpoch, closed.By.Name, closed.Receipt.Anchor));
        Read(1).IsDraft.ShouldBeFalse();
    }

    [Fact]
    public void A_first_version_stays_what_it_was_after_the_meeting_was_reopened()
    {
        Say(new MeetingReopened { Why = "خطأ" });
        Say(new PercentReported(4, new Percentage(65)) { Why = "تصحيح" });
        Say(new MeetingClosed());

        (Read(1).Board.Find(4)!.Percent, Read(2).Board.Find(4)!.Percent).ShouldBe((new Percentage(70), new Percentage(65)));
        (Read(1).Version, Read(2).Version).ShouldBe((1, 2));
    }

    private void Say(Change change) => Store.Append(change, SeededStore.Edit(_meeting));

    private Proceedings Read(int version)
    {
        var kept = Store.Boards.LoadSnapshots(_meeting).Single(s => s.Version == version);
        var entry = Store.Boards.LoadJournal().Single(e => (e.Change as MeetingClosed)?.Snapshot == kept.Hash);
        return SnapshotReader.Read(Store.Book, kept, entry.Receipt.Anchor);
    }
}
