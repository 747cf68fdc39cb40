using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace OgpDashboard.App.Protection;

/// <summary>Whose word is taken for where a request came from: <c>Proxy:Known</c>, addresses or networks with commas between. Nobody's, unless it is said.</summary>
internal static class Proxies
{
    internal static void Trust(ForwardedHeadersOptions options, string? known)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var one in (known ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(one, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(one, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"Proxy:Known names «{one}», which is neither an address nor a network.");
            }
        }
    }
}
