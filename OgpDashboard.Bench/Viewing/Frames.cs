using System.Buffers.Binary;

namespace OgpDashboard.Bench.Viewing;

/// <summary>Cuts what a server sends over a WebSocket into messages, wherever the packets end. What a server sends is not masked.</summary>
public sealed class Frames
{
    /// <summary>What a frame is.</summary>
    public enum Kind
    {
        Continuation, Text, Binary, Close = 8, Ping, Pong,
    }

    // Most messages fit; five thousand connections shall not keep the room of their first, large one.
    private const int Usual = 8192;

    private byte[] _bytes = new byte[Usual];
    private int _used;
    private MemoryStream? _parts;

    /// <summary>Room for what the socket receives next.</summary>
    public Memory<byte> Room()
    {
        if (_used == 0 && _bytes.Length > Usual)
        {
            _bytes = new byte[Usual];
        }
        else if (_used == _bytes.Length)
        {
            Array.Resize(ref _bytes, 4 * _used);
        }

        return _bytes.AsMemory(_used);
    }

    /// <summary>So many bytes of the room were filled.</summary>
    /// <param name="count">How many.</param>
    /// <param name="heard">Told of each whole message, whose bytes hold only until it returns.</param>
    public void Filled(int count, Action<Kind, ReadOnlyMemory<byte>> heard)
    {
        _used += count;
        var start = 0;
        while (TryRead(_bytes.AsMemory(start, _used - start), out var frame, out var taken))
        {
            Hear(frame, heard);
            start += taken;
        }

        _bytes.AsSpan(start, _used - start).CopyTo(_bytes);
        _used -= start;
    }

    /// <summary>A message from a client, masked with zeros: what is masked so stays as it is.</summary>
    public static byte[] Masked(Kind kind, ReadOnlySpan<byte> body)
    {
        byte[] length = body.Length < 126 ? [(byte)(0x80 | body.Length)]
            : body.Length <= ushort.MaxValue ? [0x80 | 126, (byte)(body.Length >> 8), (byte)body.Length]
            : throw new ArgumentException("No viewer says so much.", nameof(body));
        return [(byte)(0x80 | (int)kind), .. length, 0, 0, 0, 0, .. body];
    }

    // A message may come in parts, with a ping between them.
    private void Hear(Frame frame, Action<Kind, ReadOnlyMemory<byte>> heard)
    {
        if (frame.Kind >= Kind.Close || (frame.IsLast && _parts is null))
        {
            heard(frame.Kind, frame.Body);
            return;
        }

        _parts ??= new MemoryStream();
        _parts.Write(frame.Body.Span);
        if (frame.IsLast)
        {
            heard(Kind.Text, _parts.GetBuffer().AsMemory(0, (int)_parts.Length));
            _parts = null;
        }
    }

    private static bool TryRead(ReadOnlyMemory<byte> bytes, out Frame frame, out int taken)
    {
        (frame, taken) = (default, 0);
        var span = bytes.Span;
        if (span.Length < 2)
        {
            return false;
        }

        var head = span[1] switch { 126 => 4, 127 => 10, _ => 2 };
        if (span.Length < head)
        {
            return false;
        }

        var length = head switch
        {
            4 => BinaryPrimitives.ReadUInt16BigEndian(span[2..]),
            10 => checked((int)BinaryPrimitives.ReadUInt64BigEndian(span[2..])),
            _ => span[1],
        };
        taken = head + length;
        if (span.Length < taken)
        {
            return false;
        }

        frame = new Frame((Kind)(span[0] & 0x0F), (span[0] & 0x80) != 0, bytes.Slice(head, length));
        return true;
    }

    private readonly record struct Frame(Kind Kind, bool IsLast, ReadOnlyMemory<byte> Body);
}
