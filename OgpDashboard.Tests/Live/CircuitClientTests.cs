using System.Globalization;
using System.Net;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>The client without a browser does what a browser does, so that what it says of the server can be believed.</summary>
public sealed class CircuitClientTests : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogp-tests-");
    private readonly List<CircuitClient> _people = [];
    private RunningApp _app = default!;

    public Task InitializeAsync()
    {
        _app = new RunningApp(_data.FullName);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Task.WhenAll(_people.Select(p => p.DisposeAsync().AsTask()));
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_viewer_sees_what_the_coordinator_edits()
    {
        var viewer = await Viewer();
        var coordinator = await OpenMeeting();
        viewer.Find("click", IsPercentButton).ShouldBeNull("a viewer has nothing to press");
        var heard = viewer.Hear("70");

        await Report(coordinator, 70);

        await viewer.Until(page => page.Element(IsPercent)?["data-value"] == "70");
        (await heard).ShouldBePositive();
        await coordinator.Until(page => page.Element(IsPercent)?["data-value"] == "70");
        viewer.Closed.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task The_picture_of_the_page_is_the_page_that_the_server_makes_anew()
    {
        var early = await Viewer();
        var coordinator = await OpenMeeting();
        await Report(coordinator, 70);
        await early.Until(page => page.Element(IsPercent)?["data-value"] == "70");

        var late = await Viewer();

        await early.Until(page => Looks(page).SequenceEqual(Looks(late.Page)));
    }

    [Fact]
    public async Task An_event_for_a_handler_that_is_gone_or_never_was_is_refused_and_the_circuit_lives()
    {
        var coordinator = await OpenMeeting();
        var button = await coordinator.WaitFor("click", IsPercentButton);
        await Report(coordinator, 70);
        await coordinator.Until(page => page.Element(IsPercent)?["data-value"] == "70");

        await Should.ThrowAsync<CallFailedException>(() => coordinator.Click(button));
        await Should.ThrowAsync<CallFailedException>(() => coordinator.Dispatch(ulong.MaxValue, "click", "{}"));

        await Report(coordinator, 72);
        await coordinator.Until(page => page.Element(IsPercent)?["data-value"] == "72");
    }

    [Fact]
    public async Task A_link_of_the_page_is_followed_within_the_circuit()
    {
        var viewer = await Viewer();

        viewer.Page.Element(IsDrawer).ShouldBeNull();

        await viewer.Navigate("/?commitment=4");

        await viewer.Until(page => page.Element(IsDrawer) is not null);
    }

    [Fact]
    public async Task Nonsense_ends_the_circuit_and_says_why()
    {
        var viewer = await Viewer();

        await viewer.Socket.SendAsync("StartCircuit", "no address", "no address", "[]", "");

        (await viewer.Closed.WaitAsync(TimeSpan.FromSeconds(10))).ShouldContain("already been initialized");
        await viewer.Socket.Closed.WaitAsync(TimeSpan.FromSeconds(10));
        await Should.ThrowAsync<ConnectionClosedException>(() => viewer.Dispatch(1, "click", "{}"));
    }

    [Fact]
    public async Task A_refusal_carries_its_status()
    {
        (await Should.ThrowAsync<ConnectionRefusedException>(() => CircuitClient.OpenAsync(new Uri(_app.Address, "/enter/wrong"))))
            .Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_socket_without_a_circuit_calls_what_it_likes()
    {
        await using var socket = await HubSocket.OpenAsync(_app.Address);
        (await socket.InvokeAsync("ConnectCircuit", "nobody's")).ShouldBe(false);
        await Should.ThrowAsync<CallFailedException>(() => socket.InvokeAsync("NoSuchMethod"));
    }

    [Fact]
    public async Task A_circuit_outlives_a_cut_connection_and_not_a_closed_page()
    {
        var cut = await Viewer();
        var left = await Viewer();

        cut.Socket.Cut();
        await left.DisposeAsync();

        await cut.Closed;
        await using var socket = await HubSocket.OpenAsync(_app.Address);
        (await socket.InvokeAsync("ConnectCircuit", left.CircuitId)).ShouldBe(false);
        (await socket.InvokeAsync("ConnectCircuit", cut.CircuitId)).ShouldBe(true);
    }

    [Fact]
    public async Task Fifty_come_at_once()
    {
        var crowd = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Open(_app.Address, new Visitor { KeepsPage = false })));
        var coordinator = await OpenMeeting();
        var heard = crowd.Select(c => c.Hear("70")).ToList();

        await Report(coordinator, 70);

        await Task.WhenAll(heard).WaitAsync(TimeSpan.FromSeconds(10));
    }

    private Task<CircuitClient> Viewer() => Open(_app.Address, new Visitor());

    private async Task<CircuitClient> OpenMeeting()
    {
        var coordinator = await Open(new Uri(_app.CoordinatorLink), new Visitor());
        await coordinator.Click(e => e["data-action"] == "open-meeting");
        await coordinator.Until(page => page.Element(e => e["data-meeting-state"] == "open") is not null);
        return coordinator;
    }

    private static async Task Report(CircuitClient coordinator, int percent)
    {
        await coordinator.Click(IsPercentButton);
        await coordinator.Input(IsFour, percent.ToString(CultureInfo.InvariantCulture));
        await coordinator.Submit(IsFour);
    }

    private async Task<CircuitClient> Open(Uri address, Visitor visitor)
    {
        var client = await CircuitClient.OpenAsync(address, visitor);
        lock (_people)
        {
            _people.Add(client);
        }

        return client;
    }

    private static bool IsDrawer(PageElement element) => element["data-drawer"] == "4";

    private static bool IsFour(PageElement element) => element.Commitment == 4;

    private static bool IsPercent(PageElement element) => IsFour(element) && element["data-field"] == "percent";

    private static bool IsPercentButton(PageElement element) => IsFour(element) && element["data-action"] == "edit-percent";

    // Not the classes: what has just changed glows on the page that saw it.
    private static IEnumerable<string> Looks(LivePage page) =>
        page.Elements().Select(e => FormattableString.Invariant($"{e.Name} {e.Commitment} {e["data-field"]} {e["data-value"]}")).Concat(page.Texts());
}
