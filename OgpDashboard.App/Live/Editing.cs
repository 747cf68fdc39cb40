using System.Collections.Concurrent;

namespace OgpDashboard.App.Live;

/// <summary>Who has which commitment's editor open, so that others see it on the card before they begin.</summary>
public sealed class Editing
{
    private readonly ConcurrentDictionary<Pen, byte> _pens = new();
    private readonly Watchers<Pen> _watchers = new();

    /// <summary>Asks to be told when somebody begins or ends.</summary>
    public IDisposable Watch(Action told) => _watchers.Add(_ => told());

    /// <summary>Says that somebody begins to edit.</summary>
    /// <param name="page">The page they do it on: their own card must not tell them of themselves.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="commitment">The commitment.</param>
    /// <param name="who">The name to show.</param>
    /// <returns>Dispose it when they end.</returns>
    public IDisposable Begin(object page, int meeting, int commitment, string who)
    {
        var pen = new Pen(this, page, meeting, commitment, who);
        _pens[pen] = 0;
        _watchers.Tell(pen);
        return pen;
    }

    /// <summary>Who edits a commitment on another page, or null.</summary>
    public string? Who(object page, int meeting, int commitment) =>
        Find(p => p.Page != page && p.Meeting == meeting && p.Commitment == commitment)?.Name;

    /// <summary>Whether a page has an editor of a commitment open.</summary>
    public bool Has(object page, int meeting, int commitment) =>
        Find(p => p.Page == page && p.Meeting == meeting && p.Commitment == commitment) is not null;

    /// <summary>Whether a page has any editor open.</summary>
    public bool HasAny(object page) => Find(p => p.Page == page) is not null;

    /// <summary>How many editors are open.</summary>
    internal int Count => _pens.Count;

    /// <summary>How many pages watch.</summary>
    internal int Watching => _watchers.Count;

    // Entry by entry, without the lock and the copy that asking for all keys would take.
    private Pen? Find(Func<Pen, bool> which)
    {
        foreach (var (pen, _) in _pens)
        {
            if (which(pen))
            {
                return pen;
            }
        }

        return null;
    }

    private sealed class Pen(Editing editing, object page, int meeting, int commitment, string name) : IDisposable
    {
        public object Page => page;

        public int Meeting => meeting;

        public int Commitment => commitment;

        public string Name => name;

        public void Dispose()
        {
            if (editing._pens.TryRemove(this, out _))
            {
                editing._watchers.Tell(this);
            }
        }
    }
}
