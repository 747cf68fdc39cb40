using System.Security.Cryptography;
using OgpDashboard.App.Access;

namespace OgpDashboard.App.Protection;

/// <summary>The Content-Security-Policy: scripts are files of this site and nothing else. <c>Security:FrameAncestors</c> names who may show the page in a frame; nobody by default.</summary>
/// <param name="configuration">Where it is said.</param>
public sealed class ContentPolicy(IConfiguration configuration)
{
    private const string Nonce = "csp-nonce";

    private readonly string _ancestors = configuration["Security:FrameAncestors"] is { Length: > 0 } said ? said : "'none'";

    // A form that leads to the institution's sign-in is followed there.
    private readonly string _forms = configuration["Access:Sso:AuthorizationEndpoint"] is { Length: > 0 } sso ? $"'self' {new Uri(sso).GetLeftPart(UriPartial.Authority)}" : "'self'";

    private readonly string _upgrade = Https.IsOn(configuration) ? "; upgrade-insecure-requests" : "";

    /// <summary>Whether somebody may show the page in a frame.</summary>
    public bool MayBeFramed => _ancestors != "'none'";

    /// <summary>The one word by which the page's own map of modules is known as ours; new for each request.</summary>
    public static string NonceOf(HttpContext http) =>
        (string)(http.Items[Nonce] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));

    /// <summary>The policy of one answer.</summary>
    public string For(HttpContext http) =>
        $"default-src 'none'; script-src 'self' 'nonce-{NonceOf(http)}'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
        + $"font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action {_forms}; frame-ancestors {_ancestors}; "
        + $"report-uri {PolicyReports.Path}{_upgrade}";
}
