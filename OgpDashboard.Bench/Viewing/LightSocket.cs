using System.Net;
using System.Net.Sockets;
using System.Text;
using OgpDashboard.Bench.Circuits;

namespace OgpDashboard.Bench.Viewing;

/// <summary>A WebSocket that costs a client as little as can be, so that five thousand of them fit beside the server that they measure.</summary>
internal sealed class LightSocket : IViewer
{
    // Any sixteen bytes are a key: nobody here asks whether the server has understood.
    private const string Key = "b2dwLWRhc2hib2FyZC1vZw==";

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Frames _frames = new();
    private readonly Crowd.Seat _seat;
    private readonly Action<LightSocket, ReadOnlyMemory<byte>> _heard;
    private readonly Action<Frames.Kind, ReadOnlyMemory<byte>> _told;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Timer? _alive;

    private LightSocket(Crowd.Seat seat, Action<LightSocket, ReadOnlyMemory<byte>> heard)
    {
        _seat = seat;
        _heard = heard;
        _told = Hear;
    }

    public Task<string> Closed => _closed.Task;

    /// <summary>Connects and begins to listen.</summary>
    /// <param name="server">Its address.</param>
    /// <param name="path">Where its socket is.</param>
    /// <param name="seat">Whose bytes are counted.</param>
    /// <param name="heard">Told of each message, one after another, on the thread that reads.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="ConnectionRefusedException">The server refused.</exception>
    internal static async Task<LightSocket> OpenAsync(Uri server, string path, Crowd.Seat seat, Action<LightSocket, ReadOnlyMemory<byte>> heard, CancellationToken stop)
    {
        var socket = new LightSocket(seat, heard);
        try
        {
            await socket._socket.ConnectAsync(IPAddress.Parse(server.Host), server.Port, stop);
            await socket.Upgrade(server, path, stop);
            _ = socket.Listen();
            return socket;
        }
        catch (SocketException refused)
        {
            socket._socket.Dispose();
            throw new ConnectionRefusedException("socket", null, refused.Message, refused);
        }
        catch
        {
            socket._socket.Dispose();
            throw;
        }
    }

    /// <summary>Says something, as text.</summary>
    internal Task Send(ReadOnlyMemory<byte> text) => Write(Frames.Masked(Frames.Kind.Text, text.Span));

    /// <summary>Says something again and again.</summary>
    internal void StayAlive(byte[] saying, TimeSpan every) => _alive = new Timer(_ => _ = Send(saying), null, every, every);

    public async ValueTask DisposeAsync()
    {
        await (_alive?.DisposeAsync() ?? ValueTask.CompletedTask);
        _socket.Dispose();
        await Closed;
    }

    private async Task Upgrade(Uri server, string path, CancellationToken stop)
    {
        var origin = server.GetLeftPart(UriPartial.Authority);
        var asking = $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {Key}\r\n\r\n";
        await _socket.SendAsync(Encoding.ASCII.GetBytes(asking), stop);

        // Byte by byte: what follows the empty line is already for the reader of frames.
        var said = new List<byte>();
        for (var one = new byte[1]; await _socket.ReceiveAsync(one, stop) > 0;)
        {
            said.Add(one[0]);
            if (said is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
            {
                break;
            }
        }

        var answer = Encoding.ASCII.GetString([.. said]);
        if (!answer.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
        {
            throw new ConnectionRefusedException("socket", null, answer.Length > 0 ? answer.Split('\r')[0] : "the server said nothing");
        }
    }

    private async Task Listen()
    {
        var reason = "the server ended it";
        try
        {
            for (int count; (count = await _socket.ReceiveAsync(_frames.Room())) > 0;)
            {
                _seat.Received(count);
                _frames.Filled(count, _told);
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            reason = gone.Message;
        }
        catch (Exception fault)
        {
            // Whoever hears, or what was sent, is at fault: to be seen, and no reason to go on.
            reason = fault.ToString();
            _socket.Dispose();
        }

        _closed.TrySetResult(reason);
    }

    private void Hear(Frames.Kind kind, ReadOnlyMemory<byte> message)
    {
        switch (kind)
        {
            case Frames.Kind.Ping:
                _ = Write(Frames.Masked(Frames.Kind.Pong, message.Span));
                break;
            case Frames.Kind.Close:
                _socket.Dispose();
                break;
            case Frames.Kind.Text or Frames.Kind.Binary:
                _heard(this, message);
                break;
        }
    }

    private async Task Write(byte[] bytes)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(bytes);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            _closed.TrySetResult(gone.Message);
        }
        finally
        {
            _sending.Release();
        }
    }
}
