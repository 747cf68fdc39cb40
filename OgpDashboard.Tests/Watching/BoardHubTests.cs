using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components;
using OgpDashboard.App.Live;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Watching;

/// <summary>The hub for those who only look: what they are told, what they are given when they missed something, and who may come.</summary>
public sealed class BoardHubTests : AttackBase
{
    private const string Screen = "/?view=present";

    [Fact]
    public async Task A_change_is_told_with_the_pieces_that_moved_and_no_others()
    {
        await using var watcher = await Watcher.Come(App.Address);
        var first = await watcher.Watch(Screen);
        first.Screen.ShouldNotBeNull().ShouldContain("data-view=\"present\"");

        await Say(new PercentReported(4, new Percentage(68)));

        var told = await watcher.Next();
        (told.Scene, told.After, told.Number, told.Board).ShouldBe((first.Scene, first.Number, first.Number + 1, Live.Now.Number));
        told.Screen.ShouldBeNull();
        told.Parts!.Keys.Order(StringComparer.Ordinal).ShouldBe(["4", "mean"]);
        told.Parts["4"].ShouldContain("data-value=\"68\"");
        told.Parts["mean"].ShouldContain("data-value=\"77.59\"");
    }

    [Fact]
    public async Task The_same_is_drawn_once_for_all()
    {
        await using var one = await Watcher.Come(App.Address);
        await using var two = await Watcher.Come(App.Address);
        var scene = (await one.Watch(Screen)).Scene;
        (await two.Watch(Screen)).Scene.ShouldBe(scene);

        await Say(new PercentReported(4, new Percentage(68)));

        (await one.Next()).Parts.ShouldBe((await two.Next()).Parts);
    }

    [Fact]
    public async Task Who_missed_something_is_given_what_moved_since()
    {
        await using var watcher = await Watcher.Come(App.Address);
        var first = await watcher.Watch(Screen);
        await Say(new PercentReported(4, new Percentage(68)));
        await watcher.Next();
        await Say(new PercentReported(17, new Percentage(90)));
        await watcher.Next();

        var told = await watcher.Watch(Screen, first.Scene, first.Number);

        (told.After, told.Number).ShouldBe((first.Number, first.Number + 2));
        told.Parts!.Keys.Order(StringComparer.Ordinal).ShouldBe(["17", "4", "mean"]);
    }

    [Fact]
    public async Task Who_missed_nothing_is_given_nothing()
    {
        await using var watcher = await Watcher.Come(App.Address);
        var first = await watcher.Watch(Screen);

        var again = await watcher.Watch(Screen, first.Scene, first.Number);

        (again.Number, again.Screen).ShouldBe((first.Number, null));
        again.Parts!.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_scene_and_another_layout_give_the_whole_page()
    {
        await using var watcher = await Watcher.Come(App.Address);
        var first = await watcher.Watch(Screen);
        (await watcher.Watch(Screen, "another", first.Number)).Screen.ShouldNotBeNull();

        await Say(new CommitmentCalled(4));

        (await watcher.Next()).Screen.ShouldNotBeNull().ShouldContain("data-called=\"4\"");
        (await watcher.Watch(Screen, first.Scene, first.Number)).Screen.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_goes_to_another_page_is_told_of_that_one_only()
    {
        await using var watcher = await Watcher.Come(App.Address);
        var screen = await watcher.Watch(Screen);
        var table = await watcher.Watch("/?view=table&axis=3");
        table.Scene.ShouldNotBe(screen.Scene);

        await Say(new PercentReported(11, new Percentage(99)));

        var told = await watcher.Next();
        told.Scene.ShouldBe(table.Scene);
        told.Parts!.Keys.Order(StringComparer.Ordinal).ShouldBe(["11", "latest", "totals"]);
        await watcher.Watch("/?view=table&axis=3", told.Scene, told.Number);
        watcher.Closed.Task.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/?view=charts")]
    [InlineData("/?view=import")]
    [InlineData("/?at=3")]
    [InlineData("/people")]
    [InlineData("")]
    public async Task What_is_worked_at_cannot_be_watched(string address)
    {
        await using var watcher = await Watcher.Come(App.Address);

        (await Should.ThrowAsync<HubException>(() => watcher.Watch(address))).Message.ShouldContain("elsewhere");
    }

    [Fact]
    public async Task Who_asks_without_end_is_refused()
    {
        await using var watcher = await Watcher.Come(App.Address);

        await Should.ThrowAsync<HubException>(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await watcher.Watch(Screen);
            }
        });
    }

    [Fact]
    public async Task More_pages_than_can_be_kept_up_are_refused_and_still_drawn()
    {
        var stage = App.Services.GetRequiredService<Stage>();
        for (var i = 0; i < 250; i++)
        {
            stage.Of(new SceneAddress(App.Address, PageAddress.Read(FormattableString.Invariant($"/?q={i}"))!))?.Come();
        }

        stage.Count.ShouldBe(200);
        await using var watcher = await Watcher.Come(App.Address);
        (await Should.ThrowAsync<HubException>(() => watcher.Watch(Screen))).Message.ShouldContain("full");
        using var client = Client(new CookieContainer());
        (await client.GetStringAsync(Screen)).ShouldContain("data-commitment=\"18\"");
    }

    [Fact]
    public async Task Figures_come_as_three_numbers_in_few_bytes()
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(new Uri(App.Address, "/hubs/board")) { Scheme = "ws" }.Uri, CancellationToken.None);
        await Send(socket, """{"protocol":"json","version":1}""");
        (await Heard(socket)).ShouldBe("{}");
        await Send(socket, FormattableString.Invariant($$"""{"type":1,"target":"Figures","arguments":[{{Live.Now.Number}}]}"""));
        await Say(new PercentReported(4, new Percentage(68)));

