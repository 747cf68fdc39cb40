using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Connections;

namespace OgpDashboard.App.Watching;

/// <summary>The light way to look on.</summary>
internal static class WatchingSetup
{
    internal const string Path = "/hubs/board";

    internal static void AddWatching(this IServiceCollection services)
    {
        services.AddSingleton<Drawing>().AddSingleton<Prints>().AddSingleton<Stage>().AddSingleton<Audience>();
        services.AddHostedService(s => s.GetRequiredService<Audience>());
        services.AddSignalR().AddHubOptions<BoardHub>(o =>
        {
            // An address, which may hold a long search in letters of six bytes each, and two words.
            o.MaximumReceiveMessageSize = 16 * 1024;
            o.ClientTimeoutInterval = TimeSpan.FromSeconds(60);
        }).AddJsonProtocol(o =>
        {
            // Arabic as letters, and HTML as it is: nothing of this is ever put between the tags of a page.
            o.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            o.PayloadSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
    }

    internal static void MapWatching(this WebApplication app) =>
        app.MapHub<BoardHub>(Path, o =>
        {
            o.Transports = HttpTransportType.WebSockets;
            o.ApplicationMaxBufferSize = 4 * 1024;
        });
}
