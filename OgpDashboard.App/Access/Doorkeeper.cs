using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>Stands at the door: lets in only who is still signed in, and nobody too often.</summary>
/// <param name="sessions">Who is signed in.</param>
/// <param name="limit">How often.</param>
/// <param name="log">Who was turned away.</param>
internal sealed partial class Doorkeeper(Sessions sessions, ChangeLimit limit, ILogger<Doorkeeper> log) : IDoorkeeper
{
    public void Admit(Actor by)
    {
        if (!IsSignedIn(by))
        {
            TurnedAway(Refusal.SignedOut, by.Key);
            throw new RefusedException(Refusal.SignedOut);
        }

        if (!limit.Takes(by))
        {
            // Ten thousand at once are one line a second: the log is no way to fill the disk.
            if (limit.MaySay(by))
            {
                TurnedAway(Refusal.TooManyChanges, by.Key);
            }

            throw new RefusedException(Refusal.TooManyChanges);
        }
    }

    public void RequireSignedIn(Actor by)
    {
        if (!IsSignedIn(by))
        {
            throw new RefusedException(Refusal.SignedOut);
        }
    }

    private bool IsSignedIn(Actor by) =>
        sessions.Find(by.SignIn?.Session) is { } session && session.Person == by.Key && session.Invitation == by.SignIn!.Invitation;

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused {Refusal} to {Who} at the door")]
    private partial void TurnedAway(Refusal refusal, string who);
}
