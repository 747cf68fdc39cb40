using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Tests.Support;

/// <summary>Says in one line that something is refused, and why.</summary>
public static class Refusals
{
    public static RefusedException ShouldBeRefused(this Action act, Refusal refusal)
    {
        var refused = Should.Throw<Exception>(act).ShouldBeAssignableTo<RefusedException>()!;
        refused.Refusal.ShouldBe(refusal);
        return refused;
    }

    public static async Task<RefusedException> ShouldBeRefused(this Task act, Refusal refusal)
    {
        var refused = (await Should.ThrowAsync<Exception>(act)).ShouldBeAssignableTo<RefusedException>()!;
        refused.Refusal.ShouldBe(refusal);
        return refused;
    }
}
