using Microsoft.AspNetCore.Identity;

namespace OgpDashboard.App.Access.Accounts;

/// <summary>The means by which a known person signs in again: a name with a password, passkeys, or the institution's own sign-in. It says who they are, never what they may do.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The key of the person.</summary>
    public required string PersonKey { get; set; }
}
