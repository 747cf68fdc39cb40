using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Live;

/// <summary>Who stands at the door.</summary>
public interface IDoorkeeper
{
    /// <summary>Lets somebody in with one change, before it queues.</summary>
    /// <exception cref="Domain.Changes.RefusedException">They are signed in no more, or come too often.</exception>
    void Admit(Actor by);

    /// <summary>Looks once more when it is the change's turn: whoever signed out while it queued writes nothing.</summary>
    /// <exception cref="Domain.Changes.RefusedException">They are signed in no more.</exception>
    void RequireSignedIn(Actor by);
}
