using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace OgpDashboard.App.Access;

/// <summary>The secret of the address that signs a browser in as coordinator: 128 random bits, new at each start, good for nothing else.</summary>
public sealed class CoordinatorLink
{
    private readonly string _token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether a token is the one, compared in constant time.</summary>
    public bool Opens(string token) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(_token)));

    /// <summary>The address to open.</summary>
    /// <param name="server">The server's own address, for example <c>http://localhost:5080</c>.</param>
    public string On(string server) => $"{server.TrimEnd('/')}/enter/{_token}";
}
