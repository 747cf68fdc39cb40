using System.Collections.Immutable;

namespace OgpDashboard.App.Live;

/// <summary>Who has which commitment's editor open, so that others see it on the card before they begin.</summary>
public sealed class Editing
{
    // Read far more often than written: each card of each page asks, and takes neither a lock nor room on the heap.
    private ImmutableArray<Pen> _pens = [];
    private readonly Watchers<Pen> _watchers = new();

    /// <summary>Asks to be told when somebody begins or ends.</summary>
    /// <param name="told">Told the page on which they do.</param>
    public IDisposable Watch(Action<object> told) => _watchers.Add(pen => told(pen.Page));

    /// <summary>Says that somebody begins to edit.</summary>
    /// <param name="page">The page they do it on: their own card must not tell them of themselves.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="commitment">The commitment.</param>
    /// <param name="who">The name to show.</param>
    /// <returns>Dispose it when they end.</returns>
    public IDisposable Begin(object page, int meeting, int commitment, string who)
    {
        var pen = new Pen(this, page, meeting, commitment, who);
        ImmutableInterlocked.Update(ref _pens, pens => pens.Add(pen));
        _watchers.Tell(pen);
        return pen;
    }

    /// <summary>Who edits a commitment on another page, or null.</summary>
    public string? Who(object page, int meeting, int commitment) =>
        Find((page, meeting, commitment), static (pen, at) => pen.Commitment == at.commitment && pen.Meeting == at.meeting && pen.Page != at.page)?.Name;

    /// <summary>The commitments of a meeting whose editors a page has open.</summary>
    /// <param name="page">The page.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="followed">One more, or null.</param>
    public IReadOnlyCollection<int> Here(object page, int meeting, int? followed)
    {
        var here = new SortedSet<int>();
        foreach (var pen in _pens)
        {
            if (pen.Page == page && pen.Meeting == meeting)
            {
                here.Add(pen.Commitment);
            }
        }

        if (followed is { } one)
        {
            here.Add(one);
        }

        return here;
    }

    /// <summary>Whether a page has any editor open.</summary>
    public bool HasAny(object page) => Find(page, static (pen, at) => pen.Page == at) is not null;

    /// <summary>How many editors are open.</summary>
    internal int Count => _pens.Length;

    /// <summary>How many pages watch.</summary>
    internal int Watching => _watchers.Count;

    // Without a closure.
    private Pen? Find<TPlace>(TPlace at, Func<Pen, TPlace, bool> which)
    {
        foreach (var pen in _pens)
        {
            if (which(pen, at))
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
            if (ImmutableInterlocked.Update(ref editing._pens, pens => pens.Remove(this)))
            {
                editing._watchers.Tell(this);
            }
        }
    }
}
