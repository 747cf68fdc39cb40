using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

/// <summary>What a closed meeting was is kept for good: nothing that comes later moves it, and the file itself refuses to.</summary>
public sealed class SnapshotTests : StoreBase
{
    private readonly int _meeting;

    public SnapshotTests()
    {
        _meeting = Store.OpenMeeting();
        Say(new PercentReported(4, new Percentage(70)));
        Say(new AttendanceMarked("lasfar", Attendance.Represented, "سعاد", new TimeOnly(10, 5), null));
        Say(new AgendaSet([new AgendaItem(1, "الالتزامات", 40, true)]));
        Close();
    }

    [Fact]
    public void The_board_of_a_closed_meeting_is_its_snapshot()
    {
        var (board, snapshot) = (Store.Book.Find(_meeting)!, Kept().Single());
        using var json = JsonDocument.Parse(snapshot.Content);
        var root = json.RootElement;

        (snapshot.Meeting, snapshot.Version).ShouldBe((_meeting, 1));
        root.GetProperty("rows").EnumerateArray().Select(r => (r.GetProperty("commitment").GetInt32(), Percent(r)))
            .ShouldBe(board.Rows.Select(r => (r.Number, r.Percent?.Value)));
        root.GetProperty("rows").EnumerateArray().Select(r => string.Join('|', r.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("text").GetString())))
            .ShouldBe(board.Rows.Select(r => string.Join('|', r.Said.Actions.Select(a => a.Text))));
        root.GetProperty("totals").GetProperty("mean").GetDecimal().ShouldBe(board.Totals.Mean.Value!.Value);
        root.GetProperty("totals").GetProperty("notReported").EnumerateArray().Select(n => n.GetInt32()).ShouldBe([7]);
        root.GetProperty("agenda").EnumerateArray().Single().GetProperty("text").GetString().ShouldBe("الالتزامات");
        root.GetProperty("participants").EnumerateArray().Select(p => p.GetProperty("person").GetProperty("name").GetString()).ShouldBe(board.Meeting.Participants.Select(p => p.Person.Name));
        var represented = root.GetProperty("participants").EnumerateArray().Single(p => p.GetProperty("attendance").GetProperty("person").GetString() == "lasfar").GetProperty("attendance");
        (represented.GetProperty("attendance").GetString(), represented.GetProperty("representedBy").GetString()).ShouldBe(("represented", "سعاد"));
    }

    [Fact]
    public void The_entry_that_closed_the_meeting_says_the_hash_of_the_snapshot() =>
        Store.Boards.LoadJournal().Select(e => e.Change).OfType<MeetingClosed>().Single().Snapshot.ShouldBe(Kept().Single().Hash);

    [Fact]
    public void Reopening_keeps_the_first_version_byte_for_byte_and_closing_again_writes_the_second()
    {
        var first = Kept().Single();

        Say(new MeetingReopened { Why = "خطأ في نسبة الالتزام 4" });
        Store.Book.Find(_meeting)!.Meeting.Version.ShouldBe(2);
        Kept().ShouldBe([first]);
        Say(new PercentReported(4, new Percentage(68)) { Why = "تصحيح" });
        Close();

        var kept = Kept();
        kept[0].ShouldBe(first);
        kept.Select(s => s.Version).ShouldBe([1, 2]);
        using var second = JsonDocument.Parse(kept[1].Content);
        Percent(second.RootElement.GetProperty("rows")[3]).ShouldBe(68);
        second.RootElement.GetProperty("version").GetInt32().ShouldBe(2);
        new RecordBook(Store).Verify().Holds.ShouldBeTrue();
    }

    [Fact]
    public void Later_meetings_and_settled_decisions_change_neither_the_snapshot_nor_the_board()
    {
        var (kept, board) = (Kept().Single(), Store.Book.Find(_meeting)!);

        var next = Store.OpenMeeting();
        Store.Append(new PercentReported(4, new Percentage(90)), SeededStore.Edit(next));
        Store.Append(new DecisionSettled(Store.Book.Decisions.Single().Decision.Id, true), SeededStore.Edit(next));
        Store.Append(new ParticipantRemoved("lasfar"), SeededStore.Edit(next));
        Store.Append(new MeetingClosed(), SeededStore.Edit(next));

        Kept().ShouldBe([kept]);
        Store.Book.Find(_meeting)!.ShouldSayTheSameAs(board);
        Store.Book.Find(_meeting)!.Meeting.Participants.ShouldBe(board.Meeting.Participants);
        Store.Boards.LoadSnapshots(next).Single().Content.ShouldNotBe(kept.Content);
    }

    [Theory]
    [InlineData("UPDATE Snapshots SET Content = '{}'")]
    [InlineData("UPDATE OR REPLACE Snapshots SET Version = 2")]
    [InlineData("DELETE FROM Snapshots")]
    [InlineData("INSERT OR REPLACE INTO Snapshots (MeetingId, Version, At, Content) SELECT MeetingId, Version, At, '{}' FROM Snapshots")]
    public void The_file_refuses_to_alter_delete_or_replace_a_snapshot(string sql)
    {
        var kept = Kept();

        Should.Throw<SqliteException>(() => Store.Execute(sql.Replace("{}", "{{}}", StringComparison.Ordinal))).Message.ShouldContain("a snapshot is only added");

        Kept().ShouldBe(kept);
    }

    [Theory]
    [InlineData("UPDATE Snapshots SET Content = replace(Content, '70', '71')")]
    [InlineData("DELETE FROM Snapshots")]
    public void Who_takes_the_guard_away_and_alters_a_snapshot_is_found_out(string sql)
    {
        new RecordBook(Store).Verify().Holds.ShouldBeTrue();
        Store.Execute("DROP TRIGGER Snapshots_are_not_updated");
        Store.Execute("DROP TRIGGER Snapshots_are_not_deleted");

        Store.Execute(sql);

        var verdict = new RecordBook(Store).Verify();
        (verdict.Fault, verdict.FirstBad).ShouldBe((RecordFault.RowDiffers, Store.Boards.LoadJournal().Last(e => e.Change is MeetingClosed).Number));
    }

    private static int? Percent(JsonElement row) => row.TryGetProperty("percent", out var percent) ? percent.GetInt32() : null;

    private ImmutableArray<Snapshot> Kept() => Store.Boards.LoadSnapshots(_meeting);

    private void Say(Change change)
    {
        var book = Store.Book;
        Store.Append(change, Rules.Check(book, change, SeededStore.Edit(_meeting, book.Find(_meeting)!.Number)));
    }

    private void Close() => Say(new MeetingClosed());
}
