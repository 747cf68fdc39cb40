using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OgpDashboard.Bench.Viewing.Floors;

/// <summary>The process of a floor.</summary>
internal static class FloorServer
{
    internal static async Task<int> Run(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Action<WebApplication> map = name switch
        {
            RawFloor.Name => RawFloor.Map,
            HubFloor.Name => HubFloor.Add(builder),
            PageFloor.Name => PageFloor.Add(builder),
            _ => throw new ArgumentException($"No floor is called {name}.", nameof(name)),
        };
        await using var app = builder.Build();
        map(app);
        await app.StartAsync();
        Console.WriteLine($"Now listening on: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
