using OgpDashboard.App.Live;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace OgpDashboard.App.Measures;

/// <summary>Figures of the running program, as Prometheus reads them: ours, and those that the framework and the runtime take anyway.</summary>
internal static class MeasuresSetup
{
    private const string Path = "/metrics";

    // Not «…Components.Lifecycle»: it takes the time of each component of each page at each render, which is what every edit makes all pages do.
    private static readonly string[] Meters =
    [
        DoorMeter.Name,
        "System.Runtime",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Components.Server.Circuits",
    ];

    // Of each figure, by its labels: we have some sixty addresses. Room for all is made at the start, and for the usual two thousand it would be seven megabytes.
    private const int MostOfFigure = 400;

    internal static void AddMeasures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MeasuresDoor>().AddSingleton<PagesMeter>();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("ogp-dashboard", autoGenerateServiceInstanceId: false))
            // Read anew each time: whoever may ask is one collector.
            .WithMetrics(m => m.AddMeter(Meters).AddView("*", new MetricStreamConfiguration { CardinalityLimit = MostOfFigure }).AddPrometheusExporter(o => o.ScrapeResponseCacheDurationMilliseconds = 0));
    }

    internal static void MapMeasures(this WebApplication app)
    {
        // Here, so that a token that could be guessed stops the start, and not the first to ask.
        var door = app.Services.GetRequiredService<MeasuresDoor>();
        _ = app.Services.GetRequiredService<PagesMeter>();
        app.MapPrometheusScrapingEndpoint(Path).AllowAnonymous().DisableHttpMetrics().Add(endpoint =>
        {
            var figures = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http => door.Pass(http, figures);
        });
    }
}
