using OgpDashboard.App.Live;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Tests.Support;

/// <summary>A door at which nobody stands: for tests of what is behind it. The rules ask for the role all the same.</summary>
public sealed class OpenDoor : IDoorkeeper
{
    public void Admit(Actor by)
    {
    }

    public void RequireSignedIn(Actor by)
    {
    }
}
