using Microsoft.AspNetCore.Http.Extensions;

namespace OgpDashboard.App.Protection;

/// <summary>
/// A circuit is opened only from a page of this very site. A browser says in <c>Origin</c> where a WebSocket is opened from, and sends its cookies along whoever
/// asks; without this, a page elsewhere could act as whoever visits it. What is no browser sends no <c>Origin</c>, and has no cookies that are not its own.
/// </summary>
internal static class SameOrigin
{
    internal static Task Require(HttpContext http, RequestDelegate next)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || !IsLive(http.Request.Path)
            || string.Equals($"{origin}/", UriHelper.BuildAbsolute(http.Request.Scheme, http.Request.Host), StringComparison.OrdinalIgnoreCase))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsLive(PathString path) =>
        path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(Watching.WatchingSetup.Path, StringComparison.OrdinalIgnoreCase);
}
