using System.Text.Json;

namespace OgpDashboard.Bench.Circuits;

// What a person does at the page: each waits for the element, sends its event, and returns when the handler has ended on the server.
public sealed partial class CircuitClient
{
    private const string Clicked = """{"type":"click","detail":1}""";
    private const string Submitted = """{"type":"submit"}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A browser does one thing at a time: no batch is rendered, and so no handler let go, between the look at the page and the event.
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The handler of an event (<c>click</c>) on the first element that is so, or null.</summary>
    public PageHandler? Find(string eventName, Func<PageElement, bool> which) => Page.Find(eventName, which);

    /// <summary>The same, as soon as there is one. The next batch may replace it: to act on what stands there, name the element instead.</summary>
    /// <exception cref="TimeoutException">There was none in time (10 seconds when nothing is said).</exception>
    public async Task<PageHandler> WaitFor(string eventName, Func<PageElement, bool> which, TimeSpan? patience = null)
    {
        PageHandler? found = null;
        await Until(page => (found = page.Find(eventName, which)) is not null, patience);
        return found!;
    }

    /// <summary>Done when a text stands somewhere on the page, in a text or in an attribute.</summary>
    /// <exception cref="TimeoutException">It did not in time.</exception>
    public Task WaitForText(string text, TimeSpan? patience = null) => Until(page => page.Contains(text), patience);

    /// <summary>Done when the page is so, now or after one of the batches to come.</summary>
    /// <exception cref="TimeoutException">It was not in time (10 seconds when nothing is said).</exception>
    /// <exception cref="ConnectionClosedException">The circuit ended before.</exception>
    public Task Until(Func<LivePage, bool> condition, TimeSpan? patience = null) => Page.Until(condition, Closed, patience ?? Patience);

    /// <summary>Presses a button.</summary>
    public Task Click(Func<PageElement, bool> which) => Act("click", which, Clicked);

    /// <summary>Presses a button that was seen, whether or not it is still there.</summary>
    public Task Click(PageHandler handler) => Dispatch(handler, Clicked);

    /// <summary>Types a text into a box.</summary>
    public Task Input(Func<PageElement, bool> which, string text) => Act("input", which, Holding(text), text);

    /// <summary>Types a text into a box, or chooses in a list, that was seen.</summary>
    public Task Input(PageHandler handler, string text) => Dispatch(handler, Holding(text), new EventField(handler.Element.Component, text));

    /// <summary>Chooses in a list.</summary>
    public Task Change(Func<PageElement, bool> which, string value) => Act("change", which, Holding(value), value);

    /// <summary>Sends a form.</summary>
    public Task Submit(Func<PageElement, bool> which) => Act("submit", which, Submitted);

    /// <summary>Sends a form that was seen.</summary>
    public Task Submit(PageHandler handler) => Dispatch(handler, Submitted);

    /// <summary>Presses a key.</summary>
    public Task Press(Func<PageElement, bool> which, string key) => Act("keydown", which, JsonSerializer.Serialize(new { type = "keydown", key, code = key }));

    private async Task Act(string eventName, Func<PageElement, bool> which, string argumentsJson, string? held = null)
    {
        for (Task<string?>? ended = null; ended is null;)
        {
            await WaitFor(eventName, which);
            await _turn.WaitAsync();
            try
            {
                if (Find(eventName, which) is { } handler)
                {
                    var field = held is null ? null : new EventField(handler.Element.Component, held);
                    ended = await Ask(null, DispatchEvent, _renderer, EventJson(handler.Id, eventName, argumentsJson, field));
                }
            }
            finally
            {
                _turn.Release();
            }

            await (ended ?? Task.CompletedTask);
        }
    }

    private static string Holding(string value) => JsonSerializer.Serialize(new { value });
}
