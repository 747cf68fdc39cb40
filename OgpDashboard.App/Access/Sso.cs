using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>
/// Signing in by the institution's own account: OAuth 2.0 code flow with PKCE, by the framework's handler. Off unless <c>Access:Sso:ClientId</c> is set. It says
/// who somebody is; nobody gets an account or a role by it: a person who is signed in already ties it to their account first.
/// </summary>
internal static class Sso
{
    internal const string Scheme = "sso";

    private const string TyingSession = "ties";

    internal static void AddSso(this IServiceCollection services, AuthenticationBuilder authentication, IConfiguration configuration, bool https)
    {
        var section = configuration.GetSection("Access:Sso");
        var name = section["Name"] is { Length: > 0 } said ? said : "SSO";
        services.AddSingleton(new SsoOffer(section["ClientId"] is { Length: > 0 }, name));
        if (section["ClientId"] is not { Length: > 0 } client)
        {
            return;
        }

        string Required(string key) => section[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"Access:Sso:{key} is missing.");
        authentication.AddOAuth(Scheme, name, o =>
        {
            o.SignInScheme = IdentityConstants.ExternalScheme;
            o.ClientId = client;
            o.ClientSecret = Required("ClientSecret");
            o.AuthorizationEndpoint = Required("AuthorizationEndpoint");
            o.TokenEndpoint = Required("TokenEndpoint");
            o.UserInformationEndpoint = Required("UserInformationEndpoint");
            o.CallbackPath = "/sso/answer";
            o.UsePkce = true;
            o.SaveTokens = false;
            Https.Name(o.CorrelationCookie, "ogp-sso-state", https);

            // The answer comes by GET. The handler's own «none» is refused by browsers where there is no HTTPS.
            o.CorrelationCookie.SameSite = SameSiteMode.Lax;
            foreach (var scope in (section["Scope"] ?? "openid profile").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                o.Scope.Add(scope);
            }

            var subject = section["SubjectClaim"] ?? "sub";
            o.Events.OnCreatingTicket = context => ReadSubject(context, subject);
            o.Events.OnRemoteFailure = context =>
            {
                // Refused there, or the answer was forged or too late: back to the sign-in, with a sentence.
                context.Response.Redirect("/sign-in?problem=sso");
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }

    internal static void MapSso(this IEndpointRouteBuilder app)
    {
        // By GET, so that the page's policy on forms need not name the provider; what comes back is bound to this browser by the handler's state.
        app.MapGet("/sso", (string? @return) => Challenge(new() { RedirectUri = QueryHelpers.AddQueryString("/sso/back", "return", @return ?? "") })).AllowAnonymous();
        app.MapPost("/sso/tie", async (HttpContext http, IFormCollection _) =>
        {
            var session = http.User.FindFirstValue(Visitors.SessionClaim);
            await http.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = "/sso/back", Items = { [TyingSession] = session } });
        });
        app.MapGet("/sso/back", Back).AllowAnonymous();
    }

    private static IResult Challenge(AuthenticationProperties properties) => Results.Challenge(properties, [Scheme]);

    private static async Task<IResult> Back(HttpContext http, string? @return, Visitors visitors, AccountBook accounts, UserManager<Account> users, Arrival arrival)
    {
        var answer = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (answer.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { Length: > 0 } subject)
        {
            return Results.Redirect("/sign-in?problem=sso");
        }

        if (answer.Properties?.Items.TryGetValue(TyingSession, out var tying) == true)
        {
            // Only in the session that asked for it: otherwise somebody could be made to tie a stranger's account to their own.
            var session = visitors.Session(http.User) is { } now && now.Id == tying ? now : null;
            if (session?.Person is Roster.FirstCoordinator or Invitations.Observers)
            {
                // Nobody in particular: an account would be everybody's who comes by the same link.
                return Results.Redirect("/account?problem=sso-nobody");
            }

            return session is not null && await Tie(session.Person, subject, accounts, users)
                ? Results.Redirect("/account?done=sso")
                : Results.Redirect("/account?problem=sso");
        }

        return await users.FindByLoginAsync(Scheme, subject) is { } account
            ? Results.Redirect(await arrival.AsAccount(http, account.PersonKey, @return))
            : Results.Redirect("/sign-in?problem=sso-unknown");
    }

    private static async Task<bool> Tie(string person, string subject, AccountBook accounts, UserManager<Account> users)
    {
        var account = await accounts.Of(person) ?? (await accounts.Make(person, person, null)).Account;
        return account is not null && (await users.AddLoginAsync(account, new UserLoginInfo(Scheme, subject, Scheme))).Succeeded;
    }

    private static async Task ReadSubject(OAuthCreatingTicketContext context, string claim)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        using var answer = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var user = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(context.HttpContext.RequestAborted));
        if (user.RootElement.TryGetProperty(claim, out var subject) && subject.ToString() is { Length: > 0 } id)
        {
            context.Identity!.AddClaim(new Claim(ClaimTypes.NameIdentifier, id));
        }
    }
}

/// <summary>Whether signing in by the institution's account is offered, and under which name.</summary>
/// <param name="IsOn">Whether it is configured.</param>
/// <param name="Name">The name on its button.</param>
public sealed record SsoOffer(bool IsOn, string Name);
