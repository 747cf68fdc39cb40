using OgpDashboard.App.Live;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Bench.Faults;

/// <summary>A door at which nobody stands: what is tried here lies behind it.</summary>
internal sealed class OpenDoor : IDoorkeeper
{
    public void Admit(Actor by)
    {
    }

    public void RequireSignedIn(Actor by)
    {
    }
}
