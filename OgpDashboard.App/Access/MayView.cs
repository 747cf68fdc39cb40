using Microsoft.AspNetCore.Authorization;

namespace OgpDashboard.App.Access;

/// <summary>Asked of every request that has no rule of its own: may this person look at the board?</summary>
internal sealed class MayView : IAuthorizationRequirement
{
    internal sealed class Handler(Visitors visitors) : AuthorizationHandler<MayView>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayView requirement)
        {
            if (visitors.MayView(context.User))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
