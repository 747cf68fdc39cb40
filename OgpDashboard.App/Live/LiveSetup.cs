using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OgpDashboard.App.Measures;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Domain.Storage.Seeds;

namespace OgpDashboard.App.Live;

/// <summary>The store, the door, and who is here.</summary>
internal static class LiveSetup
{
    /// <summary>The machine's clock: the one place that names it.</summary>
    internal static TimeProvider Clock => TimeProvider.System;

    internal static void AddLive(this WebApplicationBuilder builder)
    {
        var data = DataDirectory.Of(builder);
        builder.Services.AddStore(data);
        builder.Services.AddSingleton<Presence>().AddSingleton<Editing>().AddSingleton<DoorMeter>().AddSingleton<DiskWritable>();
        builder.Services.AddScoped<CircuitHandler, PresenceOfCircuit>();
        builder.Services.AddSingleton<DraftStore>().AddSingleton<Drafts>().AddScoped<TypedHere>();
        builder.Services.AddHostedService<Opening>().AddHostedService<DraftKeeper>().AddHostedService<GettingReady>().AddHostedService<Tidying>();
        builder.Services.AddWatching();
        builder.Services.AddHealthChecks().AddCheck<DiskWritable>("disk", tags: ["ready"]);
        builder.AddMeasures();
    }

    // Also for commands, which have no page.
    internal static void AddStore(this IServiceCollection services, DataDirectory data)
    {
        services.AddSingleton(data);
        services.AddSingleton(Clock);
        services.AddSingleton<IDatabaseFile>(new Contexts(data.Database));
        services.AddSingleton<Microsoft.EntityFrameworkCore.IDbContextFactory<OgpDb>>(s => s.GetRequiredService<IDatabaseFile>());
        services.AddSingleton<BoardStore>().AddSingleton<RecordBook>().AddSingleton<SeedLoader>().AddSingleton<WallClock>().AddSingleton<LiveMeeting>();
    }

    internal static void MapLive(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        app.MapWatching();
        app.MapMeasures();
    }
}
