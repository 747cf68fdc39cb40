namespace OgpDashboard.App.Protection;

/// <summary>The headers of every answer.</summary>
/// <param name="next">What answers.</param>
/// <param name="policy">The policy for contents.</param>
internal sealed class SafeHeaders(RequestDelegate next, ContentPolicy policy)
{
    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy.For(http);
        headers.XContentTypeOptions = "nosniff";

        // Addresses hold secrets (links) and what somebody searched for: no other site is told.
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        if (!policy.MayBeFramed)
        {
            headers.XFrameOptions = "DENY";
        }

        if (http.Request.Path.StartsWithSegments("/join", StringComparison.OrdinalIgnoreCase) || http.Request.Path.StartsWithSegments("/enter", StringComparison.OrdinalIgnoreCase))
        {
            headers.CacheControl = "no-cache, no-store";
        }

        return next(http);
    }
}