        var heard = await Heard(socket);

        heard.ShouldBe(FormattableString.Invariant($$"""{"type":1,"target":"figure","arguments":[{{Live.Now.Number}},4,68]}"""));
        Encoding.UTF8.GetByteCount(heard).ShouldBeLessThanOrEqualTo(120);
    }

    [Fact]
    public async Task Figures_begin_with_what_moved_since()
    {
        await Say(new PercentReported(4, new Percentage(68)));
        var known = Live.Now.Number;
        await Say(new PercentReported(17, null) { Why = "خطأ" });
        await using var watcher = await Watcher.Come(App.Address);

        await watcher.Figures(known);

        (await watcher.NextFigure()).ShouldBe((Live.Now.Number, 17, null));
    }

    [Fact]
    public async Task Who_watches_is_present_and_whose_link_is_withdrawn_watches_no_more()
    {
        await Restart(new Dictionary<string, string> { ["Access:Viewing"] = "link" });
        var cookies = new CookieContainer();
        (await Join(await Invite(null), cookies)).StatusCode.ShouldBe(HttpStatusCode.Found);
        await using var watcher = await Watcher.Come(App.Address, cookies);
        await watcher.Watch("/");
        var presence = App.Services.GetRequiredService<Presence>();
        presence.Count.ShouldBe(1);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var leaving = presence.Watch(() => _ = presence.Count == 0 && gone.TrySetResult());

        await Say(new InvitationRevoked(Live.Now.Book.Roster.Invitations.Single().Id));

        await watcher.Over.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await watcher.Closed.Task.WaitAsync(TimeSpan.FromSeconds(20));

        // Whoever is sent away knows it before the server has put them off its list.
        await gone.Task.WaitAsync(TimeSpan.FromSeconds(20));
        App.Services.GetRequiredService<Audience>().Count.ShouldBe(0);
        await Should.ThrowAsync<HttpRequestException>(() => Watcher.Come(App.Address));
    }

    [Fact]
    public async Task A_page_of_another_site_is_not_let_in()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "http" + "://elsewhere.example");

        (await Should.ThrowAsync<WebSocketException>(() =>
            socket.ConnectAsync(new UriBuilder(new Uri(App.Address, "/hubs/board")) { Scheme = "ws" }.Uri, CancellationToken.None))).Message.ShouldContain("403");
    }

    private static Task Send(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<string> Heard(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var got = await socket.ReceiveAsync(buffer, patience.Token);
        return Encoding.UTF8.GetString(buffer, 0, got.Count).TrimEnd('\u001e');
    }
}
