using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Domain.Storage.Seeds;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage.Record;

/// <summary>A journal that was kept before its entries had hashes.</summary>
public sealed class SealTests : IDisposable
{
    private const string First = "20261122162337_First";
    private const string Columns = "20261125190040_Access";

    private readonly SeededStore _store = SeededStore.Of(null);

    public SealTests()
    {
        // The seeds are loaded into today's tables, which are then taken back to what they were: nothing else loads into those.
        _store.Boards.Migrate();
        new SeedLoader(_store).Load(SeededStore.SeedsFolder);
        using var db = _store.CreateDbContext();
        db.Database.Migrate(First);
        Insert(db, "percent-reported", 4, "60", "64", "صحح");
        Insert(db, "platform-reported", 3, """{"status":"unknown"}""", """{"status":"updated"}""", null);
        Insert(db, "percent-reported", 3, null, "65", null);
    }

    [Fact]
    public void It_is_sealed_when_the_hashes_come_and_holds()
    {
        _store.Boards.Migrate();

        new RecordBook(_store).Verify().ShouldBe(new RecordVerdict(3, _store.Boards.LoadJournal()[^1].Receipt.Anchor, null, null));
        using var ledger = new Ledger(_store);
        ledger.Entries.Select(ByHand.Hash).ShouldBe(ledger.Entries.Select(e => e.Hash));
        _store.Boards.LoadJournal().ShouldAllBe(e => e.By.Key == "coordinator" && e.At == new DateTimeOffset(2020, 6, 17, 14, 5, 0, TimeSpan.Zero).AddTicks(1234560));
    }

    [Fact]
    public void It_is_sealed_once()
    {
        _store.Boards.Migrate();
        var before = _store.Dump();

        _store.Boards.Migrate();

        _store.Dump().ShouldBe(before);
    }

    [Fact]
    public void A_journal_that_lost_its_hashes_later_is_found_and_not_sealed_anew()
    {
        _store.Boards.Migrate();
        _store.Execute("DROP TRIGGER Journal_is_not_updated; UPDATE Journal SET Hash = '', Previous = ''");

        _store.Boards.Migrate();

        new RecordBook(_store).Verify().ShouldBe(new RecordVerdict(0, null, RecordFault.BrokenLink, 1));
        _store.Query("SELECT DISTINCT Hash FROM Journal").ShouldBe([""]);
    }

    [Fact]
    public void A_start_that_broke_off_before_the_seal_is_made_good_by_the_next()
    {
        using (var db = _store.CreateDbContext())
        {
            db.Database.Migrate(Columns);
        }

        _store.Boards.Migrate();

        new RecordBook(_store).Verify().ShouldBe(new RecordVerdict(3, _store.Boards.LoadJournal()[^1].Receipt.Anchor, null, null));
    }

    [Fact]
    public void What_is_said_next_follows_what_was_sealed()
    {
        _store.Boards.Migrate();
        var sealedHead = new RecordBook(_store).Verify().Head!;

        _store.OpenMeeting();

        new RecordBook(_store).Verify(sealedHead).Holds.ShouldBeTrue();
        _store.Boards.LastNumber().ShouldBe(5);
    }

    public void Dispose() => _store.Dispose();

    private static void Insert(DbContext db, string kind, int commitment, string? was, string? became, string? why)
    {
        var edit = Guid.NewGuid().ToString().ToUpperInvariant();
        db.Database.ExecuteSql($"INSERT INTO Journal (EditId, MeetingId, At, ActorName, ActorRole, Kind, Commitment, Was, Became, Why) VALUES ({edit}, 1, '2020-06-17 14:05:00.1234567+00:00', 'المنسق', 'Coordinator', {kind}, {commitment}, {was}, {became}, {why})");
    }
}
