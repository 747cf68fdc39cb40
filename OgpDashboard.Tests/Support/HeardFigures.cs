using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace OgpDashboard.Tests.Support;

/// <summary>Makes meters, and hears what those say and no others of the process.</summary>
public sealed class HeardFigures : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Outcome)> _heard = new();

    public HeardFigures()
    {
        Meters = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, Meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    public IMeterFactory Meters { get; }

    /// <summary>All that an instrument said, added up.</summary>
    public double Sum(string name, string outcome = "") => _heard.Where(h => h.Name == name && h.Outcome == outcome).Sum(h => h.Value);

    /// <summary>How often an instrument spoke.</summary>
    public int Count(string name) => _heard.Count(h => h.Name == name);

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _heard.Enqueue((instrument.Name, value, tags.Length == 0 ? "" : (string)tags[0].Value!));
}
