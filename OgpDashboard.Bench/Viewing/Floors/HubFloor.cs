using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace OgpDashboard.Bench.Viewing.Floors;

/// <summary>A bare SignalR hub: one small message in JSON to every client.</summary>
internal static class HubFloor
{
    internal const string Name = "hub";
    internal const string Path = "/hub";

    internal static Action<WebApplication> Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSignalR();
        return app =>
        {
            app.MapHub<Figures>(Path);
            app.MapPost("/edit/{figure:int}", (int figure, IHubContext<Figures> all) => all.Clients.All.SendAsync("figure", 0, 13, figure));
        };
    }

    internal sealed class Figures : Hub;
}
