using System.Net.WebSockets;
using System.Text;
using OgpDashboard.Bench.Viewing;

namespace OgpDashboard.Tests.Bench;

/// <summary>The bench's light client reads what a real server's WebSocket writes, so that what it counts can be believed.</summary>
public sealed class FramesTests
{
    private readonly List<(Frames.Kind Kind, string Text)> _heard = [];

    [Theory]
    [InlineData(0)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(8192)]
    [InlineData(70_000)]
    public async Task A_message_of_any_length_is_heard_whole_and_once(int length)
    {
        var text = new string('a', length);
        var sent = await Sent(socket => Send(socket, text));

        Receive(sent, 1000);

        _heard.ShouldBe([(Frames.Kind.Text, text)]);
    }

    [Fact]
    public async Task Messages_that_come_byte_by_byte_are_heard_in_their_order()
    {
        var sent = await Sent(async socket =>
        {
            await Send(socket, "one");
            await Send(socket, new string('b', 300));
        });

        Receive(sent, 1);

        _heard.Select(h => h.Text).ShouldBe(["one", new string('b', 300)]);
    }

    [Fact]
    public async Task Messages_that_come_in_one_packet_are_heard_each()
    {
        var sent = await Sent(async socket =>
        {
            await Send(socket, "one");
            await Send(socket, "two");
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        });

        Receive(sent, sent.Length);

        _heard.Select(h => h.Kind).ShouldBe([Frames.Kind.Text, Frames.Kind.Text, Frames.Kind.Close]);
        _heard[1].Text.ShouldBe("two");
    }

    [Fact]
    public async Task A_message_in_parts_is_one_message()
    {
        var sent = await Sent(async socket =>
        {
            await Send(socket, "fir", isLast: false);
            await Send(socket, "st,", isLast: false);
            await Send(socket, " second");
            await Send(socket, "next");
        });

        Receive(sent, 3);

        _heard.Select(h => h.Text).ShouldBe(["first, second", "next"]);
    }

    [Fact]
    public void A_ping_between_two_parts_is_heard_by_itself()
    {
        Receive([0x01, 2, (byte)'a', (byte)'b', 0x89, 1, (byte)'!', 0x80, 1, (byte)'c'], 100);

        _heard.ShouldBe([(Frames.Kind.Ping, "!"), (Frames.Kind.Text, "abc")]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(126)]
    [InlineData(60_000)]
    public async Task What_the_client_says_is_understood_by_a_server(int length)
    {
        var said = new string('c', length);
        using var server = WebSocket.CreateFromStream(new MemoryStream(Frames.Masked(Frames.Kind.Text, Encoding.UTF8.GetBytes(said))), new WebSocketCreationOptions { IsServer = true });
        var bytes = new byte[70_000];

        var used = 0;
        for (var ended = false; !ended;)
        {
            var received = await server.ReceiveAsync(bytes.AsMemory(used), default);
            (used, ended) = (used + received.Count, received.EndOfMessage);
        }

        Encoding.UTF8.GetString(bytes, 0, used).ShouldBe(said);
    }

    private static async Task<byte[]> Sent(Func<WebSocket, Task> say)
    {
        using var wire = new MemoryStream();
        using var server = WebSocket.CreateFromStream(wire, new WebSocketCreationOptions { IsServer = true });
        await say(server);
        return wire.ToArray();
    }

    private static Task Send(WebSocket socket, string text, bool isLast = true) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, isLast, default);

    private void Receive(byte[] sent, int packet)
    {
        var frames = new Frames();
        for (var at = 0; at < sent.Length;)
        {
            var room = frames.Room();
            var count = Math.Min(Math.Min(packet, room.Length), sent.Length - at);
            sent.AsMemory(at, count).CopyTo(room);
            frames.Filled(count, (kind, body) => _heard.Add((kind, Encoding.UTF8.GetString(body.Span))));
            at += count;
        }
    }
}
