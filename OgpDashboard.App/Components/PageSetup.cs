using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using OgpDashboard.App.Exports;
using Radzen;

namespace OgpDashboard.App.Components;

/// <summary>The page: its components, its language, and how it travels.</summary>
internal static class PageSetup
{
    internal static readonly CultureInfo Arabic = CultureInfo.GetCultureInfo("ar-MA");

    internal static void AddPage(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(o => o.DetailedErrors = builder.Environment.IsDevelopment());
        builder.Services.AddRadzenComponents();
        builder.Services.AddLocalization();

        // Arabic as letters, not as &#x62A; six times as long; what is dangerous in HTML is escaped all the same.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddScoped<Text.Words>().AddSingleton<Menu>();
        builder.Services.AddResponseCompression();

        // Open pages are told to come back, not waited for.
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(5));
    }

    internal static void UsePage(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization(o => o.SetDefaultCulture(Arabic.Name).AddSupportedCultures(Arabic.Name).AddSupportedUICultures(Arabic.Name));
        app.UseStatusCodePagesWithReExecute("/not-found", "?status={0}");
        app.Use(AskForTheSentence);
        app.Use(RefuseCircuitsWhileStopping);
    }

    internal static void MapPage(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();

        // Small batches cost more to compress than to send: 30 % more processor and 45 % more memory for each viewer.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o =>
        {
            o.DisableWebSocketCompression = true;

            // Said for every answer in Protection/.
            o.ContentSecurityFrameAncestorsPolicy = null;
        });
    }

    // The page that says why a form was refused is asked for, not posted to: as a form it would be refused in its turn.
    private static Task AskForTheSentence(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }

    // Without it a page that reconnects while we stop holds the process for thirty seconds.
    private static Task RefuseCircuitsWhileStopping(HttpContext http, RequestDelegate next)
    {
        var stopping = http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        if (stopping.IsCancellationRequested && http.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        return next(http);
    }
}
