using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.App.Live;

namespace OgpDashboard.App.Access;

/// <summary>A sign-in: who, how, and until when.</summary>
/// <param name="Id">128 random bits; stands in the cookie, encrypted.</param>
/// <param name="Person">The person's key.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Invitation">The invitation that it came by, or null.</param>
/// <param name="ExpiresAt">When it ends by itself (UTC).</param>
public sealed record Session(string Id, string Person, string Name, Guid? Invitation, DateTimeOffset ExpiresAt);

/// <summary>The sign-ins that last. A cookie is only good while its session is here, so that signing out reaches every browser and every open page at once.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">The time.</param>
public sealed class Sessions(SessionStore store, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Session> _here = new();
    private readonly ConcurrentDictionary<string, bool> _left = new();
    private readonly Watchers<Session?> _watchers = new();

    /// <summary>Reads those that last.</summary>
    public void Start()
    {
        foreach (var session in store.Load(clock.GetUtcNow()))
        {
            _here[session.Id] = session;
        }
    }

    /// <summary>The session of an id, or null when it ended or expired.</summary>
    public Session? Find(string? id) => id is not null && _here.TryGetValue(id, out var session) && session.ExpiresAt > clock.GetUtcNow() ? session : null;

    /// <summary>Whether a person was signed out and is signed in nowhere since. Whose time ran out has not left: they come back to what they typed.</summary>
    public bool HasLeft(string person) => _left.ContainsKey(person);

    /// <summary>Begins one.</summary>
    /// <param name="person">The person's key.</param>
    /// <param name="name">The name to show.</param>
    /// <param name="expiresAt">When it ends by itself (UTC).</param>
    /// <param name="invitation">The invitation that it comes by, or null.</param>
    /// <param name="usesUp">Whether the invitation is good for this one session only.</param>
    /// <returns>The session; null when the invitation was used up already.</returns>
    public Session? Begin(string person, string name, DateTimeOffset expiresAt, Guid? invitation = null, bool usesUp = false)
    {
        var session = new Session(WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16)), person, name, invitation, expiresAt);
        if (!store.Add(session, usesUp, clock.GetUtcNow()))
        {
            return null;
        }

        _here[session.Id] = session;
        _left.TryRemove(person, out _);
        return session;
    }

    /// <summary>Ends one.</summary>
    public void End(string id) => Leave(EndThose(s => s.Id == id));

    /// <summary>Ends all of a person: signing out everywhere.</summary>
    public void EndAll(string person) => Leave(EndThose(s => s.Person == person));

    /// <summary>Ends those whose time is over; called every few seconds, so that open pages notice.</summary>
    public void EndExpired()
    {
        var now = clock.GetUtcNow();
        EndThose(s => s.ExpiresAt <= now);
    }

    /// <summary>Asks to be told when sessions end.</summary>
    public IDisposable Watch(Action told) => _watchers.Add(_ => told());

    private void Leave(IEnumerable<Session> ended)
    {
        foreach (var session in ended.Where(e => _here.Values.All(s => s.Person != e.Person)))
        {
            _left[session.Person] = true;
        }
    }

    private List<Session> EndThose(Func<Session, bool> which)
    {
        var ending = _here.Values.Where(which).ToList();
        if (ending.Count > 0)
        {
            store.End([.. ending.Select(s => s.Id)], clock.GetUtcNow());
            ending.ForEach(s => _here.TryRemove(s.Id, out _));
            _watchers.Tell(null);
        }

        return ending;
    }
}
