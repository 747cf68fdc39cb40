using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;

namespace OgpDashboard.Bench.Circuits;

/// <summary>A connection to Blazor's hub, with or without a circuit at its end: sends any call, keeps itself alive, hears what comes.</summary>
public sealed partial class HubSocket : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket;
    private readonly Func<HubMessage, Task>? _heard;
    private readonly Action<int>? _counted;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<object?>> _asked = new();
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private int _questions;

    private HubSocket(ClientWebSocket socket, Func<HubMessage, Task>? heard, Action<int>? counted)
    {
        _socket = socket;
        _heard = heard;
        _counted = counted;
    }

    /// <summary>Done when the connection is over, with the reason. It never fails.</summary>
    public Task<string> Closed => _closed.Task;

    /// <summary>Negotiates and connects, and starts no circuit.</summary>
    /// <remarks>The server is the page's; <paramref name="heard"/> is told of each message from it, one after another.</remarks>
    /// <exception cref="ConnectionRefusedException">The server refused.</exception>
    public static async Task<HubSocket> OpenAsync(
        Uri page, Visitor? visitor = null, Func<HubMessage, Task>? heard = null, CancellationToken stop = default)
    {
        visitor ??= new Visitor();
        using var web = visitor.Web();
        return await OpenAsync(web, page, visitor, heard, stop);
    }

    /// <summary>Only asks for a connection, and does not take it up.</summary>
    /// <returns>The token that opens the socket.</returns>
    /// <exception cref="ConnectionRefusedException">The server refused.</exception>
    public static async Task<string> NegotiateAsync(Uri page, Visitor? visitor = null, CancellationToken stop = default)
    {
        visitor ??= new Visitor();
        using var web = visitor.Web();
        return await Handshake.Negotiate(web, page, visitor, stop);
    }

    /// <summary>Calls a method of the hub and does not ask for its answer. What a method takes is null, bool, number, string or bytes.</summary>
    /// <exception cref="ConnectionClosedException">Nothing can be sent any more.</exception>
    public Task SendAsync(string target, params object?[] arguments) => Write(BlazorPack.Invocation(null, target, arguments));

    /// <summary>Calls a method of the hub and waits for its answer.</summary>
    /// <exception cref="CallFailedException">The hub answered with an error.</exception>
    /// <exception cref="ConnectionClosedException">The connection ended before an answer.</exception>
    public async Task<object?> InvokeAsync(string target, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _questions).ToString(CultureInfo.InvariantCulture);
        var answer = _asked[id] = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await Write(BlazorPack.Invocation(id, target, arguments));
            return await answer.Task.OrClosed(Closed);
        }
        finally
        {
            _asked.TryRemove(id, out _);
        }
    }

    /// <summary>Sends bytes as they are.</summary>
    /// <exception cref="ConnectionClosedException">Nothing can be sent any more.</exception>
    public async Task Write(ReadOnlyMemory<byte> bytes)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            throw new ConnectionClosedException(_lastWords ?? gone.Message, gone);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Cuts the connection, as when a cable is pulled. The server learns of it and keeps the circuit for a while.</summary>
    public void Cut() => _socket.Abort();

    /// <summary>Says goodbye and ends the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            using var soon = new CancellationTokenSource(Farewell);
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, soon.Token);
            await _running.WaitAsync(soon.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            _socket.Abort();
        }

        await _running;
        _socket.Dispose();
        _over.Dispose();
    }

    internal static async Task<HubSocket> OpenAsync(HttpClient web, Uri page, Visitor visitor, Func<HubMessage, Task>? heard, CancellationToken stop)
    {
        var token = await Handshake.Negotiate(web, page, visitor, stop);
        var socket = await Handshake.Connect(page, token, visitor, stop);
        var hub = new HubSocket(socket, heard, visitor.OnBytes);
        hub._running = Task.WhenAll(hub.Listen(), hub.StayAlive());
        return hub;
    }
}
