using System.Collections.Concurrent;

namespace OgpDashboard.App.Live;

/// <summary>Those who want to be told that something moved. Telling never waits and never fails because of one of them.</summary>
/// <typeparam name="T">What they are told.</typeparam>
public sealed class Watchers<T>
{
    private readonly ConcurrentDictionary<Subscription, Action<T>> _all = new();

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Adds one.</summary>
    /// <param name="told">Called on the teller's thread: it must return at once.</param>
    /// <returns>Dispose it to be told no more.</returns>
    public IDisposable Add(Action<T> told)
    {
        var subscription = new Subscription(this);
        _all[subscription] = told;
        return subscription;
    }

    /// <summary>Tells all.</summary>
    /// <exception cref="AggregateException">Some failed; the others were told all the same.</exception>
    public void Tell(T news)
    {
        List<Exception>? failures = null;
        foreach (var (_, told) in _all)
        {
            try
            {
                told(news);
            }
#pragma warning disable CA1031 // One page's fault must not keep the news from the next.
            catch (Exception failed)
            {
                (failures ??= []).Add(failed);
            }
#pragma warning restore CA1031
        }

        if (failures is not null)
        {
            throw new AggregateException(failures);
        }
    }

    private sealed class Subscription(Watchers<T> watchers) : IDisposable
    {
        public void Dispose() => watchers._all.TryRemove(this, out _);
    }
}
