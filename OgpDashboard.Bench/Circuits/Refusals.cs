using System.Net;

namespace OgpDashboard.Bench.Circuits;

/// <summary>The server let nobody in.</summary>
/// <param name="step">At what: the page, the negotiation, the socket, the handshake, the circuit.</param>
/// <param name="status">The HTTP status, where there was one.</param>
/// <param name="why">What else is known.</param>
/// <param name="cause">What it was to the client.</param>
public sealed class ConnectionRefusedException(string step, HttpStatusCode? status, string why, Exception? cause = null)
    : Exception(status is null ? $"The {step} was refused: {why}" : FormattableString.Invariant($"The {step} was refused with {(int)status} {status}: {why}"), cause)
{
    /// <summary>At what it was refused.</summary>
    public string Step { get; } = step;

    /// <summary>The HTTP status, where there was one.</summary>
    public HttpStatusCode? Status { get; } = status;
}

/// <summary>The connection is over, and with it what was being asked.</summary>
/// <param name="reason">What <see cref="HubSocket.Closed"/> says.</param>
/// <param name="cause">What it was to the client.</param>
public sealed class ConnectionClosedException(string reason, Exception? cause = null) : Exception($"The connection is closed: {reason}", cause);

/// <summary>The server answered a call with an error and lives on.</summary>
/// <param name="error">Its words; in detail only where the server shows details.</param>
public sealed class CallFailedException(string error) : Exception(error);
