using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

public sealed class BoardStoreTests : StoreBase
{
    private static readonly PercentReported Sixty = new(3, new Percentage(66));

    private readonly int _meeting;

    public BoardStoreTests() => _meeting = Store.OpenMeeting();

    [Fact]
    public void A_change_and_its_journal_entry_stand_together()
    {
        var entry = Store.Append(Sixty, SeededStore.Edit(_meeting));

        Row(3).Percent.ShouldBe(new Percentage(66));
        Row(3).Version.ShouldBe(entry.Number);
        Store.Boards.LoadJournal()[^1].Number.ShouldBe(entry.Number);
    }

    [Fact]
    public void A_row_that_cannot_be_written_leaves_no_journal_entry()
    {
        Store.Execute("CREATE TRIGGER Refuse BEFORE UPDATE ON Reports BEGIN SELECT RAISE(ABORT, 'full'); END");
        var before = Store.Dump();

        ((Action)(() => Store.Append(Sixty, SeededStore.Edit(_meeting)))).ShouldBeRefused(Refusal.StoreUnavailable);

        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public void Lines_that_cannot_be_written_leave_the_old_ones()
    {
        Store.Execute("CREATE TRIGGER Refuse BEFORE INSERT ON ScheduleLines BEGIN SELECT RAISE(ABORT, 'full'); END");
        var before = Store.Dump();

        ((Action)(() => Store.Append(new Rescheduled(3, [ScheduleLine.Undated("لم يحدد")]), SeededStore.Edit(_meeting)))).ShouldBeRefused(Refusal.StoreUnavailable);

        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public void A_stale_book_writes_nothing()
    {
        var stale = Store.Book;
        Store.Append(Sixty, SeededStore.Edit(_meeting));
        var before = Store.Dump();

        Should.Throw<StaleBookException>(() => Append(stale, new ActionsNoted(3, [new ActionLine("سطر", false)])));

        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public void A_book_that_is_stale_about_a_row_that_was_not_reported_writes_nothing()
    {
        var stale = Store.Book;
        Store.Append(new PercentReported(7, new Percentage(10)), SeededStore.Edit(_meeting));
        var before = Store.Dump();

        Should.Throw<StaleBookException>(() => Append(stale, new PercentReported(7, new Percentage(20))));

        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public void A_book_that_does_not_know_that_the_meeting_is_closed_writes_nothing()
    {
        var stale = Store.Book;
        Store.Append(new MeetingClosed(), SeededStore.Edit(_meeting));
        var before = Store.Dump();

        Should.Throw<StaleBookException>(() => Append(stale, Sixty));
        Should.Throw<StaleBookException>(() => Append(stale, new MeetingClosed()));

        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public void A_book_that_does_not_know_the_prepared_meeting_prepares_no_second()
    {
        var stale = Store.Book;
        var details = new MeetingDetails(new DateOnly(2020, 11, 3), null, null);
        Store.Append(new MeetingPrepared(details), SeededStore.Edit(0));
        var before = Store.Dump();

        Should.Throw<StaleBookException>(() => Append(stale, new MeetingPrepared(details)));

        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public void The_same_edit_id_is_taken_once()
    {
        var edit = SeededStore.Edit(_meeting);
        var first = Store.Append(Sixty, edit);
        var before = Store.Dump();

        Should.Throw<StaleBookException>(() => Store.Append(Sixty, edit));

        Store.Dump().ShouldBe(before);
        Store.Boards.FindEdit(edit.Id)!.Receipt.ShouldBe(first.Receipt);
        Store.Boards.FindEdit(Guid.NewGuid()).ShouldBeNull();
    }

    [Fact]
    public void What_is_reloaded_is_what_stood_in_memory()
    {
        var inMemory = Store.Book.Find(_meeting)!;
        RowChange[] changes =
        [
            new PercentReported(7, new Percentage(10)),
            new PercentReported(4, null) { Why = "سحب" },
            new PlatformReported(11, new PlatformReport(PlatformStatus.Remark, "ملاحظة")),
            new ActionsNoted(3, [new ActionLine("أول", false), new ActionLine("ثان", true)]),
            new ActionsNoted(3, []),
            new Rescheduled(14, [.. JournalTests.EveryScheduleLine]),
        ];
        foreach (var change in changes)
        {
            inMemory = inMemory.With(Store.Append(change, SeededStore.Edit(_meeting)));
        }

        Store.Book.Find(_meeting)!.ShouldSayTheSameAs(inMemory);
    }

    [Fact]
    public void A_store_that_can_be_written_says_so() => Store.Boards.ProbeWritable();

    private CommitmentRow Row(int commitment) => Store.Book.Find(_meeting)!.Find(commitment)!;

    private JournalEntry Append(MeetingBook book, Change change) =>
        Store.Boards.Append(book, change, SeededStore.Edit(change is MeetingPrepared ? 0 : _meeting), DateTimeOffset.UnixEpoch);
}
