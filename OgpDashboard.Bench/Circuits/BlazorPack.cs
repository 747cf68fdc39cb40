using System.Buffers;
using MessagePack;

namespace OgpDashboard.Bench.Circuits;

/// <summary>The hub protocol <c>blazorpack</c>: each message a MessagePack array behind its length.</summary>
internal static class BlazorPack
{
    internal const string Name = "blazorpack";

    private const long HasError = 1;
    private const long HasResult = 3;

    internal static readonly ReadOnlyMemory<byte> Ping = new byte[] { 2, 0x91, (byte)HubMessageKind.Ping };

    internal static ReadOnlyMemory<byte> Invocation(string? id, string target, object?[] arguments)
    {
        var body = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(6);
        writer.Write((int)HubMessageKind.Invocation);
        writer.WriteMapHeader(0);
        writer.Write(id);
        writer.Write(target);
        writer.WriteArrayHeader(arguments.Length);
        foreach (var argument in arguments)
        {
            Write(ref writer, argument);
        }

        writer.WriteArrayHeader(0);
        writer.Flush();
        return Framed(body.WrittenSpan);
    }

    /// <summary>Takes the first message from the bytes, or says false when it is not all there.</summary>
    /// <remarks>The message is null when it is of a kind that a circuit does not need.</remarks>
    internal static bool TryRead(ReadOnlyMemory<byte> bytes, out HubMessage? message, out int taken)
    {
        message = null;
        taken = 0;
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            length |= (bytes.Span[i] & 0x7F) << (7 * i);
            if (bytes.Span[i] < 0x80)
            {
                taken = i + 1 + length;
                if (taken > bytes.Length)
                {
                    return false;
                }

                message = Read(bytes.Slice(i + 1, length));
                return true;
            }
        }

        return false;
    }

    private static HubMessage? Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new MessagePackReader(bytes);
        var parts = reader.ReadArrayHeader();
        var kind = (HubMessageKind)reader.ReadInt32();
        switch (kind)
        {
            case HubMessageKind.Invocation:
                reader.Skip();
                return new HubMessage(kind, reader.ReadString(), reader.ReadString(), (object?[])Value(ref reader)!, null, null);
            case HubMessageKind.Completion:
                reader.Skip();
                var id = reader.ReadString();
                var has = reader.ReadInt64();
                var value = has is HasError or HasResult ? Value(ref reader) : null;
                return new HubMessage(kind, id, null, [], has == HasResult ? value : null, has == HasError ? (string?)value : null);
            case HubMessageKind.Close:
                return new HubMessage(kind, null, null, [], null, parts > 1 ? reader.ReadString() : null);
            case HubMessageKind.Ping:
                return new HubMessage(kind, null, null, [], null, null);
            default:
                return null;
        }
    }

    private static object? Value(ref MessagePackReader reader)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Boolean:
                return reader.ReadBoolean();
            case MessagePackType.Integer:
                return reader.ReadInt64();
            case MessagePackType.Float:
                return reader.ReadDouble();
            case MessagePackType.String:
                return reader.ReadString();
            case MessagePackType.Binary:
                return reader.ReadBytes()!.Value.First;
            case MessagePackType.Array:
                var values = new object?[reader.ReadArrayHeader()];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = Value(ref reader);
                }

                return values;
            default:
                reader.Skip();
                return null;
        }
    }

    private static void Write(ref MessagePackWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNil(); break;
            case bool it: writer.Write(it); break;
            case int it: writer.Write(it); break;
            case long it: writer.Write(it); break;
            case ulong it: writer.Write(it); break;
            case float it: writer.Write(it); break;
            case double it: writer.Write(it); break;
            case string it: writer.Write(it); break;
            case byte[] it: writer.Write(it); break;
            case object?[] all:
                writer.WriteArrayHeader(all.Length);
                foreach (var one in all)
                {
                    Write(ref writer, one);
                }

                break;
            default: throw new ArgumentException($"No hub takes a {value.GetType()}.", nameof(value));
        }
    }

    private static byte[] Framed(ReadOnlySpan<byte> body)
    {
        Span<byte> length = stackalloc byte[5];
        var used = 0;
        for (var rest = (uint)body.Length; ; rest >>= 7)
        {
            length[used++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
            {
                return [.. length[..used], .. body];
            }
        }
    }
}
