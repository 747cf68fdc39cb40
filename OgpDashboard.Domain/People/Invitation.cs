using System.Security.Cryptography;
using System.Text;

namespace OgpDashboard.Domain.People;

/// <summary>A link that lets one person in, or, where it names nobody, anybody who only looks on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Meeting">The only meeting that it is good for, or null when it is for somebody with a role in all of them.</param>
/// <param name="Person">The key of the one who may use it; null for observers.</param>
/// <param name="TokenHash">What is kept of its secret, see <see cref="Hash"/>.</param>
/// <param name="ExpiresAt">When it ends (UTC), and with it whoever came by it.</param>
/// <param name="RevokedAt">When it was withdrawn (UTC), or null.</param>
public sealed record Invitation(Guid Id, int? Meeting, string? Person, string TokenHash, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt)
{
    /// <summary>Whether it can still be used at a moment.</summary>
    public bool StandsAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>What is kept of a secret: enough to know it again, not enough to use it. SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
