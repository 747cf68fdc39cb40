using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using OgpDashboard.App.Access;

namespace OgpDashboard.App.Live;

/// <summary>Who is here: the pages that are connected at this moment.</summary>
public sealed class Presence
{
    private readonly ConcurrentDictionary<string, (string Name, string? Person)> _here = new();
    private readonly Watchers<int> _watchers = new();
    private volatile IReadOnlyList<string>? _names;

    /// <summary>How many pages are connected.</summary>
    public int Count => _here.Count;

    /// <summary>The names of those who are signed in, each once, in order.</summary>
    /// <remarks>The same instance until somebody comes or goes: every page asks for it at each render.</remarks>
    public IReadOnlyList<string> Names => _names ??= [.. _here.Values.Select(h => h.Name).Where(n => n.Length > 0).Distinct().Order()];

    /// <summary>The keys of the people who are signed in: who is connected is proposed as present.</summary>
    public IReadOnlySet<string> People => _here.Values.Select(h => h.Person).OfType<string>().ToHashSet();

    /// <summary>Asks to be told when somebody comes or goes.</summary>
    public IDisposable Watch(Action told) => _watchers.Add(_ => told());

    /// <summary>How many pages watch.</summary>
    internal int Watching => _watchers.Count;

    internal void Come(string page, string name, string? person = null)
    {
        _here[page] = (name, person);
        _names = null;
        _watchers.Tell(Count);
    }

    internal void Go(string page)
    {
        _here.TryRemove(page, out _);
        _names = null;
        _watchers.Tell(Count);
    }
}

/// <summary>Tells <see cref="Presence"/> when a page's connection comes up or goes down.</summary>
internal sealed class PresenceOfCircuit(Presence presence, Visitors visitors, AuthenticationStateProvider authentication) : CircuitHandler
{
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        presence.Come(circuit.Id, user.Identity?.Name ?? "", visitors.Session(user)?.Person);
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        presence.Go(circuit.Id);
        return Task.CompletedTask;
    }
}
