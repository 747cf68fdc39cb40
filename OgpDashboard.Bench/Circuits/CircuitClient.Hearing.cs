using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace OgpDashboard.Bench.Circuits;

// What the server says, and what the script would answer.
public sealed partial class CircuitClient
{
    // What a call of a script returns (JSCallResultType).
    private const long JSObjectReference = 1;

    private readonly List<(byte[] Utf8, TaskCompletionSource<long> Heard)> _listening = [];
    private long _renderer = 1;
    private long _rendered;
    private int _objects;

    /// <summary>The next batch in which a string contains a text. Ask before you do what brings it.</summary>
    /// <returns>When it had arrived, as a <see cref="Stopwatch"/>'s timestamp.</returns>
    public Task<long> Hear(string text, CancellationToken stop = default)
    {
        var heard = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_listening)
        {
            _listening.Add((Encoding.UTF8.GetBytes(text), heard));
        }

        return heard.Task.OrClosed(Closed, stop);
    }

    private async Task Receive(HubMessage message)
    {
        try
        {
            await (message.Target switch
            {
                "JS.RenderBatch" => Rendered((long)message.Arguments[0]!, (ReadOnlyMemory<byte>)message.Arguments[1]!),
                "JS.BeginInvokeJS" => Called(message.Arguments),
                _ => Task.CompletedTask,
            });
        }
        catch (ConnectionClosedException)
        {
            // No answer can be sent any more; what the server still had to say is worth hearing.
        }

        switch (message.Target)
        {
            case "JS.EndInvokeDotNet" when _calls.TryRemove((string)message.Arguments[0]!, out var call):
                _ = message.Arguments[1] is true
                    ? call.TrySetResult(message.Arguments[2] as string)
                    : call.TrySetException(new CallFailedException(message.Arguments[2] as string ?? ""));
                break;
            case "JS.EndUpdateRootComponents":
                _ready.TrySetResult(true);
                break;
            case "JS.Error":
                _broken.TrySetResult(message.Arguments[0] as string ?? "the server gave the circuit up");
                break;
        }
    }

    private async Task Rendered(long id, ReadOnlyMemory<byte> bytes)
    {
        var now = Stopwatch.GetTimestamp();
        var batch = new RenderBatch(bytes);
        lock (_listening)
        {
            _listening.RemoveAll(l => batch.Mentions(l.Utf8) && l.Heard.TrySetResult(now));
        }

        _visitor.OnBatch?.Invoke(batch);
        await _turn.WaitAsync();
        try
        {
            // After a cut connection the server sends again what it was not told of, and a new one may overtake those: it comes once more in its turn.
            if (_rendered > 0 && id > _rendered + 1)
            {
                return;
            }

            if (id > _rendered)
            {
                _page?.Apply(batch);
                _rendered = id;
            }

            if (_visitor.Acknowledges)
            {
                await Socket.SendAsync("OnRenderCompleted", id, null);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    // Arguments: handle, name, arguments as JSON, kind of result, object.
    private async Task Called(IReadOnlyList<object?> call)
    {
        var (handle, name, arguments) = ((long)call[0]!, (string)call[1]!, call[2] as string);
        switch (name)
        {
            case "Blazor._internal.attachWebRendererInterop":
                _renderer = JsonNode.Parse(arguments!)![1]!["__dotNetObject"]!.GetValue<long>();
                break;
            case "Blazor._internal.navigationManager.navigateTo":
                await GoTo(new Uri(Address, JsonNode.Parse(arguments!)![0]!.GetValue<string>()), byLink: false);
                break;
        }

        // A handle of 0 asks for no answer.
        if (handle != 0)
        {
            var result = _visitor.OnCall?.Invoke(name, arguments)
                ?? (call[3] is JSObjectReference ? FormattableString.Invariant($$"""{"__jsObjectId":{{++_objects}}}""") : "null");
            await Socket.SendAsync("EndInvokeJSFromDotNet", handle, true, FormattableString.Invariant($"[{handle},true,{result}]"));
        }
    }
}
