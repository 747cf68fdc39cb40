using System.Diagnostics.Metrics;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.App.Live;

/// <summary>What the door does, in figures: what it took and refused, how many wait, how long a commit takes, how many changes go into one. No name is among them.</summary>
public sealed class DoorMeter
{
    /// <summary>The name of the program's own meter.</summary>
    public const string Name = "OgpDashboard";

    private readonly Counter<long> _edits;
    private readonly UpDownCounter<long> _waiting;
    private readonly Histogram<double> _commit;
    private readonly Histogram<int> _burst;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Where meters are made.</param>
    public DoorMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _edits = meter.CreateCounter<long>("ogp.edits", "{edit}", "Changes that were brought to the door, by what became of them; what stands or falls together is one.");
        _waiting = meter.CreateUpDownCounter<long>("ogp.door.waiting", "{edit}", "Changes that wait for their answer.");
        _commit = meter.CreateHistogram("ogp.commit.duration", "s", "From the write lock to the disk.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
        });
        _burst = meter.CreateHistogram("ogp.burst.size", "{edit}", "Changes that went to the disk in one commit.", advice: new InstrumentAdvice<int>
        {
            HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256],
        });
    }

    /// <summary>Counts what comes of a change.</summary>
    internal async Task<Receipt> Count(Func<Task<Receipt>> asked)
    {
        _waiting.Add(1);
        var outcome = "failed";
        try
        {
            var receipt = await asked();
            outcome = "accepted";
            return receipt;
        }
        catch (ConflictException)
        {
            outcome = "conflict";
            throw;
        }
        catch (RefusedException refused) when (refused.Refusal != Refusal.StoreUnavailable)
        {
            outcome = "refused";
            throw;
        }
        finally
        {
            _waiting.Add(-1);
            _edits.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    /// <summary>Notes a commit.</summary>
    internal void Committed(TimeSpan took, int changes)
    {
        _commit.Record(took.TotalSeconds);
        _burst.Record(changes);
    }
}
