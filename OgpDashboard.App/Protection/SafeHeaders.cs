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

        // Addresses hold what somebody searched for: no other site is told. (Nobody at all would be too little: then a browser says of its own form that it
        // comes from nowhere, and a passkey that is bound to this site is refused.)
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        if (!policy.MayBeFramed)
        {
            headers.XFrameOptions = "DENY";
        }

        if (http.Request.Path.StartsWithSegments("/join", StringComparison.OrdinalIgnoreCase) || http.Request.Path.StartsWithSegments("/enter", StringComparison.OrdinalIgnoreCase))
        {
            // The address is the secret.
            headers.CacheControl = "no-cache, no-store";
            headers["Referrer-Policy"] = "no-referrer";
        }

        return next(http);
    }
}
