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
internal sealed class Stage(LiveMeeting live, Presence presence, Editing editing, Drawing drawing, IHubContext<BoardHub> hub, TimeProvider clock) : IDisposable
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
            foreach (var scene in _scenes.Values)
            {
                SendHomeWhoIsLeft(scene);
            }
        }

        return _scenes.Count < MostScenes ? Begin(address) : null;
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
    internal void SendHomeWhoIsLeft(Scene scene)
    {
        if (scene.IsLeft && _scenes.TryRemove(KeyValuePair.Create(scene.Address, scene)))
        {
            scene.Dispose();
        }
    }

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
