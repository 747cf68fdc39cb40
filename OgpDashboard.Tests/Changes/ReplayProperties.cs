using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Support;
using Replay = OgpDashboard.Domain.Meetings.Replay;

namespace OgpDashboard.Tests.Changes;

/// <summary>A meeting told anew from its journal is the meeting as it was.</summary>
public sealed class ReplayProperties : StoreBase
{
    private const int Seed = 1;

    [Fact]
    public void Every_moment_is_the_board_that_was_live_then()
    {
        var meeting = Store.OpenMeeting();
        Prop.ForAll(Sequences(10), sequence => Told(meeting, sequence, [])).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithQuietOnSuccess(true));
    }

    [Fact]
    public void So_it_is_in_a_meeting_that_was_loaded_and_reopened() =>
        Prop.ForAll(Sequences(8), sequence => Told(Seed, sequence, [new MeetingReopened { Why = "خطأ" }])).Check(Config.QuickThrowOnFailure.WithMaxTest(10).WithQuietOnSuccess(true));

    [Fact]
    public void A_meeting_that_was_loaded_has_its_own_rows_at_every_number()
    {
        var (book, board) = (Store.Book, Store.Book.Boards[0]);

        Replay.BoardAt(book, board, Store.Boards.LoadJournal(), 0).ShouldSayTheSameAs(board);
        Replay.BoardAt(book, board, Store.Boards.LoadJournal(), long.MaxValue).ShouldSayTheSameAs(board);
    }

    [Fact]
    public void Before_it_is_opened_a_meeting_says_nothing()
    {
        var meeting = Store.OpenMeeting();
        var board = Store.Book.Find(meeting)!;
        var opened = Store.Boards.LoadJournal().Single(e => e.Change is MeetingOpened).Number;

        Replay.BoardAt(Store.Book, board, Store.Boards.LoadJournal(), opened - 1).Rows.ShouldAllBe(r => r.Report == null && r.Before == null);
        Replay.BoardAt(Store.Book, board, Store.Boards.LoadJournal(), opened).ShouldSayTheSameAs(board);
    }

    [Fact]
    public void A_reason_given_in_the_meeting_before_is_not_carried_into_the_next()
    {
        var first = Store.OpenMeeting();
        Store.Append(new ReasonGiven(13, new DelayReason(DelayKind.Pandemic, null, null)), SeededStore.Edit(first));
        Store.Append(new MeetingClosed(), SeededStore.Edit(first));
        var second = Store.OpenMeeting();

        Replay.BoardAt(Store.Book, Store.Book.Find(second)!, Store.Boards.LoadJournal(), long.MaxValue).ShouldSayTheSameAs(Store.Book.Find(second)!);
        Replay.BoardAt(Store.Book, Store.Book.Find(second)!, Store.Boards.LoadJournal(), long.MaxValue).Find(13)!.Said.Reason.ShouldBeNull();
    }

    [Fact]
    public void A_first_meeting_that_follows_none_begins_with_nothing()
    {
        using var store = SeededStore.WithoutMeetings();
        var meeting = store.OpenMeeting();
        var opened = store.Book.Find(meeting)!;
        store.Append(new PercentReported(4, new Percentage(10)), SeededStore.Edit(meeting));

        Replay.BoardAt(store.Book, store.Book.Find(meeting)!, store.Boards.LoadJournal(), opened.Number).ShouldSayTheSameAs(opened);
        Replay.BoardAt(store.Book, store.Book.Find(meeting)!, store.Boards.LoadJournal(), opened.Number).Find(4)!.Report.ShouldBeNull();
    }

    private void Told(int meeting, RowChange[] sequence, Change[] first)
    {
        using var store = Store.Copy();
        var boards = Play(store, meeting, [.. first, .. sequence]).GetAwaiter().GetResult();
        var (book, journal) = (store.Book, store.Boards.LoadJournal());

        foreach (var board in boards)
        {
            Replay.BoardAt(book, book.Find(meeting)!, journal, board.Number).ShouldSayTheSameAs(board);
        }

        Replay.BoardAt(book, book.Find(meeting)!, journal, journal[^1].Number).ShouldSayTheSameAs(book.Find(meeting)!);
    }

    // The live board after each change that stood.
    private static async Task<List<Board>> Play(SeededStore store, int meeting, Change[] changes)
    {
        await using var live = new LiveMeeting(new BoardStore(store), new OpenDoor(), TimeProvider.System, NullLogger<LiveMeeting>.Instance);
        live.Start();
        List<Board> boards = [live.Now.Book.Find(meeting)!];
        foreach (var change in changes)
        {
            await live.Submit(change with { Why = change.Why ?? "تصحيح" }, SeededStore.Edit(meeting, live.Now.Number));
            boards.Add(live.Now.Book.Find(meeting)!);
        }

        return boards;
    }

    private static Arbitrary<RowChange[]> Sequences(int longest) => Arb.From(
        Gen.Choose(1, longest).SelectMany(length => Saying().ArrayOf(length)),
        sequence => Enumerable.Range(0, sequence.Length).Select(without => sequence.Where((_, i) => i != without).ToArray()));

    private static Gen<RowChange> Saying() =>
        from commitment in Gen.Elements(3, 4, 7, 13)
        from change in Gen.OneOf(
            Gen.Choose(-2, 100).Select(v => (RowChange)new PercentReported(commitment, v < 0 ? null : new Percentage(v))),
            Gen.Elements(Enum.GetValues<PlatformStatus>()).Select(s => (RowChange)new PlatformReported(commitment, new PlatformReport(s, "ملاحظة"))),
            Gen.Choose(0, 3).Select(n => (RowChange)new ActionsNoted(commitment, [.. Enumerable.Repeat(new ActionLine("سطر", false), n)])),
            Gen.Choose(0, 2).Select(n => (RowChange)new Rescheduled(commitment, [.. Enumerable.Repeat(ScheduleLine.Undated("لاحقا"), n)])),
            Gen.Elements<DelayReason?>(null, new DelayReason(DelayKind.Pandemic, null, null)).Select(r => (RowChange)new ReasonGiven(commitment, r)))
        select change;
}
