using System.Text;
using System.Text.Json;
using OgpDashboard.Bench.Circuits;

namespace OgpDashboard.Bench.Viewing.Peers;

/// <summary>One who looks on over Socket.IO, of the two versions that the peers speak.</summary>
internal static class EngineSocket
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(20);

    /// <summary>The first version: on a WebSocket from the beginning, let in without asking, and it is the client that gives signs of life.</summary>
    /// <param name="server">Its address.</param>
    /// <param name="path">Where its sockets are.</param>
    /// <param name="seat">Told of each event.</param>
    /// <param name="wish">The first event that is sent.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="ConnectionRefusedException">The server refused.</exception>
    internal static async Task<IViewer> Directly(Uri server, string path, Crowd.Seat seat, string wish, CancellationToken stop)
    {
        var joined = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var socket = await LightSocket.OpenAsync(server, $"{path}?EIO=2&transport=websocket", seat, (_, message) => Hear(message.Span, seat, joined, "40"u8), stop);
        await Joined(socket, joined.Task, stop);
        await socket.Send(Encoding.UTF8.GetBytes(wish));
        socket.StayAlive("2"u8.ToArray(), PingEvery);
        return socket;
    }

    /// <summary>The fourth version: by requests first and then on a WebSocket, as its own client does; the server gives signs of life.</summary>
    /// <exception cref="ConnectionRefusedException">The server refused.</exception>
    internal static async Task<IViewer> FromPolling(HttpClient web, string path, Crowd.Seat seat, CancellationToken stop)
    {
        var session = await Session(web, $"{path}?EIO=4&transport=polling", stop);
        using (var asking = new HttpRequestMessage(HttpMethod.Post, $"{path}?EIO=4&transport=polling&sid={session}") { Content = new StringContent("40") })
        {
            await Handshake.Ask(web, asking, "Socket.IO session", stop);
        }

        using (var asking = new HttpRequestMessage(HttpMethod.Get, $"{path}?EIO=4&transport=polling&sid={session}"))
        {
            await Handshake.Ask(web, asking, "Socket.IO session", stop);
        }

        var joined = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var socket = await LightSocket.OpenAsync(web.BaseAddress!, $"{path}?EIO=4&transport=websocket&sid={session}", seat, Answer, stop);
        await socket.Send("2probe"u8.ToArray());
        await Joined(socket, joined.Task, stop);
        await socket.Send("5"u8.ToArray());
        return socket;

        void Answer(LightSocket from, ReadOnlyMemory<byte> message)
        {
            if (message.Span is [(byte)'2'])
            {
                _ = from.Send("3"u8.ToArray());
            }

            Hear(message.Span, seat, joined, "3probe"u8);
        }
    }

    private static async Task<string> Session(HttpClient web, string address, CancellationToken stop)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        var said = await Handshake.Ask(web, asking, "Socket.IO session", stop);
        using var json = JsonDocument.Parse(said[1..]);
        return json.RootElement.GetProperty("sid").GetString()!;
    }

    private static void Hear(ReadOnlySpan<byte> message, Crowd.Seat seat, TaskCompletionSource<bool> joined, ReadOnlySpan<byte> welcome)
    {
        if (message.StartsWith("42"u8))
        {
            seat.Heard(message);
        }
        else if (message.SequenceEqual(welcome))
        {
            joined.TrySetResult(true);
        }
    }

    private static async Task Joined(LightSocket socket, Task<bool> joined, CancellationToken stop)
    {
        try
        {
            await joined.OrClosed(socket.Closed, stop).WaitAsync(Patience, stop);
        }
        catch (TimeoutException late)
        {
            await socket.DisposeAsync();
            throw new ConnectionRefusedException("Socket.IO socket", null, late.Message, late);
        }
        catch
        {
            await socket.DisposeAsync();
            throw;
        }
    }
}
