namespace OgpDashboard.Bench.Circuits;

/// <summary>An element as it was when it was seen.</summary>
/// <param name="Name">Of the element.</param>
/// <param name="Component">The component that renders it.</param>
/// <param name="Commitment">From <c>data-commitment</c> of the element or of the nearest one around it.</param>
/// <param name="Attributes">By name.</param>
/// <param name="Handlers">The id of the handler by its event, as in <c>click</c>.</param>
public sealed record PageElement(
    string Name, int Component, int? Commitment, IReadOnlyDictionary<string, string?> Attributes, IReadOnlyDictionary<string, ulong> Handlers)
{
    /// <summary>An attribute, or null.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

/// <summary>A handler as it was when it was seen. It can still be dispatched when it is gone, to see what the server says.</summary>
/// <param name="Id">What the server knows it by.</param>
/// <param name="Event">Its event without «on»: <c>click</c>, <c>input</c>, <c>submit</c>, <c>keydown</c>.</param>
/// <param name="Element">Where it stands.</param>
public sealed record PageHandler(ulong Id, string Event, PageElement Element);

/// <summary>The page that a circuit has rendered so far. Elements that are fixed markup are one text in it, and not found as elements.</summary>
public sealed class LivePage
{
    private readonly Lock _gate = new();
    private readonly PageTree _tree = new();
    private readonly List<(Func<LivePage, bool> Condition, TaskCompletionSource Met)> _waiting = [];

    /// <summary>All elements, in the order of the page.</summary>
    public IReadOnlyList<PageElement> Elements()
    {
        lock (_gate)
        {
            return [.. _tree.All().Where(n => n.Name is not null).Select(n => n.Seen())];
        }
    }

    /// <summary>All texts and pieces of fixed markup, in the order of the page.</summary>
    public IReadOnlyList<string> Texts()
    {
        lock (_gate)
        {
            return [.. _tree.All().Select(n => n.Text).OfType<string>()];
        }
    }

    /// <summary>The first element that is so, or null.</summary>
    public PageElement? Element(Func<PageElement, bool> which) => Elements().FirstOrDefault(which);

    /// <summary>The handler of an event (<c>click</c>) on the first element that has one and is so, or null.</summary>
    public PageHandler? Find(string eventName, Func<PageElement, bool> which) =>
        Element(e => e.Handlers.ContainsKey(eventName) && which(e)) is { } element ? new PageHandler(element.Handlers[eventName], eventName, element) : null;

    /// <summary>Whether a text, a piece of markup or an attribute contains a text.</summary>
    public bool Contains(string text) =>
        Texts().Any(t => t.Contains(text, StringComparison.Ordinal))
        || Elements().Any(e => e.Attributes.Values.Any(v => v?.Contains(text, StringComparison.Ordinal) == true));

    internal void Apply(RenderBatch batch)
    {
        lock (_gate)
        {
            _tree.Apply(batch);
            _waiting.RemoveAll(w => Met(w.Condition, w.Met));
        }
    }

    /// <summary>Done when the page is so, now or after one of the batches to come.</summary>
    internal async Task Until(Func<LivePage, bool> condition, Task<string> closed, TimeSpan patience)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (!Met(condition, met))
            {
                _waiting.Add((condition, met));
            }
        }

        try
        {
            if (await Task.WhenAny(met.Task, closed).WaitAsync(patience) == closed && !met.Task.IsCompleted)
            {
                throw new ConnectionClosedException(await closed);
            }

            await met.Task;
        }
        finally
        {
            lock (_gate)
            {
                _waiting.RemoveAll(w => w.Met == met);
            }
        }
    }

    // A condition that throws is its author's fault, not the connection's.
    private bool Met(Func<LivePage, bool> condition, TaskCompletionSource met)
    {
        try
        {
            return condition(this) && met.TrySetResult();
        }
        catch (Exception fault)
        {
            return met.TrySetException(fault);
        }
    }
}
