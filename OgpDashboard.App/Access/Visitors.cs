using System.Security.Claims;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>Knows who is behind a cookie, and what they are at this moment. Asked at each render, so nothing that was taken away is shown for long.</summary>
/// <param name="sessions">Who is signed in.</param>
/// <param name="live">What everybody is.</param>
/// <param name="viewing">Who may look on.</param>
public sealed class Visitors(Sessions sessions, LiveMeeting live, Viewing viewing)
{
    /// <summary>The claim that names the session.</summary>
    internal const string SessionClaim = "sid";

    /// <summary>The session behind a principal, or null.</summary>
    internal Session? Session(ClaimsPrincipal user) => sessions.Find(user.FindFirstValue(SessionClaim));

    /// <summary>Who somebody is in a meeting, or null when they are signed in no more or nothing lets them in.</summary>
    /// <param name="user">The principal of their cookie.</param>
    /// <param name="meeting">The meeting; null for what belongs to none.</param>
    public Actor? Who(ClaimsPrincipal user, Meeting? meeting)
    {
        if (Session(user) is not { } session)
        {
            return null;
        }

        var actor = new Actor(session.Person, session.Name, Role.Observer) { SignIn = new SignIn(session.Id, session.Invitation) };
        return live.Now.Book.RoleOf(actor, meeting) is { } role ? actor with { Role = role } : null;
    }

    /// <summary>Whether somebody may look at the board.</summary>
    public bool MayView(ClaimsPrincipal user) => viewing.Allows(Who(user, live.Now.Book.AtWork?.Meeting));

    /// <summary>Whether somebody is coordinator: only they see who has which link.</summary>
    public bool MayManage(ClaimsPrincipal user) => Who(user, null) is { Role: Role.Coordinator };
}
