using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using OgpDashboard.Bench.Viewing;

namespace OgpDashboard.Tests.Bench;

/// <summary>The bench's observer understands what SignalR's own protocol writes, and says what it reads.</summary>
public sealed class HubTextTests
{
    private static readonly JsonHubProtocol Protocol = new();

    private readonly List<string> _heard = [];
    private readonly HubText _text = new();

    [Fact]
    public void Messages_that_come_together_are_heard_each()
    {
        Read([.. Written(new InvocationMessage("figure", [41, 13, 37])), .. Written(PingMessage.Instance), .. Written(new InvocationMessage("moved", ["a"]))]);

        _heard.Count.ShouldBe(3);
        _heard.Select(IsCall).ShouldBe([true, false, true]);
        _heard[0].ShouldContain(",13,37]", customMessage: "by this an observer of figures knows an edit");
    }

    [Fact]
    public void A_message_that_comes_in_parts_is_heard_when_it_is_whole()
    {
        var written = Written(new InvocationMessage("moved", ["a text of some length"]));

        Read(written[..5]);
        Read(written[5..20]);
        _heard.ShouldBeEmpty();
        Read([.. written[20..], .. written[..3]]);

        _heard.ShouldHaveSingleItem().ShouldEndWith("}");
        Read(written[3..]);
        _heard.Count.ShouldBe(2);
        _heard[1].ShouldBe(_heard[0]);
    }

    [Fact]
    public void Only_a_good_answer_to_the_handshake_is_a_welcome()
    {
        Read([.. Answer(HandshakeResponseMessage.Empty), .. Answer(new HandshakeResponseMessage("no"))]);

        _heard.Select(h => HubText.IsWelcome(Encoding.UTF8.GetBytes(h))).ShouldBe([true, false]);
    }

    [Fact]
    public void What_it_says_is_what_SignalR_reads()
    {
        var handshake = new ReadOnlySequence<byte>(HubText.Handshake);
        HandshakeProtocol.TryParseRequestMessage(ref handshake, out var asked).ShouldBeTrue();
        asked!.Protocol.ShouldBe("json");

        var call = new ReadOnlySequence<byte>(HubText.Call("Watch", """["/?view=present","",0]"""));
        Protocol.TryParseMessage(ref call, new Binder(), out var message).ShouldBeTrue();
        var invocation = message.ShouldBeOfType<InvocationMessage>();
        invocation.Target.ShouldBe("Watch");
        invocation.InvocationId.ShouldBeNull();
        invocation.Arguments.ShouldBe(["/?view=present", "", 0L]);

        var ping = new ReadOnlySequence<byte>(HubText.Ping);
        Protocol.TryParseMessage(ref ping, new Binder(), out message).ShouldBeTrue();
        message.ShouldBeOfType<PingMessage>();
    }

    private static bool IsCall(string message) => HubText.IsCall(Encoding.UTF8.GetBytes(message));

    private static byte[] Written(HubMessage message) => Protocol.GetMessageBytes(message).ToArray();

    private static byte[] Answer(HandshakeResponseMessage answer)
    {
        var writer = new ArrayBufferWriter<byte>();
        HandshakeProtocol.WriteResponseMessage(answer, writer);
        return writer.WrittenSpan.ToArray();
    }

    private void Read(byte[] bytes) => _text.Read(bytes, message => _heard.Add(Encoding.UTF8.GetString(message.Span)));

    private sealed class Binder : IInvocationBinder
    {
        public IReadOnlyList<Type> GetParameterTypes(string methodName) => [typeof(string), typeof(string), typeof(long)];

        public Type GetReturnType(string invocationId) => typeof(object);

        public Type GetStreamItemType(string streamId) => typeof(object);
    }
}
