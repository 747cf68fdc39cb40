using System.Net;
using OgpDashboard.Domain;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>Who may look at the board without changing anything.</summary>
public enum ViewingMode
{
    /// <summary>Everybody who reaches the server.</summary>
    Public,

    /// <summary>Everybody who has a link, the observers' link included.</summary>
    Link,

    /// <summary>Only people who signed in in their own name.</summary>
    SignedIn,
}

/// <summary>
/// Reads <c>Access:Viewing</c>: <c>public</c>, <c>link</c> or <c>signed-in</c>. Where nothing is said, it is public while the server
/// listens to this machine only, and by link as soon as others can reach it.
/// </summary>
public sealed class Viewing
{
    /// <summary>Makes the rule.</summary>
    /// <exception cref="InvalidOperationException">The key says something else.</exception>
    public Viewing(IConfiguration configuration)
    {
        var said = configuration["Access:Viewing"];
        Mode = string.IsNullOrEmpty(said) ? (OnlyThisMachine(configuration) ? ViewingMode.Public : ViewingMode.Link)
            : Token.Read<ViewingMode>(said) ?? throw new InvalidOperationException($"Access:Viewing must be public, link or signed-in, and is «{said}».");
    }

    /// <summary>Who may look on.</summary>
    public ViewingMode Mode { get; }

    /// <summary>Whether somebody may look on.</summary>
    /// <param name="who">Who they are now; null for nobody.</param>
    public bool Allows(Actor? who) => Mode switch
    {
        ViewingMode.Public => true,
        ViewingMode.Link => who is not null,
        _ => who is not null && who.Key != Invitations.Observers,
    };

    private static bool OnlyThisMachine(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>();
        var addresses = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(endpoints).ToList();

        // Ports without a host listen to everybody.
        return configuration["http_ports"] is null && configuration["https_ports"] is null
            && addresses.TrueForAll(a => IsLoopback(BindingAddress.Parse(a).Host));
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
