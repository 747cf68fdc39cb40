using System.Globalization;

namespace OgpDashboard.App.Live;

/// <summary>Turns many tellings into at most one render a frame: however often it is asked, one render is under way or waiting.</summary>
/// <param name="clock">Measures the frame.</param>
/// <param name="render">Renders; called on the thread pool, never on the teller's thread.</param>
/// <param name="length">How long a frame lasts; by default a thirtieth of a second.</param>
public sealed class Frame(TimeProvider clock, Func<Task> render, TimeSpan? length = null) : IDisposable
{
    // Thirty a second: faster than anybody reads, slow enough that a burst costs a page little.
    private readonly TimeSpan _length = length ?? TimeSpan.FromMilliseconds(33);

    // A telling comes from whoever made the change: the page keeps the language it was opened in.
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;

    private long _lastRender = clock.GetTimestamp() - (long)((length ?? TimeSpan.FromSeconds(1)).TotalSeconds * clock.TimestampFrequency);
    private int _asked;
    private volatile bool _over;

    /// <summary>Asks for a render; returns at once.</summary>
    public void Ask()
    {
        if (!_over && Interlocked.Exchange(ref _asked, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static frame => _ = frame.Render(), this, preferLocal: false);
        }
    }

    /// <summary>Renders no more.</summary>
    public void Dispose() => _over = true;

    private async Task Render()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _language);
        var wait = _length - clock.GetElapsedTime(_lastRender);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock);
        }

        // Before the render, so that what moves during it asks for another.
        Volatile.Write(ref _asked, 0);
        _lastRender = clock.GetTimestamp();
        if (_over)
        {
            return;
        }

        try
        {
            await render();
        }
        catch (ObjectDisposedException)
        {
            // The page went away between the question and the render.
        }
    }
}
