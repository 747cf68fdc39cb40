using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace OgpDashboard.Bench.Viewing;

/// <summary>Asks a .NET process to collect its garbage, over the port that each has for diagnosis: a trace whose only word is «collect», and which is ended at once.</summary>
internal static class Collection
{
    private const byte Tracing = 2;
    private const byte Begin = 3;
    private const byte End = 1;
    private const int Header = 20;
    private const ulong Collect = 0x800000;

    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(500);

    /// <summary>Done when it has collected; nothing happens to a process that is not of .NET.</summary>
    internal static async Task Force(int process, CancellationToken stop)
    {
        // The newest: a process that was killed leaves its own behind, and the system gives its number again.
        var ports = Directory.EnumerateFiles(Path.GetTempPath(), FormattableString.Invariant($"dotnet-diagnostic-{process}-*-socket"));
        if (ports.MaxBy(File.GetLastWriteTimeUtc) is not { } port)
        {
            return;
        }

        using var trace = await Ask(port, Begin, Wish(), stop);
        var answer = new byte[Header + sizeof(ulong)];
        await trace.ReadExactlyAsync(answer, stop);
        var listening = trace.CopyToAsync(Stream.Null, stop);

        // It collects on a thread of its own, and says nothing that would be easier to hear than to wait for.
        await Task.Delay(Enough, stop);
        using (var ending = await Ask(port, End, answer[Header..], stop))
        {
            await ending.CopyToAsync(Stream.Null, stop);
        }

        await listening;
    }

    private static async Task<NetworkStream> Ask(string port, byte command, byte[] payload, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(port), stop);
        var stream = new NetworkStream(socket, ownsSocket: true);
        var size = (ushort)(Header + payload.Length);
        await stream.WriteAsync((byte[])[.. "DOTNET_IPC_V1\0"u8, (byte)size, (byte)(size >> 8), Tracing, command, 0, 0, .. payload], stop);
        return stream;
    }

    // Room of 16 MB, the usual form, no summary at the end; one provider with one keyword.
    private static byte[] Wish()
    {
        const string Provider = "Microsoft-Windows-DotNETRuntime\0";
        byte[] wish = [.. Number(16), .. Number(1), 0, .. Number(1), .. new byte[sizeof(ulong)], .. Number(4), .. Number(Provider.Length), .. Encoding.Unicode.GetBytes(Provider), .. Number(0)];
        BinaryPrimitives.WriteUInt64LittleEndian(wish.AsSpan(13), Collect);
        return wish;
    }

    private static byte[] Number(int value) => BitConverter.GetBytes(value);
}
