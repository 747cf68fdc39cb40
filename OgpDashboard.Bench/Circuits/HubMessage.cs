namespace OgpDashboard.Bench.Circuits;

/// <summary>What SignalR's messages are, as far as a circuit needs them.</summary>
public enum HubMessageKind
{
    /// <summary>A call by name.</summary>
    Invocation = 1,

    /// <summary>The answer to a call that had an id.</summary>
    Completion = 3,

    /// <summary>A sign of life.</summary>
    Ping = 6,

    /// <summary>The last message.</summary>
    Close = 7,
}

/// <summary>A message from the server.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the call that it completes.</param>
/// <param name="Target">What it calls.</param>
/// <param name="Arguments">With what. Bytes are a <see cref="ReadOnlyMemory{T}"/> that holds only while the message is handled.</param>
/// <param name="Result">A completion's result.</param>
/// <param name="Error">A completion's or a close's error.</param>
public sealed record HubMessage(HubMessageKind Kind, string? Id, string? Target, IReadOnlyList<object?> Arguments, object? Result, string? Error);
