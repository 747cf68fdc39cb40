using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using OgpDashboard.App.Live;

namespace OgpDashboard.App.Watching;

/// <summary>All scenes that are watched, and what they are made with.</summary>
/// <param name="live">What everything is.</param>
/// <param name="presence">Who is here.</param>
/// <param name="editing">Who edits.</param>
/// <param name="drawing">How pieces are drawn.</param>
/// <param name="hub">How those who watch are told.</param>
/// <param name="clock">Measures frames.</param>
/// <param name="log">Is told what could not be drawn.</param>
internal sealed partial class Stage(LiveMeeting live, Presence presence, Editing editing, Drawing drawing, IHubContext<BoardHub> hub, TimeProvider clock, ILogger<Stage> log) : IDisposable
{
    // Views, details and filters make many addresses, and whoever invents them many more: each costs a drawing an edit.
    private const int MostScenes = 200;

    private readonly ConcurrentDictionary<SceneAddress, Scene> _scenes = new();

    internal LiveMeeting Live => live;

    internal Presence Presence => presence;

    internal Editing Editing => editing;

    internal Drawing Drawing => drawing;

    internal TimeProvider Clock => clock;

    /// <summary>How many scenes there are.</summary>
    internal int Count => _scenes.Count;

    /// <summary>The scene of an address, begun if it is the first to ask for it.</summary>
    /// <returns>The scene; null when there are as many as can be kept up.</returns>
    internal Scene? Of(SceneAddress address)
    {
        if (_scenes.TryGetValue(address, out var known))
        {
            return known;
        }

        if (_scenes.Count >= MostScenes)
        {
            MakeRoom();
        }

        return _scenes.Count < MostScenes ? Begin(address) : null;
    }

    /// <summary>The scene of an address, with one more who watches it.</summary>
    /// <returns>The scene; null when there are as many as can be kept up.</returns>
    internal Scene? Join(SceneAddress address)
    {
        while (Of(address) is { } scene)
        {
            if (scene.Come())
            {
                return scene;
            }

            // It is let go of at this moment.
            _scenes.TryRemove(KeyValuePair.Create(address, scene));
        }

        return null;
    }

    /// <summary>The page of an address as it stands, whether or not it can be kept up.</summary>
    internal Sight Show(SceneAddress address)
    {
        if (Of(address) is { } scene)
        {
            return scene.Show();
        }

        using var passing = new Scene(address, this);
        return passing.Show();
    }

    /// <summary>Lets go of a scene that nobody looks at any more.</summary>
    internal void SendHomeWhoIsLeft(Scene scene) => LetGo(scene, waits: true);

    /// <summary>Tells those who watch a scene.</summary>
    internal Task Tell(Told told) => hub.Clients.Group(told.Scene).SendAsync(BoardHub.Moved, told);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var scene in _scenes.Values)
        {
            scene.Dispose();
        }
    }

    /// <summary>A scene could not be drawn anew: those who watch keep what they have, and the next change tries again.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "A page that is watched could not be drawn: {Address}")]
    internal partial void Failed(string address, Exception cause);

    // Who only opened pages and watches none must not keep out who watches: the page that nobody watches for longest gives way. Who comes to it later is sent the whole of it.
    private void MakeRoom()
    {
        foreach (var scene in _scenes.Values)
        {
            SendHomeWhoIsLeft(scene);
        }

        if (_scenes.Count >= MostScenes && _scenes.Values.Where(s => s.Watchers == 0).MinBy(s => s.LastSeen) is { } idle)
        {
            LetGo(idle, waits: false);
        }
    }

    private void LetGo(Scene scene, bool waits)
    {
        if (scene.End(waits))
        {
            _scenes.TryRemove(KeyValuePair.Create(scene.Address, scene));
            scene.Dispose();
        }
    }

    private Scene Begin(SceneAddress address)
    {
        var mine = new Scene(address, this);
        var first = _scenes.GetOrAdd(address, mine);
        if (first != mine)
        {
            mine.Dispose();
        }

        return first;
    }
}
