using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Incoming;

/// <summary>What is confirmed becomes changes, and nothing else does.</summary>
public sealed class ConfirmationTests : StoreBase
{
    [Fact]
    public void Without_a_meeting_at_work_a_new_one_is_made_and_filled()
    {
        var value = new IncomingField(new PercentReported(4, new Percentage(70)));
        var written = Write(null, new IncomingDay(new DateOnly(2020, 9, 1)), new IncomingHour(new TimeOnly(14, 0)), new IncomingAgendaItem(new AgendaItem(1, "تقدم الإنجاز")), value);

        var board = Store.Book.Open!;
        written.Select(e => e.Change.GetType()).ShouldBe([typeof(MeetingPrepared), typeof(AgendaSet), typeof(MeetingOpened), typeof(PercentReported)]);
        (board.Meeting.Details.Date, board.Meeting.Details.Time, board.Find(4)!.Percent).ShouldBe((new DateOnly(2020, 9, 1), new TimeOnly(14, 0), new Percentage(70)));
        Confirmation.ChangesSomething(board, value).ShouldBeFalse();
    }

    [Fact]
    public void A_new_meeting_needs_its_day() =>
        ((Action)(() => Confirmation.Changes(Store.Book, null, [new IncomingPlace("الرباط")]))).ShouldBeRefused(Refusal.DayMissing);

    [Fact]
    public void Details_and_agenda_of_an_open_meeting_keep_what_is_not_confirmed()
    {
        var meeting = Store.OpenMeeting();
        Store.Append(new AgendaSet([new AgendaItem(1, "الأولى"), new AgendaItem(2, "الثانية")]), SeededStore.Edit(meeting));

        var written = Write(Store.Book.Open, new IncomingHour(new TimeOnly(10, 30)), new IncomingAgendaItem(new AgendaItem(2, "غيرها")));

        written.Length.ShouldBe(2);
        var now = Store.Book.Open!.Meeting;
        (now.Details.Date, now.Details.Time, now.Details.Place).ShouldBe((new DateOnly(2020, 9, 15), new TimeOnly(10, 30), "الرباط"));
        now.Agenda.Select(a => a.Text).ShouldBe(["الأولى", "غيرها"]);
    }

    [Fact]
    public void People_of_the_last_meeting_are_only_marked_and_others_are_added()
    {
        var lasfar = Store.Book.LastClosed!.Meeting.Part("lasfar")!;
        var newcomer = new Participant(Person.New("السيدة", "سعاد العلوي"), "رئيسة المشروع", false, Attendance.Present, [7]);

        var written = Write(null, new IncomingDay(new DateOnly(2020, 9, 1)), new IncomingPart(lasfar), new IncomingPart(newcomer));

        written.Select(e => e.Change.GetType()).ShouldBe([typeof(MeetingPrepared), typeof(AttendanceMarked), typeof(ParticipantSet), typeof(AttendanceMarked)]);
        var meeting = Store.Book.Prepared!.Meeting;
        meeting.Part("lasfar").ShouldBe(lasfar);
        meeting.AnswersFor(7)!.Person.Name.ShouldBe("سعاد العلوي");
    }

    [Fact]
    public void What_the_board_says_already_is_no_change()
    {
        Store.OpenMeeting();
        var board = Store.Book.Open!;

        foreach (var row in board.Rows)
        {
            foreach (var field in Enum.GetValues<Field>())
            {
                Confirmation.ChangesSomething(board, new IncomingField(row.Said.AsChange(row.Number, field))).ShouldBeFalse();
            }
        }

        Confirmation.ChangesSomething(board, new IncomingField(new PercentReported(4, new Percentage(65)))).ShouldBeTrue();
        Confirmation.ChangesSomething(board, new IncomingDay(board.Meeting.Details.Date)).ShouldBeFalse();
        Confirmation.Changes(Store.Book, board, [new IncomingDay(board.Meeting.Details.Date), new IncomingPart(board.Meeting.Participants[0])]).ShouldBeEmpty();
    }

    [Fact]
    public void Schedules_that_change_places_are_written_in_an_order_without_a_circle()
    {
        Store.OpenMeeting();
        Write(Store.Book.Open, Waits(16, null), Waits(14, 16), Waits(3, 14));

        Write(Store.Book.Open, Waits(16, 14), Waits(14, 3), Waits(3, null)).Select(e => e.Commitment).ShouldBe([3, 14, 16]);
    }

    [Fact]
    public void A_circle_in_the_end_is_refused_in_any_order()
    {
        Store.OpenMeeting();

        ((Action)(() => Write(Store.Book.Open, Waits(14, 3), Waits(3, 14)))).ShouldBeRefused(Refusal.DependencyCycle);
    }

    [Fact]
    public void A_decision_that_stands_is_no_change_and_one_that_is_done_with_is_settled()
    {
        Store.OpenMeeting();
        var decision = new IncomingDecision(new Decision(Guid.NewGuid(), DecisionKind.Action, 4, "موافاة اللجنة", null, null, null));

        Write(Store.Book.Open, decision).ShouldHaveSingleItem();
        Confirmation.ChangesSomething(Store.Book, Store.Book.Open, decision).ShouldBeFalse();
        Write(Store.Book.Open, decision).ShouldBeEmpty();
        Write(Store.Book.Open, decision with { Settled = true }).ShouldHaveSingleItem().Change.ShouldBeOfType<DecisionSettled>();
        Confirmation.ChangesSomething(Store.Book, Store.Book.Open, decision with { Settled = false }).ShouldBeTrue();
    }

    private static IncomingField Waits(int commitment, int? on) =>
        new(new Rescheduled(commitment, on is { } other ? [ScheduleLine.Depends("برمجة", other)] : [ScheduleLine.Undated("برمجة")]));

    private ImmutableArray<JournalEntry> Write(Board? board, params IncomingValue[] confirmed) => Store.Boards.AppendAll(
        Store.Book,
        [.. Confirmation.Changes(Store.Book, board, confirmed).Select(c => new Step(Guid.NewGuid(), c))],
        SeededStore.Edit(board?.Meeting.Id ?? 0, board?.Number ?? 0),
        DateTimeOffset.UnixEpoch);
}
