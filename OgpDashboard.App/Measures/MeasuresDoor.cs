using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;

namespace OgpDashboard.App.Measures;

/// <summary>
/// Who may read the figures: whoever asks from this very machine; when <c>Metrics:Token</c> is said, whoever carries it, and nobody else.
/// </summary>
internal sealed class MeasuresDoor
{
    private const string Scheme = "Bearer ";

    // As many signs as nobody guesses.
    private const int Shortest = 20;

    private readonly byte[]? _token;

    /// <summary>Looks at the configuration.</summary>
    /// <exception cref="InvalidOperationException">The token could be guessed.</exception>
    public MeasuresDoor(IConfiguration configuration)
    {
        var said = configuration["Metrics:Token"];
        if (said is { Length: > 0 and < Shortest })
        {
            throw new InvalidOperationException($"Metrics:Token must have at least {Shortest} signs.");
        }

        _token = string.IsNullOrEmpty(said) ? null : Hash(said);
    }

    /// <summary>Lets a request through to the figures, or answers it: 401 where a token is asked for, else as if there were nothing.</summary>
    internal Task Pass(HttpContext http, RequestDelegate figures)
    {
        if (_token is null ? IsFromHere(http) : Carries(http, _token))
        {
            return figures(http);
        }

        if (_token is not null)
        {
            http.Response.Headers.WWWAuthenticate = Scheme.TrimEnd();

            // No person reads a page about it, and whoever tries tokens need not have one drawn each time.
            if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }
        }

        http.Response.StatusCode = _token is null ? StatusCodes.Status404NotFound : StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    // Behind a proxy that nobody named every request seems to come from here: but then it says for whom, and what a named one said has been taken away.
    private static bool IsFromHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded") && !http.Request.Headers.ContainsKey("X-Real-IP");

    private static bool Carries(HttpContext http, byte[] token) =>
        http.Request.Headers.Authorization.ToString() is var said && said.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(said[Scheme.Length..].Trim()), token);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
