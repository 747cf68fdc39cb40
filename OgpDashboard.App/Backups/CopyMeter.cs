using System.Diagnostics.Metrics;
using OgpDashboard.App.Live;

namespace OgpDashboard.App.Backups;

/// <summary>How many copies of the database were taken, and how many could not be.</summary>
/// <param name="meters">Where meters are made.</param>
internal sealed class CopyMeter(IMeterFactory meters)
{
    private readonly Counter<long> _copies = meters.Create(DoorMeter.Name).CreateCounter<long>("ogp.copies", "{copy}", "Copies of the database, by what became of them.");

    internal void Taken() => Add("taken");

    internal void Failed() => Add("failed");

    private void Add(string outcome) => _copies.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
