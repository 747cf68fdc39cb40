using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>Stands at the door: lets in only who is still signed in, and nobody too often.</summary>
/// <param name="sessions">Who is signed in.</param>
/// <param name="limit">How often.</param>
internal sealed class Doorkeeper(Sessions sessions, ChangeLimit limit) : IDoorkeeper
{
    public void Admit(Actor by)
    {
        RequireSignedIn(by);
        limit.Require(by);
    }

    public void RequireSignedIn(Actor by)
    {
        if (sessions.Find(by.SignIn?.Session) is not { } session || session.Person != by.Key || session.Invitation != by.SignIn!.Invitation)
        {
            throw new RefusedException(Refusal.SignedOut);
        }
    }
}
