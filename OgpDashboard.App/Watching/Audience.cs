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
/// <param name="clock">How long somebody is waited for.</param>
internal sealed class Audience(IHubContext<BoardHub> hub, LiveMeeting live, Presence presence, Visitors visitors, Sessions sessions, TimeProvider clock) : BackgroundService
{
    // Said and not heard by then: who does not read is cut off all the same.
    private static readonly TimeSpan ToHear = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, One> _here = new();
    private readonly Channel<Moved> _news = Channel.CreateUnbounded<Moved>(new UnboundedChannelOptions { SingleReader = true });

    // A page asks once; a network that comes and goes asks anew.
    private readonly Pace _asking = new(20, TimeSpan.FromSeconds(1));

    /// <summary>How many there are.</summary>
    internal int Count => _here.Count;

    internal void Come(HubCallerContext one)
    {
        var came = new One(one, IsSomebody(one));
        _here[one.ConnectionId] = came;
        var session = one.User is { } user ? visitors.Session(user) : null;
        presence.Come(one.ConnectionId, session?.Name ?? "", session?.Person);

        // Who waits with the first word after the socket was let in comes when all others have been asked.
        if (!MayStay(came))
        {
            AskAll();
        }
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
        using var ends = sessions.Watch(AskAll);
        await foreach (var moved in _news.Reader.ReadAllAsync(stoppingToken))
        {
            if (moved.Commitment is null)
            {
                SendAway();
            }
            else if (live.Now.Book.Current is { } board && board.Meeting.Id == moved.Meeting && board.Find(moved.Commitment.Value) is { } row)
            {
                // Not awaited: one who does not read would keep it from all others, and keep everybody from being sent away.
                _ = hub.Clients.Group(BoardHub.Figure).SendAsync(BoardHub.Figure, row.Version, row.Number, row.Percent?.Value, stoppingToken);
            }
        }
    }

    private bool IsSomebody(HubCallerContext one) => one.User is { } user && visitors.Who(user, live.Now.Book.AtWork?.Meeting) is not null;

    private bool MayStay(One one) => one.Context.User is { } user && visitors.MayView(user) && (!one.CameAsSomebody || IsSomebody(one.Context));

    private void AskAll() => _news.Writer.TryWrite(new Moved(0, 0, null));

    // A sign-in ended, or the meeting itself is another: who may look is asked anew.
    private void SendAway()
    {
        foreach (var one in _here.Values.Where(o => !MayStay(o)))
        {
            _ = SendAway(one.Context);
        }
    }

    private async Task SendAway(HubCallerContext one)
    {
        try
        {
            await hub.Clients.Client(one.ConnectionId).SendAsync(BoardHub.Over).WaitAsync(ToHear, clock);
        }
        catch (TimeoutException)
        {
            // Does not read.
        }

        one.Abort();
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
