using System.Net.WebSockets;

namespace OgpDashboard.Bench.Circuits;

// What happens by itself while a connection stands.
public sealed partial class HubSocket
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);

    private string? _lastWords;

    private async Task Listen()
    {
        var reason = "the server ended it";
        try
        {
            await foreach (var message in new HubReader(_socket, _counted).Messages())
            {
                await Hear(message);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            reason = gone.Message;
        }
        catch (Exception fault)
        {
            // Whoever hears, or what was sent, is at fault: to be seen, and no reason to go on.
            reason = fault.ToString();
            _socket.Abort();
        }

        _closed.TrySetResult(_lastWords ?? reason);
        await _over.CancelAsync();
    }

    private Task Hear(HubMessage message)
    {
        switch (message.Kind)
        {
            case HubMessageKind.Completion when _asked.TryGetValue(message.Id ?? "", out var asked):
                return Task.FromResult(message.Error is null ? asked.TrySetResult(message.Result) : asked.TrySetException(new CallFailedException(message.Error)));
            case HubMessageKind.Close:
                _lastWords = message.Error ?? "the server said goodbye";
                break;
        }

        return _heard?.Invoke(message) ?? Task.CompletedTask;
    }

    private async Task StayAlive()
    {
        try
        {
            using var timer = new PeriodicTimer(PingEvery);
            while (await timer.WaitForNextTickAsync(_over.Token))
            {
                await Write(BlazorPack.Ping);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ConnectionClosedException)
        {
            // Nothing is left to keep alive.
        }
    }
}
