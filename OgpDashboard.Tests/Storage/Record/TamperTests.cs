using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Storage.Record;

/// <summary>A thousand ways to touch a record, and none that stays hidden.</summary>
public sealed class TamperTests : IDisposable
{
    private const int Seed = 20200617;
    private const int Times = 1000;

    private readonly SeededStore _store = KeptRecord.Store();
    private readonly Ledger _ledger;
    private readonly ITestOutputHelper _output;

    public TamperTests(ITestOutputHelper output) => (_ledger, _output) = (new Ledger(_store), output);

    [Fact]
    public void Of_a_thousand_tamperings_each_is_found_and_the_first_bad_entry_is_named()
    {
        _output.WriteLine(FormattableString.Invariant($"Seed {Seed}, {_ledger.Entries.Count} entries"));
        var (head, receipts) = (Anchor(_ledger.Entries[^1]), _ledger.Entries.Select(Anchor).ToArray());
        var tamperer = new Tamperer(_ledger.Entries, new Random(Seed));
        var missed = new List<string>();
        var kinds = new Dictionary<string, int>();
        for (var i = 0; i < Times; i++)
        {
            var tampering = tamperer.Next(i);
            kinds[tampering.Kind] = kinds.GetValueOrDefault(tampering.Kind) + 1;
            _ledger.Put(tampering.Entries);

            // Whoever holds only the head finds it; whoever holds all receipts finds the very place.
            var byHead = new RecordBook(_ledger).Verify(head);
            var byReceipts = new RecordBook(_ledger).Verify(receipts);
            if (byHead.FirstBad != tampering.FirstBad || byReceipts.FirstBad != (tampering.FirstOfAll ?? tampering.FirstBad))
            {
                missed.Add(FormattableString.Invariant($"{i}, {tampering.Kind}, {tampering.What}: {byHead.Fault} {byHead.FirstBad} / {byReceipts.Fault} {byReceipts.FirstBad}, not {tampering.FirstBad} / {tampering.FirstOfAll}"));
            }
        }

        foreach (var (kind, count) in kinds)
        {
            _output.WriteLine(FormattableString.Invariant($"{count,4} {kind}"));
        }

        missed.ShouldBeEmpty();
        kinds.Values.Sum().ShouldBe(Times);
        kinds.Count.ShouldBe(Tamperer.Kinds);
        tamperer.Altered.ShouldBe(_ledger.Entries[0].Keys, ignoreOrder: true);
    }

    [Fact]
    public void What_was_put_back_as_it_was_holds()
    {
        _ledger.Put([]);
        new RecordBook(_ledger).Verify(Anchor(_ledger.Entries[^1])).Fault.ShouldBe(RecordFault.CutOff);

        _ledger.Put(_ledger.Entries);
        new RecordBook(_ledger).Verify([.. _ledger.Entries.Select(Anchor)]).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Without_an_anchor_a_shorter_record_and_one_written_anew_look_whole()
    {
        // Not a wish: it is why receipts and the head are written down outside.
        _ledger.Put(_ledger.Entries.Take(_ledger.Entries.Count - 1));
        _ledger.Execute("UPDATE Reports SET Percent = 75 WHERE MeetingId = 3 AND CommitmentId = (SELECT Id FROM Commitments WHERE Number = 4)");

        new RecordBook(_ledger).Verify().Holds.ShouldBeTrue();
        new RecordBook(_ledger).Verify(Anchor(_ledger.Entries[^1])).Fault.ShouldBe(RecordFault.CutOff);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _store.Dispose();
    }

    private static Anchor Anchor(RawEntry entry) => new(entry.Number, entry.Hash);
}
