using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage.Record;

/// <summary>What cannot be read, and rows that say something else than the record does: named, and nothing breaks.</summary>
public sealed class FaultTests : IDisposable
{
    // The first entry of the record that reports a figure; the next one reports on the platform.
    private const int AFigure = 14;

    private readonly SeededStore _store = KeptRecord.Store();
    private readonly Ledger _ledger;

    public FaultTests() => _ledger = new Ledger(_store);

    [Theory]
    [InlineData("ActorRole", "King")]
    [InlineData("ActorRole", "99")]
    [InlineData("ActorRole", "")]
    [InlineData("At", "yesterday")]
    [InlineData("At", "")]
    [InlineData("EditId", "12")]
    [InlineData("MeetingId", "second")]
    [InlineData("Commitment", "four")]
    [InlineData("Commitment", "4x")]
    [InlineData("Commitment", "99999999999999")]
    [InlineData("MeetingId", "2x")]
    public void An_entry_that_cannot_be_read_is_named(string column, string value)
    {
        Set(10, column, value);

        var verdict = Verify();

        verdict.Fault.ShouldBeOneOf(RecordFault.Unreadable, RecordFault.Altered);
        (verdict.FirstBad, verdict.Entries, verdict.Head!.Number).ShouldBe((10, 9, 9));
    }

    [Theory]
    [InlineData("Kind", "king-crowned")]
    [InlineData("Became", "{")]
    [InlineData("Became", "\"seventy\"")]
    [InlineData("Became", "170")]
    [InlineData("Was", "[]")]
    public void So_is_one_that_has_the_right_hash_and_says_nothing(string column, string value)
    {
        Rewrite(AFigure, column, value);

        Verify().ShouldBe(new RecordVerdict(AFigure - 1, Verify().Head, RecordFault.Unreadable, AFigure));
    }

    [Fact]
    public void So_is_one_that_has_the_right_hash_and_lacks_what_it_said()
    {
        Rewrite(AFigure + 1, "Became", null);

        (Verify().Fault, Verify().FirstBad).ShouldBe((RecordFault.Unreadable, AFigure + 1));
    }

    [Fact]
    public void A_moment_that_is_finer_than_what_is_hashed_is_altered()
    {
        Set(10, "At", _ledger.Entries[9]["At"]!.ToString()!.Replace("+00:00", "", StringComparison.Ordinal) + "5+00:00");

        (Verify().Fault, Verify().FirstBad).ShouldBe((RecordFault.Altered, 10));
    }

    [Theory]
    [InlineData(4, KeptRecord.Next, "the entry that said the figure last")]
    [InlineData(13, KeptRecord.Meeting, "a figure that was withdrawn")]
    [InlineData(5, KeptRecord.Meeting, "a row that did not change in its meeting")]
    [InlineData(6, KeptRecord.Next, "a row that was copied when the meeting opened")]
    public void A_figure_that_was_altered_behind_the_journals_back_is_found(int commitment, int meeting, string what)
    {
        Execute(FormattableString.Invariant($"UPDATE Reports SET Percent = 33 WHERE MeetingId = {meeting} AND CommitmentId = (SELECT Id FROM Commitments WHERE Number = {commitment})"));

        var verdict = Verify();

        (verdict.Fault, verdict.Entries).ShouldBe((RecordFault.RowDiffers, _ledger.Entries.Count), what);
        verdict.FirstBad.ShouldBe(WhoWrote(meeting, commitment), what);
    }

    [Theory]
    [InlineData("DELETE FROM ActionLines WHERE ReportId IN (SELECT Id FROM Reports WHERE MeetingId = 2)")]
    [InlineData("UPDATE ActionLines SET Text = Text || '.' WHERE ReportId IN (SELECT Id FROM Reports WHERE MeetingId = 3)")]
    [InlineData("UPDATE ScheduleLines SET Reason = 'سبب آخر' WHERE Reason IS NOT NULL AND ReportId IN (SELECT Id FROM Reports WHERE MeetingId = 2)")]
    [InlineData("UPDATE Reports SET Platform = 'NotUpdated', PlatformRemark = NULL WHERE MeetingId = 2")]
    [InlineData("DELETE FROM Reports WHERE MeetingId = 3")]
    [InlineData("INSERT INTO Reports (MeetingId, CommitmentId, Percent, Platform, Version) SELECT 3, CommitmentId, 5, 'Unknown', 0 FROM Reports WHERE MeetingId = 2 AND CommitmentId NOT IN (SELECT CommitmentId FROM Reports WHERE MeetingId = 3) UNION SELECT 3, Id, 5, 'Unknown', 0 FROM Commitments WHERE Number = 7 ON CONFLICT DO UPDATE SET Percent = 5")]
    public void So_is_any_other_part_of_a_row(string sql)
    {
        Execute(sql);

        (Verify().Fault, Verify().FirstBad is not null).ShouldBe((RecordFault.RowDiffers, true));
    }

    [Fact]
    public void A_figure_of_the_first_meeting_of_all_is_held_against_nothing_and_found_as_well()
    {
        using var store = SeededStore.WithoutMeetings();
        var meeting = store.OpenMeeting();
        new RecordBook(store).Verify().Holds.ShouldBeTrue();

        store.Execute(FormattableString.Invariant($"INSERT INTO Reports (MeetingId, CommitmentId, Percent, Platform, Version) SELECT {meeting}, Id, 50, 'Unknown', 0 FROM Commitments WHERE Number = 4"));

        new RecordBook(store).Verify().Fault.ShouldBe(RecordFault.RowDiffers);
    }

    [Theory]
    [InlineData("UPDATE Reports SET Platform = 'Perhaps' WHERE MeetingId = 2")]
    [InlineData("UPDATE ActionLines SET Text = ''")]
    [InlineData("UPDATE ScheduleLines SET State = 'Never'")]
    [InlineData("UPDATE ScheduleLines SET \"From\" = 'soon' WHERE \"From\" IS NOT NULL")]
    public void A_row_that_cannot_even_be_read_differs(string sql)
    {
        Execute(sql);

        Verify().Fault.ShouldBe(RecordFault.RowDiffers);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _store.Dispose();
    }

    private RecordVerdict Verify() => new RecordBook(_ledger).Verify();

    private void Execute(string sql) => _ledger.Execute(sql);

    private void Set(int number, string column, object? value)
    {
        var entries = _ledger.Entries.Select(e => e.Copy()).ToList();
        entries[number - 1][column] = value;
        _ledger.Put(entries);
    }

    /// <summary>Alters an entry and gives it and all that follow the hashes that are right for it.</summary>
    private void Rewrite(int number, string column, object? value)
    {
        var entries = _ledger.Entries.Select(e => e.Copy()).ToList();
        entries[number - 1][column] = value;
        foreach (var i in Enumerable.Range(number - 1, entries.Count - number + 1))
        {
            entries[i]["Previous"] = entries[i - 1].Hash;
            entries[i].Rehashed();
        }

        _ledger.Put(entries);
    }

    private long WhoWrote(int meeting, int commitment) => _ledger.Entries.Last(e =>
        (long?)e["MeetingId"] == meeting && ((string)e["Kind"]! == "percent-reported" ? (long?)e["Commitment"] == commitment : (string)e["Kind"]! == "meeting-opened")).Number;
}
