namespace OgpDashboard.App.Access;

/// <summary>
/// Whether people reach the site by HTTPS: <c>Access:Https</c>, by default when every address that the server listens on is one. Then cookies are
/// bound to this very host (<c>__Host-</c>) and are never sent in the clear.
/// </summary>
internal static class Https
{
    internal static bool IsOn(IConfiguration configuration) => configuration["Access:Https"] is { Length: > 0 } said
        ? bool.TryParse(said, out var on) ? on : throw new InvalidOperationException($"Access:Https must be true or false, and is «{said}».")
        : (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } urls
            && urls.All(u => BindingAddress.Parse(u).Scheme == Uri.UriSchemeHttps);

    internal static void Name(CookieBuilder cookie, string name, bool https)
    {
        cookie.Name = https ? $"__Host-{name}" : name;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Path = "/";
    }
}
