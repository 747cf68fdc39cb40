using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.App.Live;

namespace OgpDashboard.App.Access;

/// <summary>Who may come in, and as whom.</summary>
internal static class AccessSetup
{
    internal static void AddAccess(this WebApplicationBuilder builder)
    {
        var https = Https.IsOn(builder.Configuration);
        var services = builder.Services;
        services.AddAccounts(DataDirectory.Of(builder).Database);
        services.AddSingleton<Sessions>().AddSingleton<Visitors>().AddSingleton<Viewing>().AddSingleton<Invitations>().AddSingleton<Arrival>().AddSingleton<SiteAddress>();
        services.AddSingleton<ChangeLimit>().AddSingleton<IDoorkeeper, Doorkeeper>();
        services.AddSingleton<CoordinatorLink>().AddHostedService<CoordinatorLinkPrinter>().AddHostedService<SessionsEnd>();
        services.AddCascadingAuthenticationState();

        // Whatever has no rule of its own is for those who may look on.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new MayView()).Build());
        services.AddSingleton<IAuthorizationHandler, MayView.Handler>();
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(o => SetCookie(o, "ogp", https))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, o => SetShort(o, "ogp-passkey", https))
            .AddCookie(IdentityConstants.ExternalScheme, o => SetShort(o, "ogp-sso", https));
        services.AddSso(authentication, builder.Configuration, https);
        services.AddAntiforgery(o =>
        {
            Https.Name(o.Cookie, "ogp-form", https);

            // Who may frame a page is said once, in Protection/.
            o.SuppressXFrameOptionsHeader = true;
        });

        // The keys lie beside the database, so a restart signs nobody out.
        services.AddDataProtection().SetApplicationName("OgpDashboard").PersistKeysToFileSystem(DataDirectory.Of(builder).Keys);
    }

    internal static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static void SetCookie(CookieAuthenticationOptions o, string name, bool https)
    {
        Https.Name(o.Cookie, name, https);
        o.Cookie.HttpOnly = true;

        // Lax: links are opened from a terminal, a chat or a mail, and must arrive signed in.
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.LoginPath = o.AccessDeniedPath = "/sign-in";
        o.ReturnUrlParameter = "return";

        // The session says how long; the cookie is only as good as it.
        o.SlidingExpiration = false;
        o.Events.OnValidatePrincipal = context =>
        {
            if (context.HttpContext.RequestServices.GetRequiredService<Visitors>().Session(context.Principal!) is null)
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
    }

    // Between two steps of one sign-in.
    private static void SetShort(CookieAuthenticationOptions o, string name, bool https)
    {
        Https.Name(o.Cookie, name, https);
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.ExpireTimeSpan = TimeSpan.FromMinutes(5);
    }
}
