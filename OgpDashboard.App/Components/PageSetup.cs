using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using OgpDashboard.App.Exports;
using OgpDashboard.App.Resources;
using Radzen;

namespace OgpDashboard.App.Components;

/// <summary>The page: its components, its language, and how it travels.</summary>
internal static class PageSetup
{
    // Seconds: we stop within five, and start within two.
    private const string SoonAgain = "5";

    private const string Fonts = "/lib/ibm-plex-sans-arabic";

    internal static readonly CultureInfo Arabic = CultureInfo.GetCultureInfo("ar-MA");

    internal static void AddPage(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(o => o.DetailedErrors = builder.Environment.IsDevelopment());
        builder.Services.AddRadzenComponents();
        builder.Services.AddTexts();

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
        app.Use(KeepFonts);
        app.Use(RefuseWhileStopping);
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

    // What the style names has its own hash in its address, which a test holds to the file: a browser that has it need not ask again, and paints with it at once. The framework
    // says so only of what a page names.
    private static Task KeepFonts(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments(Fonts, StringComparison.Ordinal) && http.Request.Query.ContainsKey("v"))
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode == StatusCodes.Status200OK)
                {
                    http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                }

                return Task.CompletedTask;
            });
        }

        return next(http);
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

    // Whoever comes while we stop is told to come again: a page that reconnects would hold the process, and one that is loaded now would never live. Only that the
    // process still runs is answered. The page that says so passes: it is the answer itself.
    private static Task RefuseWhileStopping(HttpContext http, RequestDelegate next)
    {
        var stopping = http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        if (!stopping.IsCancellationRequested || http.Request.Path == "/healthz" || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = SoonAgain;

        // A browser that has no script of ours yet comes again by itself too.
        http.Response.Headers["Refresh"] = SoonAgain;
        return Task.CompletedTask;
    }
}
