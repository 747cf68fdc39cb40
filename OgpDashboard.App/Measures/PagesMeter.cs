using System.Diagnostics.Metrics;
using OgpDashboard.App.Live;

namespace OgpDashboard.App.Measures;

/// <summary>How many look on: read when it is asked for, from those who know.</summary>
internal sealed class PagesMeter
{
    /// <summary>Makes the instruments.</summary>
    public PagesMeter(IMeterFactory meters, Presence presence, LiveMeeting live)
    {
        var meter = meters.Create(DoorMeter.Name);
        meter.CreateObservableUpDownCounter("ogp.pages", () => presence.Count, "{page}", "Pages whose connection stands.");
        meter.CreateObservableUpDownCounter("ogp.watchers", () => live.Watching, "{watcher}", "Those who are told of each change: pages, and parts of the program.");
    }
}
