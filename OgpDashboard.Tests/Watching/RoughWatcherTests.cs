using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components;
using OgpDashboard.App.Live;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Watching;

/// <summary>Those who keep to the hub's protocol only as far as they like: nobody else is held up by them, and nothing of them stays.</summary>
public sealed class RoughWatcherTests : AttackBase
{
    private const string Screen = "/?view=present";

    private const int AskedAtOnce = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Little lies in the system between the two: whoever does not read is noticed after a page or two.
    protected override Action<IWebHostBuilder> More => host => host.ConfigureServices(services => services.Configure<SocketTransportOptions>(o => o.CreateBoundListenSocket = endpoint =>
    {
        var listening = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
        listening.SendBufferSize = 4096;
        return listening;
    }));

    private Stage Stage => App.Services.GetRequiredService<Stage>();

    [Fact]
    public async Task Whose_link_is_withdrawn_between_the_socket_and_its_first_word_is_not_let_in()
    {
        await Restart(new Dictionary<string, string> { ["Access:Viewing"] = "link" });
        var cookies = new CookieContainer();
        (await Join(await Invite(null), cookies)).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        await Connect(socket);

        await Say(new InvitationRevoked(Live.Now.Book.Roster.Invitations.Single().Id));
        await Send(socket, """{"protocol":"json","version":1}""");

        (await HeardUntilTheEnd(socket)).ShouldContain("\"over\"");
    }

    [Fact]
    public async Task Who_asks_and_is_gone_before_the_answer_holds_nothing()
    {
        await using var watcher = await Watcher.Come(App.Address);
        await watcher.Watch(Screen);
        using (await Deaf(new CookieContainer()))
        {
            await Here(2);
        }

        await Here(1);

        Stage.Of(At(Screen))!.Watchers.ShouldBe(1);
        foreach (var place in Enumerable.Range(0, AskedAtOnce))
        {
            Stage.Of(At(Page(place)))!.Watchers.ShouldBe(0, Page(place));
        }
    }

    [Fact]
    public async Task Who_does_not_read_holds_up_neither_the_figures_of_others_nor_their_being_sent_away()
    {
        await Restart(new Dictionary<string, string> { ["Access:Viewing"] = "link" });
        var cookies = new CookieContainer();
        (await Join(await Invite(null), cookies)).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var deaf = await Deaf(cookies);
        await using var other = await Watcher.Come(App.Address, cookies);
        await other.Figures(Live.Now.Number);

        await Say(new PercentReported(4, new Percentage(68)));
        await Say(new PercentReported(17, new Percentage(90)));
        var (first, second) = (await other.NextFigure().WaitAsync(TimeSpan.FromSeconds(3)), await other.NextFigure().WaitAsync(TimeSpan.FromSeconds(3)));
        (first.Commitment, second.Commitment).ShouldBe((4, 17));

        await Say(new InvitationRevoked(Live.Now.Book.Roster.Invitations.Single().Id));
        await other.Over.Task.WaitAsync(TimeSpan.FromSeconds(3));
        await other.Closed.Task.WaitAsync(Patience);
    }

    [Theory]
    [InlineData("""{"type":1,"target":"Watch","arguments":[null,null,0],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Watch","arguments":["/?view=present"],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Watch","arguments":["/?%%%&view=&&&=","",1e300],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Tell","arguments":[],"invocationId":"1"}""")]
    [InlineData("""{"type":99}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public async Task What_is_no_message_harms_nobody(string message)
    {
        await using var other = await Watcher.Come(App.Address);
        await other.Watch(Screen);
        using var socket = new ClientWebSocket();
        await Connect(socket);
        await Send(socket, """{"protocol":"json","version":1}""");
        await Send(socket, message);

        await Say(new PercentReported(4, new Percentage(68)));

        (await other.Next()).Parts!.Keys.ShouldContain("4");
    }

    // A browser whose machine takes nothing in any more: it asked for much, and its window is full.
    private async Task<Socket> Deaf(CookieContainer cookies)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 2048 };
        await socket.ConnectAsync(IPAddress.Loopback, App.Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /hubs/board HTTP/1.1\r\nHost: {App.Address.Authority}\r\nCookie: {cookies.GetCookieHeader(App.Address)}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        var answer = new byte[4096];
        Encoding.ASCII.GetString(answer, 0, await socket.ReceiveAsync(answer)).ShouldStartWith("HTTP/1.1 101");
        await Frame(socket, """{"protocol":"json","version":1}""");
        await Frame(socket, """{"type":1,"target":"Figures","arguments":[0]}""");
        for (var i = 0; i < AskedAtOnce; i++)
        {
            await Frame(socket, $$"""{"type":1,"target":"Watch","arguments":["{{Page(i)}}","",0]}""");
        }

        return socket;
    }

    // One text frame of a client; masked with zeros it reads as it is written.
    private static async Task Frame(Socket socket, string message)
    {
        var text = Encoding.UTF8.GetBytes(message + '\u001e');
        text.Length.ShouldBeLessThan(126);
        await socket.SendAsync(new byte[] { 0x81, (byte)(0x80 | text.Length), 0, 0, 0, 0 }.Concat(text).ToArray());
    }

    private async Task Here(int many)
    {
        var presence = App.Services.GetRequiredService<Presence>();
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var looking = presence.Watch(() => _ = presence.Count == many && came.TrySetResult());
        if (presence.Count != many)
        {
            await came.Task.WaitAsync(Patience);
        }
    }

    private static string Page(int place) => FormattableString.Invariant($"/?commitment={place + 1}");

    private SceneAddress At(string address) => new(App.Address, PageAddress.Read(address)!);

    private Task Connect(ClientWebSocket socket) =>
        socket.ConnectAsync(new UriBuilder(new Uri(App.Address, "/hubs/board")) { Scheme = "ws" }.Uri, CancellationToken.None);

    private static Task Send(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<string> HeardUntilTheEnd(ClientWebSocket socket)
    {
        var (buffer, heard) = (new byte[4096], new StringBuilder());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (await socket.ReceiveAsync(buffer, patience.Token) is { MessageType: WebSocketMessageType.Text } got)
            {
                heard.Append(Encoding.UTF8.GetString(buffer, 0, got.Count));
            }
        }
        catch (WebSocketException)
        {
            // Cut off.
        }

        return heard.ToString();
    }
}
