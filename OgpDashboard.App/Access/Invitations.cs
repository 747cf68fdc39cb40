using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>Links that let people in: 128 random bits, shown once, kept only as a hash.</summary>
/// <param name="live">The door, and what stands.</param>
/// <param name="sessions">Who is signed in.</param>
/// <param name="store">Which were used up.</param>
/// <param name="wall">The day of the meeting, on the wall.</param>
/// <param name="clock">The time.</param>
public sealed class Invitations(LiveMeeting live, Sessions sessions, SessionStore store, WallClock wall, TimeProvider clock)
{
    /// <summary>The key under which those come in who only look on.</summary>
    public const string Observers = "observers";

    /// <summary>How long somebody with a role has, to make an account of their own.</summary>
    private static readonly TimeSpan ForRoles = TimeSpan.FromDays(7);

    /// <summary>Issues a link; the person's earlier one for the same meeting ends.</summary>
    /// <param name="by">The coordinator.</param>
    /// <param name="meeting">The meeting; null for somebody who has a role in all.</param>
    /// <param name="person">The person's key; null for observers.</param>
    /// <param name="why">A reason for the record, or null.</param>
    /// <returns>The secret, for its address: it is never shown again.</returns>
    /// <exception cref="RefusedException">The door refuses it.</exception>
    public async Task<string> Issue(Actor by, Meeting? meeting, string? person, string? why = null)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
        var issued = new InvitationIssued(Guid.NewGuid(), person, Invitation.Hash(token), Expiry(meeting)) { Why = why };
        await live.Submit(issued, new Edit(Guid.NewGuid(), meeting?.Id ?? 0, by, live.Now.Number));
        return token;
    }

    /// <summary>The invitation of a secret, or null when there is none or it ended.</summary>
    public Invitation? Find(string token)
    {
        // By the hash: how long the search takes says nothing of the secret.
        var hash = Invitation.Hash(token);
        return live.Now.Book.Roster.Invitations.FirstOrDefault(i => i.TokenHash == hash && i.StandsAt(clock.GetUtcNow()));
    }

    /// <summary>Signs somebody in by an invitation.</summary>
    /// <returns>The session; null when it was used up by somebody before.</returns>
    internal Session? Use(Invitation invitation, string observersName) => invitation.Person is { } person
        ? sessions.Begin(person, live.Now.Book.Roster.Find(person)!.Name, invitation.ExpiresAt, invitation.Id, usesUp: true)
        : sessions.Begin(Observers, observersName, invitation.ExpiresAt, invitation.Id);

    /// <summary>Which invitations were used up, and when.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> UsedUp() => store.UsedUp();

    // A meeting's link lasts until the end of the day after it, so that a meeting that runs late or is put off by a day needs no new ones.
    private DateTimeOffset Expiry(Meeting? meeting)
    {
        var now = clock.GetUtcNow();
        if (meeting is null)
        {
            return now + ForRoles;
        }

        var day = wall.EndOf(meeting.Details.Date.AddDays(1));
        var least = now + TimeSpan.FromDays(1);
        return day > least ? day : least;
    }
}
