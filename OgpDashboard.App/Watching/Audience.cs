using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using OgpDashboard.App.Access;
using OgpDashboard.App.Live;

namespace OgpDashboard.App.Watching;

/// <summary>Those who are connected to the hub: counted as present, told the figures, and sent away when they may look no more.</summary>
/// <param name="hub">How they are told.</param>
/// <param name="live">What moves.</param>
/// <param name="presence">Who is here.</param>
/// <param name="visitors">Who they are.</param>
/// <param name="sessions">Until when.</param>
internal sealed class Audience(IHubContext<BoardHub> hub, LiveMeeting live, Presence presence, Visitors visitors, Sessions sessions) : BackgroundService
{
    private readonly ConcurrentDictionary<string, One> _here = new();
    private readonly Channel<Moved> _news = Channel.CreateUnbounded<Moved>(new UnboundedChannelOptions { SingleReader = true });

    // A page asks once; a network that comes and goes asks anew.
    private readonly Pace _asking = new(20, TimeSpan.FromSeconds(1));

    /// <summary>How many there are.</summary>
    internal int Count => _here.Count;

    internal void Come(HubCallerContext one)
    {
        _here[one.ConnectionId] = new One(one, IsSomebody(one));
        var session = one.User is { } user ? visitors.Session(user) : null;
        presence.Come(one.ConnectionId, session?.Name ?? "", session?.Person);
    }

    internal void Go(HubCallerContext one)
    {
        _here.TryRemove(one.ConnectionId, out _);
        presence.Go(one.ConnectionId);
    }

    /// <summary>Lets nobody ask without end.</summary>
    /// <exception cref="HubException">They ask too often.</exception>
    internal void RequirePatience(HubCallerContext one)
    {
        if (!_asking.Takes(one.ConnectionId))
        {
            throw new HubException("too often");
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var moves = live.Watch(m => _news.Writer.TryWrite(m));
        using var ends = sessions.Watch(() => _news.Writer.TryWrite(new Moved(0, 0, null)));
        await foreach (var moved in _news.Reader.ReadAllAsync(stoppingToken))
        {
            if (moved.Commitment is null)
            {
                await SendAway();
            }
            else if (live.Now.Book.Current is { } board && board.Meeting.Id == moved.Meeting && board.Find(moved.Commitment.Value) is { } row)
            {
                await hub.Clients.Group(BoardHub.Figure).SendAsync(BoardHub.Figure, row.Version, row.Number, row.Percent?.Value, stoppingToken);
            }
        }
    }

    private bool IsSomebody(HubCallerContext one) => one.User is { } user && visitors.Who(user, live.Now.Book.AtWork?.Meeting) is not null;

    // A sign-in ended, or the meeting itself is another: who may look is asked anew.
    private async Task SendAway()
    {
        foreach (var (id, one) in _here)
        {
            if (one.Context.User is null || !visitors.MayView(one.Context.User) || (one.CameAsSomebody && !IsSomebody(one.Context)))
            {
                await hub.Clients.Client(id).SendAsync(BoardHub.Over);
                one.Context.Abort();
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _asking.Dispose();
        base.Dispose();
    }

    // Whose sign-in ends is told so, also where everybody may look on: their page says who they are.
    private sealed record One(HubCallerContext Context, bool CameAsSomebody);
}
