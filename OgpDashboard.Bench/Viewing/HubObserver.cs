using OgpDashboard.Bench.Circuits;

namespace OgpDashboard.Bench.Viewing;

/// <summary>One who looks on over a SignalR hub, in JSON and without a negotiation, as a small script of a page would.</summary>
internal static class HubObserver
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Connects, and says what it wants to see.</summary>
    /// <param name="server">Its address.</param>
    /// <param name="path">Where its hub is.</param>
    /// <param name="seat">Told of every call of the server.</param>
    /// <param name="wish">The first call, or nothing.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="ConnectionRefusedException">The server refused.</exception>
    internal static async Task<IViewer> OpenAsync(Uri server, string path, Crowd.Seat seat, byte[]? wish, CancellationToken stop)
    {
        var welcome = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var text = new HubText();
        Action<ReadOnlyMemory<byte>> hear = message =>
        {
            if (HubText.IsCall(message.Span))
            {
                seat.Heard(message.Span);
            }
            else if (HubText.IsWelcome(message.Span))
            {
                welcome.TrySetResult(true);
            }
        };
        var socket = await LightSocket.OpenAsync(server, path, seat, (_, bytes) => text.Read(bytes, hear), stop);
        try
        {
            await socket.Send(HubText.Handshake);
            await welcome.Task.OrClosed(socket.Closed, stop).WaitAsync(Patience, stop);
            if (wish is not null)
            {
                await socket.Send(wish);
            }

            socket.StayAlive(HubText.Ping, PingEvery);
            return socket;
        }
        catch (TimeoutException late)
        {
            await socket.DisposeAsync();
            throw new ConnectionRefusedException("handshake", null, late.Message, late);
        }
        catch
        {
            await socket.DisposeAsync();
            throw;
        }
    }
}
