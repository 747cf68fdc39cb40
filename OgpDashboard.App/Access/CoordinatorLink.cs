using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using OgpDashboard.App.Live;

namespace OgpDashboard.App.Access;

/// <summary>
/// The first key: the secret of the address that signs a browser in as coordinator while there is none with an account of their own. 128 random bits,
/// new at each start, and good for nothing once somebody is coordinator in their own name.
/// </summary>
/// <param name="live">Whether there is a coordinator.</param>
public sealed class CoordinatorLink(LiveMeeting live)
{
    private readonly string _token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether it is still needed.</summary>
    public bool IsNeeded => !live.Now.Book.Roster.HasCoordinator;

    /// <summary>Whether a token is the one, compared in constant time.</summary>
    public bool Opens(string token) => IsNeeded
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(_token)));

    /// <summary>The address to open.</summary>
    /// <param name="server">The server's own address, for example <c>http://localhost:5080</c>.</param>
    public string On(string server) => $"{server.TrimEnd('/')}/enter/{_token}";
}
