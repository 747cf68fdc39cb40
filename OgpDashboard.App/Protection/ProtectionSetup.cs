using Microsoft.Extensions.Logging.Console;
using OgpDashboard.App.Access;

namespace OgpDashboard.App.Protection;

/// <summary>What stands between the network and the page: headers, limits, proxies, logs.</summary>
internal static class ProtectionSetup
{
    internal static void AddProtection(this WebApplicationBuilder builder)
    {
        builder.AddLog();
        builder.AddLimits();
        builder.Services.AddSingleton<ContentPolicy>().AddSingleton<PolicyReports>();
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        builder.Services.Configure<ForwardedHeadersOptions>(o => Proxies.Trust(o, builder.Configuration["Proxy:Known"]));
    }

    // One of our two, whatever is said: those of the framework write what opens a door.
    private static void AddLog(this WebApplicationBuilder builder)
    {
        var form = builder.Configuration["Logging:Console:FormatterName"];
        builder.Logging.AddConsole(o => o.FormatterName = string.Equals(form, "json", StringComparison.OrdinalIgnoreCase) ? JsonLog.Name : PlainLog.Name)
            .AddConsoleFormatter<PlainLog, PlainLog.Options>()
            .AddConsoleFormatter<JsonLog, ConsoleFormatterOptions>();
    }

    internal static void UseProtection(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            // First, so that the page that says so comes with all the headers of any other.
            app.UseExceptionHandler("/not-found", createScopeForErrors: true);
        }

        if (!string.IsNullOrEmpty(app.Configuration["Proxy:Known"]))
        {
            app.UseForwardedHeaders();
        }

        if (Https.IsOn(app.Configuration))
        {
            app.UseHsts();
        }

        app.UseMiddleware<SafeHeaders>();
        app.Use(SameOrigin.Require);
    }

    internal static void MapProtection(this WebApplication app) =>
        app.MapPost(PolicyReports.Path, PolicyReports.Take).AllowAnonymous().RequireRateLimiting(Limits.Links).DisableAntiforgery();
}
