using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace OgpDashboard.Tests.Support;

/// <summary>An institution's sign-in: OAuth 2.0 with code and PKCE, strict, and without a question to whoever comes.</summary>
public sealed class SsoProvider : IAsyncDisposable
{
    private const string ClientId = "ogp-board";
    private const string Secret = "only-the-board-knows";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Challenge, string RedirectUri, string? Subject)> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _tokens = new(StringComparer.Ordinal);

    private SsoProvider(WebApplication app) => _app = app;

    /// <summary>Who is signed in there; null for somebody without a subject.</summary>
    public string? Subject { get; set; } = "subject-1";

    /// <summary>The ways in which challenges were made.</summary>
    public ConcurrentQueue<string?> Methods { get; } = new();

    /// <summary>What the token's door answered.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The product's configuration for it.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Access:Sso:ClientId"] = ClientId,
        ["Access:Sso:ClientSecret"] = Secret,
        ["Access:Sso:Name"] = "مؤسستي",
        ["Access:Sso:AuthorizationEndpoint"] = new Uri(Address, "/authorize").ToString(),
        ["Access:Sso:TokenEndpoint"] = new Uri(Address, "/token").ToString(),
        ["Access:Sso:UserInformationEndpoint"] = new Uri(Address, "/userinfo").ToString(),
    };

    public static async Task<SsoProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new SsoProvider(builder.Build());
        provider._app.MapGet("/authorize", provider.Authorize);
        provider._app.MapPost("/token", provider.Exchange);
        provider._app.MapGet("/userinfo", provider.Tell);
        await provider._app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(HttpContext http)
    {
        var query = http.Request.Query;
        Methods.Enqueue(query["code_challenge_method"]);
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var code = Random();
        _codes[code] = (query["code_challenge"].ToString(), query["redirect_uri"].ToString(), Subject);
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private IResult Exchange(HttpContext http)
    {
        var form = http.Request.Form;
        var good = form["client_id"] == ClientId && form["client_secret"] == Secret && form["grant_type"] == "authorization_code"
            && _codes.TryRemove(form["code"].ToString(), out var code)
            && form["redirect_uri"] == code.RedirectUri
            && WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == code.Challenge
            ? code.Subject ?? ""
            : null;
        Answers.Enqueue(good is null ? 400 : 200);
        if (good is null)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var token = Random();
        _tokens[token] = good;
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = 60 });
    }

    private IResult Tell(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is var said && said.StartsWith("Bearer ", StringComparison.Ordinal) && _tokens.TryRemove(said["Bearer ".Length..], out var subject)
            ? subject is { Length: > 0 } ? Results.Json(new { sub = subject }) : Results.Json(new { name = "nobody" })
            : Results.Unauthorized();

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
}
