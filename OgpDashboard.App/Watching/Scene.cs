using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using OgpDashboard.App.Components;
using OgpDashboard.App.Live;

namespace OgpDashboard.App.Watching;

/// <summary>Which page is watched.</summary>
/// <param name="Site">The site as its visitors see it: the shared screen says how to come there.</param>
/// <param name="Page">What the page shows.</param>
internal sealed record SceneAddress(Uri Site, PageAddress Page);

/// <summary>
/// One page that is watched, by one or by a thousand: each of its pieces is drawn once when what it shows moves, and the same HTML is told to all.
/// </summary>
internal sealed class Scene : IDisposable
{
    // Who comes and goes is no figure: a hall that fills up must not redraw every screen for each who enters.
    private static readonly TimeSpan OfPresence = TimeSpan.FromSeconds(2);

    // From the page's coming to its first word over the hub, and over a short way without network.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Lock _drawing = new();
    private readonly Lock _coming = new();
    private readonly Stage _stage;
    private readonly IDisposable[] _subscriptions;
    private Sight? _sight;
    private string _layout = "";
    private long _lastSeen;
    private int _watchers;
    private bool _over;

    internal Scene(SceneAddress address, Stage stage)
    {
        (Address, _stage, _lastSeen) = (address, stage, stage.Clock.GetTimestamp());
        Id = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(6));
        var soon = new Frame(stage.Clock, Draw);
        var later = new Frame(stage.Clock, Draw, OfPresence);
        _subscriptions = [soon, later, stage.Live.Watch(_ => soon.Ask()), stage.Editing.Watch(_ => soon.Ask()), stage.Presence.Watch(later.Ask)];
    }

    /// <summary>Which one it is; another of the same address has another.</summary>
    internal string Id { get; }

    /// <summary>What is watched.</summary>
    internal SceneAddress Address { get; }

    /// <summary>Whether nobody watches, and nobody came for a while.</summary>
    internal bool IsLeft => Watchers == 0 && _stage.Clock.GetElapsedTime(LastSeen) > Kept;

    /// <summary>When somebody was last here, by the clock's timestamps.</summary>
    internal long LastSeen => Volatile.Read(ref _lastSeen);

    /// <summary>How many watch.</summary>
    internal int Watchers => Volatile.Read(ref _watchers);

    /// <summary>How many pieces were drawn; counted for the tests that hold an edit to those that moved.</summary>
    internal int Drawn { get; private set; }

    /// <summary>Somebody begins to watch; not where the scene was let go of at this moment, since it tells nothing any more.</summary>
    internal bool Come()
    {
        lock (_coming)
        {
            _watchers += _over ? 0 : 1;
            return !_over;
        }
    }

    /// <summary>Somebody watches no more.</summary>
    internal void Go()
    {
        lock (_coming)
        {
            _watchers--;
        }

        Volatile.Write(ref _lastSeen, _stage.Clock.GetTimestamp());
    }

    /// <summary>Lets nobody come any more, unless somebody watches.</summary>
    /// <param name="waits">Whether it waits for who may be under way.</param>
    /// <returns>Whether it is over.</returns>
    internal bool End(bool waits)
    {
        lock (_coming)
        {
            return _over |= waits ? IsLeft : Watchers == 0;
        }
    }

    /// <summary>The page as it stands at this moment.</summary>
    internal Sight Show()
    {
        Volatile.Write(ref _lastSeen, _stage.Clock.GetTimestamp());
        return Look().Sight;
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_subscriptions, s => s.Dispose());

    private Task Draw()
    {
        _stage.SendHomeWhoIsLeft(this);
        try
        {
            return Look().Telling;
        }
        catch (Exception failed)
        {
            _stage.Failed(Address.Page.ToString(), failed);
            return Task.CompletedTask;
        }
    }

    private (Sight Sight, Task Telling) Look()
    {
        lock (_drawing)
        {
            var (before, state) = (_sight, _stage.Live.Now);
            var pieces = Pieces.Of(Address.Page, state, _stage);
            var number = (before?.Number ?? 0) + 1;
            var now = Redraw(pieces, before?.Pieces ?? ImmutableDictionary<string, DrawnPiece>.Empty, number);
            var anew = before is null || pieces.Layout != _layout;
            _layout = pieces.Layout;
            if (!anew && !now.Values.Any(p => p.Number == number))
            {
                // What was drawn came out the same: no news.
                _sight = before! with { Pieces = now, Board = state.Number };
                return (_sight, Task.CompletedTask);
            }

            _sight = new Sight(Id, number, anew ? number : before!.Layout, state.Number, now, new Lazy<string>(() => Whole(pieces, now)));

            // Begun before the next is drawn, so that all hear it in this order; who is slow to take it in is waited for by nobody.
            return (_sight, before is null ? Task.CompletedTask : _stage.Tell(_sight.Since(Id, before.Number)));
        }
    }

    private ImmutableDictionary<string, DrawnPiece> Redraw(Pieces pieces, ImmutableDictionary<string, DrawnPiece> before, long number)
    {
        var stale = pieces.All.Where(p => !(before.TryGetValue(p.Name, out var drawn) && drawn.Key.Equals(p.Key))).ToList();
        var html = _stage.Drawing.Draw(Address.Site, [.. stale.Select(p => (p.Component, p.Parameters))]);
        Drawn += stale.Count;
        var now = before.ToBuilder();
        now.RemoveRange(before.Keys.Except(pieces.All.Select(p => p.Name)));
        for (var i = 0; i < stale.Count; i++)
        {
            var same = before.TryGetValue(stale[i].Name, out var was) && was.Html == html[i];
            now[stale[i].Name] = new DrawnPiece(stale[i].Key, html[i], same ? was!.Number : number);
        }

        return now.ToImmutable();
    }

    private string Whole(Pieces pieces, ImmutableDictionary<string, DrawnPiece> drawn)
    {
        var parameters = new Dictionary<string, object?>(pieces.Parameters) { ["Drawn"] = (string name) => drawn.GetValueOrDefault(name)?.Html ?? "" };
        return _stage.Drawing.Draw(Address.Site, [(pieces.Component, parameters)])[0];
    }
}
