using System.Security.Cryptography;
using System.Text;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage.Record;

/// <summary>A record that nobody touched, and what it is made of.</summary>
public sealed class RecordTests : IDisposable
{
    private readonly SeededStore _store = KeptRecord.Store();

    [Fact]
    public void A_record_of_all_kinds_holds()
    {
        var kinds = typeof(Change).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Change)) && !t.IsAbstract);
        var journal = _store.Boards.LoadJournal();

        journal.Select(e => e.Change.GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);
        journal.Select(e => e.By.Role).Distinct().Count().ShouldBe(4);
        journal.Count.ShouldBeGreaterThanOrEqualTo(40);
        Verify().ShouldBe(new RecordVerdict(journal.Count, journal[^1].Receipt.Anchor, null, null));
        Verify().Holds.ShouldBeTrue();
    }

    [Fact]
    public void It_holds_against_its_head_and_against_every_receipt()
    {
        var receipts = _store.Boards.LoadJournal().ConvertAll(e => e.Receipt.Anchor);

        Verify(receipts[^1]).Holds.ShouldBeTrue();
        Verify([.. receipts]).Holds.ShouldBeTrue();
        Verify([.. receipts.Select(r => r with { Hash = r.ShortHash }).Reverse()]).Holds.ShouldBeTrue();
    }

    [Fact]
    public void It_does_not_hold_against_what_was_never_said()
    {
        var receipts = _store.Boards.LoadJournal().ConvertAll(e => e.Receipt.Anchor);
        var wrong = new Anchor(7, receipts[7].Hash);

        Verify(wrong).ShouldBe(new RecordVerdict(6, receipts[5], RecordFault.NotAsAnchored, 7));
        Verify(receipts[2], wrong, receipts[^1]).FirstBad.ShouldBe(7);
        Verify(new Anchor(receipts.Count + 3, wrong.Hash), new Anchor(receipts.Count + 1, wrong.Hash))
            .ShouldBe(new RecordVerdict(receipts.Count, receipts[^1], RecordFault.CutOff, receipts.Count + 1));
    }

    [Fact]
    public void A_record_in_which_nothing_was_said_holds()
    {
        using var store = new SeededStore();

        new RecordBook(store).Verify().ShouldBe(new RecordVerdict(0, null, null, null));
        new RecordBook(store).Verify(new Anchor(1, "a1b2c3d4e5f6")).Fault.ShouldBe(RecordFault.CutOff);
    }

    [Fact]
    public void It_goes_on_holding_as_more_is_said()
    {
        var head = Verify().Head!;

        var entry = _store.Append(new PercentReported(4, new Percentage(80)), SeededStore.Edit(KeptRecord.Next));

        Verify(head).ShouldBe(new RecordVerdict(head.Number + 1, entry.Receipt.Anchor, null, null));
        _store.Boards.FindEdit(entry.EditId)!.Receipt.ShouldBe(entry.Receipt);
    }

    [Fact]
    public void Every_hash_is_the_one_that_somebody_else_computes()
    {
        using var ledger = new Ledger(_store);
        var previous = new string('0', 64);
        foreach (var entry in ledger.Entries)
        {
            entry["Previous"].ShouldBe(previous);
            entry.Hash.ShouldBe(ByHand.Hash(entry));
            previous = entry.Hash;
        }
    }

    [Fact]
    public void What_is_hashed_is_written_down_here_byte_by_byte()
    {
        using var store = new SeededStore();
        var meeting = store.OpenMeeting();
        var before = store.Boards.LoadJournal()[^1].Hash;
        var change = new PercentReported(4, new Percentage(7)) { Why = " خطأ " };
        var edit = Rules.Check(store.Book, change, new Edit(Guid.Parse("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"), meeting, Someone.Secretary, 2));

        var entry = store.Boards.Append(store.Book, change, edit, new DateTimeOffset(2020, 9, 15, 15, 4, 5, TimeSpan.FromHours(1)).AddTicks(1234567));

        var bytes = Encoding.UTF8.GetBytes(
            "form:13:ogp-journal-1\nnumber:1:3\nprevious:64:" + before + "\nedit:36:a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\nmeeting:1:2\n"
            + "at:27:2020-09-15T14:04:05.123456Z\nactor:9:secretary\nname:27:كاتبة الاجتماع\nrole:9:secretary\nfor:6:lasfar\nfor-name:26:نور الدين لصفر\n"
            + "kind:16:percent-reported\ncommitment:1:4\nwas:2:64\nbecame:1:7\nwhy:6:خطأ\n");
        entry.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public void Dispose() => _store.Dispose();

    private RecordVerdict Verify(params Anchor[] anchors) => new RecordBook(_store).Verify(anchors);
}
