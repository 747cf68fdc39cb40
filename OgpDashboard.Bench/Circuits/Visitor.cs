using System.Net;
using System.Net.Security;

namespace OgpDashboard.Bench.Circuits;

/// <summary>Who comes to the server, and how far they keep to the protocol.</summary>
public sealed record Visitor
{
    /// <summary>The browser's cookies; a link that signs in fills them. A jar may be shared by many circuits.</summary>
    public CookieContainer Cookies { get; init; } = new();

    /// <summary>Sent with every request and with the socket's. <c>Origin</c> in here takes the place of the true one.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether to keep a picture of the page (<see cref="CircuitClient.Page"/>). A crowd that only listens needs none.</summary>
    public bool KeepsPage { get; init; } = true;

    /// <summary>Whether to say of each batch that it was rendered. The server waits after ten that were not.</summary>
    public bool Acknowledges { get; init; } = true;

    /// <summary>Told of each batch as it arrives, on the thread that reads; the batch is gone when it returns.</summary>
    public Action<RenderBatch>? OnBatch { get; init; }

    /// <summary>Told of how many bytes the socket received each time it did, signs of life and all.</summary>
    public Action<int>? OnBytes { get; init; }

    /// <summary>Answers a call of a script (its name, its arguments) with JSON; null for the usual answer. For example <c>confirm</c>.</summary>
    public Func<string, string?, string?>? OnCall { get; init; }

    /// <summary>Judges a certificate that the machine does not know; null to take only those that it does.</summary>
    public RemoteCertificateValidationCallback? Trusts { get; init; }

    internal HttpClient Web()
    {
        var web = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, SslOptions = { RemoteCertificateValidationCallback = Trusts } });
        foreach (var (name, value) in Headers.Where(h => !IsOrigin(h.Key)))
        {
            web.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }

        return web;
    }

    /// <summary>What a browser says of where a script came from, when it asks for something that could do harm.</summary>
    internal string Origin(Uri page) =>
        Headers.FirstOrDefault(h => IsOrigin(h.Key)).Value ?? page.GetLeftPart(UriPartial.Authority);

    internal static bool IsOrigin(string header) => header.Equals("Origin", StringComparison.OrdinalIgnoreCase);
}
