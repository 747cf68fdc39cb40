using System.Globalization;
using System.Text.Json;

namespace OgpDashboard.Bench.Circuits;

/// <summary>What a form's element held when its event happened; the server puts it into its own tree.</summary>
/// <param name="ComponentId">The component that renders it.</param>
/// <param name="FieldValue">A text or a boolean.</param>
public sealed record EventField(int ComponentId, object? FieldValue);

// What a script says to the server, whether or not the page gives cause for it.
public sealed partial class CircuitClient
{
    private const string DispatchEvent = "DispatchEventAsync";

    private int _invocations;

    /// <summary>Sends the event of a handler that was seen, with any arguments; returns when the handler has ended.</summary>
    public Task Dispatch(PageHandler handler, string argumentsJson, EventField? field = null) =>
        Dispatch(handler.Id, handler.Event, argumentsJson, field);

    /// <summary>Sends any event (its name without «on») to any handler, known or not; returns when the handler has ended.</summary>
    /// <exception cref="CallFailedException">The server refused the event; the circuit lives on.</exception>
    /// <exception cref="ConnectionClosedException">The event, or something else, ended the circuit.</exception>
    public Task Dispatch(ulong handlerId, string eventName, string argumentsJson, EventField? field = null) =>
        CallDotNet(null, DispatchEvent, _renderer, EventJson(handlerId, eventName, argumentsJson, field));

    /// <summary>Calls any .NET method that a script may call, a static one of an assembly or one of an object, with a JSON array.</summary>
    /// <returns>Its result as JSON.</returns>
    /// <exception cref="CallFailedException">The server refused the call or the method failed; the circuit lives on.</exception>
    /// <exception cref="ConnectionClosedException">The circuit ended before an answer.</exception>
    public async Task<string?> CallDotNet(string? assembly, string method, long dotNetObject, string argumentsJson) =>
        await await Ask(assembly, method, dotNetObject, argumentsJson);

    /// <summary>Follows a link of the page, without loading it anew; what it shows then comes with the batches.</summary>
    public Task Navigate(string address) => GoTo(new Uri(Address, address), byLink: true);

    private Task GoTo(Uri address, bool byLink)
    {
        Address = address;
        return Socket.SendAsync("OnLocationChanged", address.ToString(), null, byLink);
    }

    /// <summary>Sends a call.</summary>
    /// <returns>When it is sent, its answer to wait for.</returns>
    private async Task<Task<string?>> Ask(string? assembly, string method, long dotNetObject, string argumentsJson)
    {
        var id = Interlocked.Increment(ref _invocations).ToString(CultureInfo.InvariantCulture);
        var answer = _calls[id] = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await Socket.SendAsync("BeginInvokeDotNetFromJS", id, assembly, method, dotNetObject, argumentsJson);
        }
        catch
        {
            _calls.TryRemove(id, out _);
            throw;
        }

        return answer.Task.OrClosed(Closed);
    }

    private static string EventJson(ulong handlerId, string eventName, string argumentsJson, EventField? field) =>
        $"[{JsonSerializer.Serialize(new { eventHandlerId = handlerId, eventName, eventFieldInfo = field }, JsonSerializerOptions.Web)},{argumentsJson}]";
}
