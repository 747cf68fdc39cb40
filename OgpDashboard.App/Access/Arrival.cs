using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>Gives a browser its cookie, takes it away, and says where to go from there.</summary>
/// <param name="sessions">Who is signed in.</param>
/// <param name="live">What stands.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Who came and went; never by which secret.</param>
public sealed partial class Arrival(Sessions sessions, LiveMeeting live, TimeProvider clock, ILogger<Arrival> log)
{
    /// <summary>How long an account stays signed in.</summary>
    public static readonly TimeSpan OfAccount = TimeSpan.FromDays(7);

    /// <summary>How long the printed link signs in for: enough to make an account.</summary>
    private static readonly TimeSpan OfFirstCoordinator = TimeSpan.FromDays(1);

    /// <summary>Signs in whoever came by the printed link.</summary>
    internal Task AsFirstCoordinator(HttpContext http, string name) =>
        SignIn(http, sessions.Begin(Roster.FirstCoordinator, name, clock.GetUtcNow() + OfFirstCoordinator)!);

    /// <summary>Signs a person in who proved to have an account.</summary>
    /// <returns>Where they go.</returns>
    internal async Task<string> AsAccount(HttpContext http, string person, string? returnTo)
    {
        var name = live.Now.Book.Roster.Find(person)?.Name ?? person;
        await SignIn(http, sessions.Begin(person, name, clock.GetUtcNow() + OfAccount)!);
        return IsOurs(returnTo) ? returnTo! : Home(person);
    }

    /// <summary>Signs in, in the place of whoever this browser was.</summary>
    internal async Task SignIn(HttpContext http, Session session)
    {
        if (http.User.FindFirstValue(Visitors.SessionClaim) is { } before)
        {
            sessions.End(before);
        }

        var claims = new ClaimsIdentity(
            [new(Visitors.SessionClaim, session.Id), new(ClaimTypes.NameIdentifier, session.Person), new(ClaimTypes.Name, session.Name)],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(new ClaimsPrincipal(claims), new AuthenticationProperties { IsPersistent = true, ExpiresUtc = session.ExpiresAt });
        Came(session.Person, session.Invitation is null ? "account or printed link" : "invitation");
    }

    /// <summary>Signs this browser out; open pages of it can do nothing from then on.</summary>
    internal async Task SignOut(HttpContext http)
    {
        if (http.User.FindFirstValue(Visitors.SessionClaim) is { } id)
        {
            sessions.End(id);
            Went(http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        }

        await http.SignOutAsync();
    }

    /// <summary>Signs a person out of every browser.</summary>
    internal void SignOutEverywhere(string person)
    {
        sessions.EndAll(person);
        WentEverywhere(person);
    }

    /// <summary>Where somebody begins: who answers for commitments, with those, and the box of the first ready to type in.</summary>
    internal string Home(string person) =>
        live.Now.Book.AtWork?.Meeting.Part(person) is { Commitments.IsEmpty: false } ? $"/?lead={Uri.EscapeDataString(person)}&edit=first" : "/";

    /// <summary>Whether an address is a page of this site: nobody is sent elsewhere by a link that begins here.</summary>
    internal static bool IsOurs(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    [LoggerMessage(Level = LogLevel.Information, Message = "Signed in {Who} by {How}")]
    private partial void Came(string who, string how);

    [LoggerMessage(Level = LogLevel.Information, Message = "Signed out {Who} everywhere")]
    private partial void WentEverywhere(string who);

    [LoggerMessage(Level = LogLevel.Information, Message = "Signed out {Who}")]
    private partial void Went(string who);
}
