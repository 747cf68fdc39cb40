using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.App.Resources;

namespace OgpDashboard.App.Access;

/// <summary>The addresses by which people come and go; the pages with forms are in Pages/.</summary>
internal static class Doors
{
    internal static void MapAccess(this WebApplication app)
    {
        app.MapGet("/enter/{token}", Enter).AllowAnonymous().RequireRateLimiting(Protection.Limits.Links);
        app.MapPost("/leave", Leave).AllowAnonymous();
        app.MapPost("/passkeys/new", NewPasskey).AllowAnonymous();
        app.MapPost("/passkeys/known", KnownPasskey).AllowAnonymous().RequireRateLimiting(Protection.Limits.SignIn);
        if (app.Services.GetRequiredService<SsoOffer>().IsOn)
        {
            app.MapSso();
        }
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult>> Enter(
        string token, CoordinatorLink link, Arrival arrival, HttpContext http, IStringLocalizer<Texts> texts)
    {
        if (!link.Opens(token))
        {
            return new RazorComponentResult<LinkRefused> { StatusCode = StatusCodes.Status403Forbidden };
        }

        await arrival.AsFirstCoordinator(http, texts["Role.coordinator"]);
        return TypedResults.Redirect("/");
    }

    // The form is bound so that the framework asks for its antiforgery token.
    private static async Task<RedirectHttpResult> Leave(HttpContext http, Arrival arrival, IFormCollection form)
    {
        await arrival.SignOut(http);
        return TypedResults.Redirect("/");
    }

    // What the browser needs to make a passkey, for whoever is signed in and has an account.
    private static async Task<IResult> NewPasskey(
        HttpContext http, IAntiforgery antiforgery, Visitors visitors, AccountBook accounts, SignInManager<Account> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        return visitors.Session(http.User) is { } session && await accounts.Of(session.Person) is { } account
            ? Results.Content(
                await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id, Name = account.UserName!, DisplayName = session.Name }), "application/json")
            : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    // What the browser needs to find one: nothing that says who has any.
    private static async Task<IResult> KnownPasskey(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn)
    {
        return await antiforgery.IsRequestValidAsync(http)
            ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")
            : Results.BadRequest();
    }
}
