using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Components;
using OgpDashboard.App.Live;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Watching;

/// <summary>The scenes that are kept up: which are let go, which stay, and in which order they tell.</summary>
public sealed class StageTests : BoardBase
{
    private readonly ManualClock _clock = new();
    private readonly Ears _ears = new();

    [Fact]
    public void Who_comes_to_a_scene_at_the_moment_it_is_let_go_of_is_given_another()
    {
        using var stage = Open();
        var scene = stage.Of(At("/"))!;
        _clock.Advance(TimeSpan.FromMinutes(2));
        stage.SendHomeWhoIsLeft(scene);

        scene.Come().ShouldBeFalse();

        var other = stage.Join(At("/"))!;
        other.ShouldNotBe(scene);
        other.Watchers.ShouldBe(1);
    }

    [Fact]
    public void A_scene_that_somebody_watches_stays()
    {
        using var stage = Open();
        var scene = stage.Join(At("/"))!;
        _clock.Advance(TimeSpan.FromHours(2));

        stage.SendHomeWhoIsLeft(scene);

        stage.Of(At("/")).ShouldBe(scene);
    }

    [Fact]
    public void Pages_that_nobody_watches_keep_no_room_from_those_that_are_watched()
    {
        using var stage = Open();
        var watched = stage.Join(At("/"))!;
        for (var i = 0; i < 500; i++)
        {
            stage.Of(At(FormattableString.Invariant($"/?q={i}"))).ShouldNotBeNull();
            _clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        stage.Count.ShouldBe(200);
        stage.Of(At("/")).ShouldBe(watched);
        stage.Join(At("/?view=table")).ShouldNotBeNull();
    }

    // Two draw at once: the frame of a change, and somebody who comes.
    [Fact]
    public async Task What_is_drawn_first_is_told_first()
    {
        await OpenMeeting();
        using var stage = Open();
        var scene = stage.Of(At("/?view=present"))!;
        scene.Show();
        await Report(4, 68);
        var first = Task.Run(scene.Show);
        await _ears.Began.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Report(4, 70);
        var second = Task.Run(scene.Show);

        await Task.WhenAll(first, second);

        _ears.Numbers.ShouldBe(_ears.Numbers.Order());
        _ears.Numbers.Count.ShouldBe(2);
    }

    // On one page of a board that is too long for one: what the frame around its rows says is part of how it is laid out.
    [Fact]
    public async Task A_page_of_a_long_board_is_laid_out_anew_when_another_is_called_elsewhere_or_its_board_grows()
    {
        await OpenMeeting();
        using var stage = Open();
        await Say(new CommitmentCalled(4));
        var four = LayoutOf("/?view=present&from=61", 130, stage);
        await Say(new CommitmentCalled(5));

        LayoutOf("/?view=present&from=61", 130, stage).ShouldNotBe(four);
        LayoutOf("/?view=table", 131, stage).ShouldNotBe(LayoutOf("/?view=table", 130, stage));
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_told_to_the_log()
    {
        await OpenMeeting();
        var log = new Complaint();
        using var stage = Open(drawing: null!, log);
        stage.Of(At("/?view=table"))!.Drawn.ShouldBe(0);

        await Report(4, 68);

        (await log.Heard.Task.WaitAsync(TimeSpan.FromSeconds(20))).ShouldContain("view=table");
    }

    private string LayoutOf(string address, int rows, Stage stage)
    {
        var board = new Domain.Meetings.Board(Now.Plan, Now.Meeting, 1, [.. Enumerable.Range(1, rows).Select(n => Commitments.Row(n, null, before: null))]);
        return Pieces.Of(At(address).Page, new LiveState(Live.Now.Book with { Boards = [board] }, Live.Now.Journal), stage).Layout;
    }

    private Stage Open() => Open(Services.GetRequiredService<OgpDashboard.App.Watching.Drawing>(), NullLogger<Stage>.Instance);

    private Stage Open(OgpDashboard.App.Watching.Drawing drawing, ILogger<Stage> log) =>
        new(Live, Services.GetRequiredService<Presence>(), Services.GetRequiredService<Editing>(), drawing, _ears, _clock, log);

    private static SceneAddress At(string address) => new(new Uri("http" + "://localhost/"), PageAddress.Read(address)!);

    private sealed class Complaint : ILogger<Stage>
    {
        internal TaskCompletionSource<string> Heard { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Heard.TrySetResult(exception is null ? "no cause" : formatter(state, exception));
    }

    /// <summary>Those who are told; the first of them is held up until the next is told, or for a moment where nobody is.</summary>
    private sealed class Ears : IHubContext<BoardHub>, IHubClients, IClientProxy
    {
        private readonly SemaphoreSlim _next = new(0);
        private readonly ConcurrentQueue<long> _numbers = new();
        private int _told;

        internal TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal IReadOnlyList<long> Numbers => [.. _numbers];

        IHubClients IHubContext<BoardHub>.Clients => this;

        IGroupManager IHubContext<BoardHub>.Groups => throw new NotSupportedException();

        public IClientProxy All => this;

        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _told) == 1)
            {
                Began.TrySetResult();
                _next.Wait(TimeSpan.FromSeconds(1), CancellationToken.None);
            }

            _numbers.Enqueue(((Told)args[0]!).Number);
            _next.Release();
            return Task.CompletedTask;
        }

        public IClientProxy AllExcept(IReadOnlyList<string> excludedConnectionIds) => this;

        public IClientProxy Client(string connectionId) => this;

        public IClientProxy Clients(IReadOnlyList<string> connectionIds) => this;

        public IClientProxy Group(string groupName) => this;

        public IClientProxy GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) => this;

        public IClientProxy Groups(IReadOnlyList<string> groupNames) => this;

        public IClientProxy User(string userId) => this;

        public IClientProxy Users(IReadOnlyList<string> userIds) => this;
    }
}
