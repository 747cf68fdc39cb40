using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OgpDashboard.App.Access;

/// <summary>Prints the coordinator's link on standard output once the server listens, while no coordinator has an account: whoever started it will see it there.</summary>
internal sealed class CoordinatorLinkPrinter(CoordinatorLink link, IServer server, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The port may be the system's choice, so the address is known only when the server has started.
        lifetime.ApplicationStarted.Register(() =>
        {
            if (!link.IsNeeded)
            {
                return;
            }

            var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
            Console.Out.WriteLine($"Coordinator link: {link.On(Reachable(address))}");
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // «All addresses» is no address that a browser can open.
    private static string Reachable(string address) =>
        address.Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);
}
