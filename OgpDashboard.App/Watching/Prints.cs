using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace OgpDashboard.App.Watching;

/// <summary>
/// Draws what follows from one immutable thing alone: once for every page of the process, as long as one of them shows it. A page of eighteen cards
/// then holds a few texts that all share, in the place of thousands of frames of its own.
/// </summary>
/// <param name="scopes">Where services come from.</param>
/// <param name="logs">For what fails.</param>
public sealed class Prints(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    // What is printed so says no address of the site.
    private static readonly Uri Nowhere = new UriBuilder(Uri.UriSchemeHttp, "localhost").Uri;

    private readonly Drawing _drawing = new(scopes, logs);

    // Held by the pages that show it, not by what it says: the journal remembers each entry for good, and a line of it is shown for a minute.
    private readonly ConcurrentDictionary<Type, ConditionalWeakTable<object, WeakReference<string>>> _known = new();

    /// <summary>HTML that our own components drew, with everything in it escaped. The one place where text is taken for HTML.</summary>
    public static MarkupString Html(string drawn) => new(drawn);

    /// <summary>What a component draws of one thing. It must have nothing to press or to type in.</summary>
    /// <typeparam name="T">The component; it is given the thing as <c>Value</c>.</typeparam>
    /// <param name="value">The thing; it never changes.</param>
    public MarkupString Of<T>(object value)
        where T : IComponent
    {
        var known = _known.GetOrAdd(typeof(T), static _ => []);
        if (known.TryGetValue(value, out var kept) && kept.TryGetTarget(out var drawn))
        {
            return Html(drawn);
        }

        drawn = _drawing.Draw(Nowhere, [(typeof(T), new Dictionary<string, object?> { ["Value"] = value })])[0];
        known.AddOrUpdate(value, new WeakReference<string>(drawn));
        return Html(drawn);
    }
}
