using System.Net.WebSockets;

namespace OgpDashboard.Bench.Circuits;

/// <summary>Cuts what a socket receives into messages, wherever the packets end.</summary>
internal sealed class HubReader(WebSocket socket, Action<int>? counted = null)
{
    // Most messages are small; a thousand connections shall not keep the room of their first, large one.
    private const int Usual = 4096;

    private byte[] _bytes = new byte[Usual];
    private int _used;

    /// <summary>The messages until the server ends the connection; the bytes of each hold until the next is asked for.</summary>
    internal async IAsyncEnumerable<HubMessage> Messages()
    {
        while (await Receive())
        {
            var start = 0;
            while (BlazorPack.TryRead(_bytes.AsMemory(start, _used - start), out var message, out var taken))
            {
                if (message is not null)
                {
                    yield return message;
                }

                start += taken;
            }

            _bytes.AsSpan(start, _used - start).CopyTo(_bytes);
            _used -= start;
        }
    }

    private async Task<bool> Receive()
    {
        if (_used == 0 && _bytes.Length > Usual)
        {
            _bytes = new byte[Usual];
        }
        else if (_used == _bytes.Length)
        {
            Array.Resize(ref _bytes, 4 * _used);
        }

        var received = await socket.ReceiveAsync(_bytes.AsMemory(_used), CancellationToken.None);
        _used += received.Count;
        counted?.Invoke(received.Count);
        return received.MessageType != WebSocketMessageType.Close;
    }
}
