using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>
/// Prints on standard output, once the server listens, where whoever started it will see it: the coordinator's link while no coordinator has an account, and a new link
/// for the person with a role whom <c>Access:NewLinkFor</c> names, so that whoever has the machine can let in a coordinator who lost every key.
/// </summary>
internal sealed class CoordinatorLinkPrinter(
    CoordinatorLink link, Invitations invitations, Sessions sessions, LiveMeeting live, IConfiguration configuration, IServer server,
    IHostApplicationLifetime lifetime, TimeProvider clock, IStringLocalizer<Texts> texts) : IHostedService
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The port may be the system's choice, so the address is known only when the server has started.
        lifetime.ApplicationStarted.Register(() =>
        {
            var address = Reachable(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost");
            if (link.IsNeeded)
            {
                Console.Out.WriteLine($"Coordinator link: {link.On(address)}");
            }

            if (configuration["Access:NewLinkFor"] is { Length: > 0 } who)
            {
                // Not awaited: the server has started, and the door answers when it can.
                _ = PrintNewLink(who.Trim(), address);
            }
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrintNewLink(string who, string address)
    {
        var roster = live.Now.Book.Roster;
        if (roster.People.FirstOrDefault(p => roster.Given.ContainsKey(p.Key) && (p.Key == who || p.Name == who)) is not { } person)
        {
            await Console.Out.WriteLineAsync($"Nobody of that name or key has a role in all meetings: {who}");
            return;
        }

        // Through the door as any other, in the name of a coordinator, with what happened as its reason: the record shows it.
        var coordinator = roster.Find(roster.Given.First(g => g.Value == Role.Coordinator).Key)!;
        var session = sessions.Begin(coordinator.Key, coordinator.Name, clock.GetUtcNow() + Moment)!;
        var by = new Actor(coordinator.Key, coordinator.Name, Role.Coordinator) { SignIn = new SignIn(session.Id, null) };
        var token = await invitations.Issue(by, null, person.Key, texts["Invitation.FromTheServer"]);
        sessions.End(session.Id);
        await Console.Out.WriteLineAsync($"New link for {person.Key}: {address.TrimEnd('/')}/join/{token}");
    }

    // «All addresses» is no address that a browser can open.
    private static string Reachable(string address) =>
        address.Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);
}
