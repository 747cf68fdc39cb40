using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>Who may come in, and as whom.</summary>
internal static class AccessSetup
{
    internal static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CoordinatorLink>();
        builder.Services.AddHostedService<CoordinatorLinkPrinter>();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.Cookie.Name = "ogp";
            o.Cookie.HttpOnly = true;
            // Lax: the link is opened from a terminal, a chat or a mail, and must arrive signed in.
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromDays(14);
        });

        // The keys lie beside the database, so a restart signs nobody out.
        var keys = Directory.CreateDirectory(Path.Combine(DataDirectory.Of(builder).Path, "keys"));
        builder.Services.AddDataProtection().SetApplicationName("OgpDashboard").PersistKeysToFileSystem(keys);
    }

    internal static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    internal static void MapAccess(this WebApplication app)
    {
        app.MapGet("/enter/{token}", Enter);
        app.MapPost("/leave", Leave);
    }

    /// <summary>The person behind a principal, or null when nobody is signed in.</summary>
    internal static Actor? AsActor(this ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, Name: { } name } && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Actor(Roster.FirstCoordinator, name, role)
            : null;

    private static async Task<Results<RedirectHttpResult, RazorComponentResult>> Enter(
        string token, CoordinatorLink link, HttpContext http, IStringLocalizer<Texts> texts)
    {
        if (!link.Opens(token))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return new RazorComponentResult<LinkRefused> { StatusCode = StatusCodes.Status403Forbidden };
        }

        var claims = new ClaimsIdentity(
            [new(ClaimTypes.Name, texts["Role.coordinator"]), new(ClaimTypes.Role, nameof(Role.Coordinator))],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(new ClaimsPrincipal(claims), new AuthenticationProperties { IsPersistent = true });
        return TypedResults.Redirect("/");
    }

    // The form is bound so that the framework asks for its antiforgery token.
    private static async Task<RedirectHttpResult> Leave(HttpContext http, IFormCollection form)
    {
        await http.SignOutAsync();
        return TypedResults.Redirect("/");
    }
}
