using Microsoft.Data.Sqlite;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage.Record;

/// <summary>The file itself refuses to alter what was recorded, whatever tool opens it.</summary>
public sealed class KeptTests : IDisposable
{
    private const string Columns = "EditId, MeetingId, At, ActorKey, ActorName, ActorRole, ForKey, ForName, Kind, Commitment, Was, Became, Why, Previous, Hash";
    private const string NewEdit = "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'";

    private readonly SeededStore _store = KeptRecord.Store();

    [Theory]
    [InlineData("UPDATE Journal SET Became = '100' WHERE Number = 10")]
    [InlineData("UPDATE Journal SET Why = Why")]
    [InlineData("UPDATE OR REPLACE Journal SET Number = 3 WHERE Number = 4")]
    [InlineData("UPDATE OR IGNORE Journal SET Hash = '' WHERE Number = 1")]
    [InlineData("DELETE FROM Journal")]
    [InlineData("DELETE FROM Journal WHERE Number = (SELECT MAX(Number) FROM Journal)")]
    public void No_entry_is_altered_or_deleted(string sql) => Refused(sql, "the record is only added to");

    [Theory]
    [InlineData("INSERT OR REPLACE", "10", NewEdit)]
    [InlineData("INSERT OR REPLACE", "1", NewEdit)]
    [InlineData("INSERT OR REPLACE", "(SELECT MAX(Number) + 1 FROM Journal)", "EditId")]
    [InlineData("INSERT OR IGNORE", "(SELECT MAX(Number) + 1 FROM Journal)", "EditId")]
    [InlineData("INSERT", "(SELECT MAX(Number) + 2 FROM Journal)", NewEdit)]
    [InlineData("INSERT", "0", NewEdit)]
    [InlineData("INSERT", "-1", NewEdit)]
    [InlineData("INSERT", "NULL", NewEdit)]
    public void No_entry_is_put_in_the_place_of_another_or_beyond_the_end(string insert, string number, string edit) => Refused(
        $"{insert} INTO Journal (Number, {Columns}) SELECT {number}, {Columns.Replace("EditId", edit, StringComparison.Ordinal).Replace("Previous", Head, StringComparison.Ordinal)} FROM Journal WHERE Number = 10",
        "the record goes on from its end");

    [Theory]
    [InlineData("Previous")]
    [InlineData("''")]
    [InlineData("'0000000000000000000000000000000000000000000000000000000000000000'")]
    [InlineData("NULL")]
    public void No_entry_follows_another_than_the_last(string previous) => Refused(
        $"INSERT INTO Journal (Number, {Columns}) SELECT (SELECT MAX(Number) + 1 FROM Journal), {Columns.Replace("EditId", NewEdit, StringComparison.Ordinal).Replace("Previous", previous, StringComparison.Ordinal)} FROM Journal WHERE Number = 10",
        "the record goes on from its end");

    [Fact]
    public void Nor_is_one_put_over_another_by_an_upsert() => Refused(
        $"INSERT INTO Journal (Number, {Columns}) SELECT Number, {Columns} FROM Journal WHERE Number = 10 ON CONFLICT (Number) DO UPDATE SET Became = '100'",
        "the record goes on from its end");

    [Fact]
    public void The_first_entry_follows_nothing_but_the_beginning()
    {
        using var store = new SeededStore();
        string Insert(string previous) => $"INSERT INTO Journal (Number, EditId, At, ActorKey, ActorName, ActorRole, Kind, Previous, Hash) VALUES (1, {NewEdit}, '2020-09-15 14:00:00+00:00', 'x', 'x', 'Observer', 'meeting-opened', '{previous}', '')";

        Should.Throw<SqliteException>(() => store.Execute(Insert(new string('1', 64)))).Message.ShouldContain("goes on from its end");
        store.Execute(Insert(new string('0', 64)));

        // The file takes an entry of a wrong hash, for it cannot compute one; the record tells.
        new RecordBook(store).Verify().ShouldBe(new RecordVerdict(0, null, RecordFault.Altered, 1));
    }

    public void Dispose() => _store.Dispose();

    private static string Head => "(SELECT Hash FROM Journal ORDER BY Number DESC LIMIT 1)";

    private void Refused(string sql, string because)
    {
        var before = _store.Query("SELECT * FROM Journal ORDER BY Number");

        Should.Throw<SqliteException>(() => _store.Execute(sql)).Message.ShouldContain(because);

        _store.Query("SELECT * FROM Journal ORDER BY Number").ShouldBe(before);
    }
}
