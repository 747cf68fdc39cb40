using System.Text;

namespace OgpDashboard.Bench.Viewing;

/// <summary>SignalR's messages as JSON, each ended by one byte; read without making objects of them, since five thousand viewers read in this process.</summary>
public sealed class HubText
{
    private const byte End = 0x1e;

    private byte[] _rest = [];

    /// <summary>The first thing that is said: which protocol follows.</summary>
    public static readonly byte[] Handshake = Ended("""{"protocol":"json","version":1}""");

    /// <summary>A sign of life.</summary>
    public static readonly byte[] Ping = Ended("""{"type":6}""");

    /// <summary>A call that asks for no answer.</summary>
    public static byte[] Call(string target, string argumentsJson) => Ended($$"""{"type":1,"target":"{{target}}","arguments":{{argumentsJson}}}""");

    /// <summary>Each message in what came in; one that is not all there waits for the rest.</summary>
    public void Read(ReadOnlyMemory<byte> bytes, Action<ReadOnlyMemory<byte>> heard)
    {
        if (_rest.Length > 0)
        {
            bytes = (byte[])[.. _rest, .. bytes.Span];
            _rest = [];
        }

        for (int end; (end = bytes.Span.IndexOf(End)) >= 0; bytes = bytes[(end + 1)..])
        {
            heard(bytes[..end]);
        }

        if (!bytes.IsEmpty)
        {
            _rest = bytes.ToArray();
        }
    }

    /// <summary>Whether a message is a call of the client by the server.</summary>
    public static bool IsCall(ReadOnlySpan<byte> message) => message.StartsWith("{\"type\":1,"u8);

    /// <summary>The answer to the handshake when all is well.</summary>
    public static bool IsWelcome(ReadOnlySpan<byte> message) => message.SequenceEqual("{}"u8);

    private static byte[] Ended(string json) => [.. Encoding.UTF8.GetBytes(json), End];
}
