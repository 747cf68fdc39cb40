using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OgpDashboard.Bench.Viewing.Floors;

/// <summary>The same bytes to everybody over a WebSocket: as many as a card's HTML.</summary>
internal static class RawFloor
{
    internal const string Name = "raw";
    internal const string Path = "/watch";

    private const int Size = 4096;

    internal static string Mark(int figure) => string.Create(CultureInfo.InvariantCulture, $"#{figure}#");

    internal static void Map(WebApplication app)
    {
        var watching = new ConcurrentDictionary<WebSocket, bool>();
        var one = new SemaphoreSlim(1, 1);
        app.UseWebSockets();
        app.MapGet(Path, async (HttpContext http) =>
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            watching[socket] = true;
            await Listen(socket, http.RequestAborted);
            watching.TryRemove(socket, out _);
        });
        app.MapPost("/edit/{figure:int}", async (int figure) =>
        {
            var message = Encoding.UTF8.GetBytes(Mark(figure).PadRight(Size, '.'));
            await one.WaitAsync();
            try
            {
                await Task.WhenAll(watching.Keys.Select(socket => Send(socket, message)));
            }
            finally
            {
                one.Release();
            }
        });
    }

    private static async Task Send(WebSocket socket, byte[] message)
    {
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // Who is gone is told nothing.
        }
    }

    private static async Task Listen(WebSocket socket, CancellationToken gone)
    {
        var bytes = new byte[16];
        try
        {
            while ((await socket.ReceiveAsync(bytes, gone)).MessageType != WebSocketMessageType.Close)
            {
                // Nobody has anything to say.
            }
        }
        catch (Exception over) when (over is WebSocketException or OperationCanceledException)
        {
            // Gone without a word.
        }
    }
}
