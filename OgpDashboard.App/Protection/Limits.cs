using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using OgpDashboard.App.Access;

namespace OgpDashboard.App.Protection;

/// <summary>How much one person or one address may ask for. The keys are in docs/operations.md; how many changes a person may make is limited in the door itself.</summary>
internal static class Limits
{
    /// <summary>Tries to sign in, for each address.</summary>
    internal const string SignIn = "sign-in";

    /// <summary>Openings of links, for each address: a whole ministry may come from one, in the minute before the meeting.</summary>
    internal const string Links = "links";

    private const string Circuit = "/_blazor";

    private static readonly Pace Lines = Pace.OfLines();

    internal static void AddLimits(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        int Number(string key, int usual) => ChangeLimit.Number(configuration, $"Limits:{key}", usual);

        builder.WebHost.ConfigureKestrel(o =>
        {
            o.Limits.MaxRequestBodySize = Number("RequestBytes", 256 * 1024);

            // Whoever looks for servers of one make need not be told.
            o.AddServerHeader = false;
        });
        builder.Services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = Say;
            o.AddPolicy(SignIn, http => HttpMethods.IsGet(http.Request.Method)
                ? RateLimitPartition.GetNoLimiter("")
                : PerMinute(Address(http), Number("SignInsPerMinute", 20)));
            o.AddPolicy(Links, http => PerMinute(Address(http), Number("LinksPerMinute", 120)));
            o.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Lasting(Watching.WatchingSetup.Path, Number("WatchersPerAddress", 5000), Address),
                Circuits(Number("CircuitsPerAddress", 500), Address),
                Circuits(Number("CircuitsPerPerson", 20), http => http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person && person != Invitations.Observers ? person : null));
        });
    }

    private static PartitionedRateLimiter<HttpContext> Circuits(int most, Func<HttpContext, string?> whose) => Lasting(Circuit, most, whose);

    // A circuit, or a place among those who watch, is one request that lasts: it holds its place until it ends.
    private static PartitionedRateLimiter<HttpContext> Lasting(string path, int most, Func<HttpContext, string?> whose) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => IsLasting(http, path) && whose(http) is { } key
            ? RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(""));

    // By its address, not by asking for a WebSocket: only further on is it known as one, and where there are none a circuit is a row of long requests.
    private static bool IsCircuit(HttpContext http) => IsLasting(http, Circuit);

    private static bool IsLasting(HttpContext http, string path) =>
        http.Request.Path == path && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsConnect(http.Request.Method));

    private static RateLimitPartition<string> PerMinute(string address, int most) =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static ValueTask Say(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var http = rejected.HttpContext;
        http.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
        if (!Lines.Takes(Address(http)))
        {
            return ValueTask.CompletedTask;
        }

        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Limits)).LogInformation(
            "Refused a request of {Address}: too many ({Kind})", Address(http), IsCircuit(http) ? "circuits" : http.GetEndpoint()?.DisplayName);
        return ValueTask.CompletedTask;
    }
}
