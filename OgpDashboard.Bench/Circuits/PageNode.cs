using System.Globalization;

namespace OgpDashboard.Bench.Circuits;

/// <summary>A place in the page: an element, a component, a text, or a piece of fixed markup.</summary>
internal sealed class PageNode(PageNode? parent, int component)
{
    private static readonly Dictionary<string, string?> NoAttributes = [];
    private static readonly Dictionary<string, ulong> NoHandlers = [];

    /// <summary>The name of an element; null for anything else.</summary>
    internal string? Name { get; init; }

    /// <summary>The text, or the markup.</summary>
    internal string? Text { get; set; }

    internal PageNode? Parent { get; } = parent;

    /// <summary>The component that renders it.</summary>
    internal int Component { get; } = component;

    internal List<PageNode> Children { get; } = [];

    // Copied when they change: whoever looks at the page keeps what they saw.
    internal IReadOnlyDictionary<string, string?> Attributes { get; private set; } = NoAttributes;

    internal IReadOnlyDictionary<string, ulong> Handlers { get; private set; } = NoHandlers;

    internal void Set(string name, string? value, ulong handler)
    {
        if (handler != 0)
        {
            Handlers = new Dictionary<string, ulong>(Handlers) { [Event(name)] = handler };
        }
        else
        {
            Attributes = new Dictionary<string, string?>(Attributes) { [name] = value };
        }
    }

    internal void Remove(string name)
    {
        Attributes = Attributes.Where(a => a.Key != name).ToDictionary();
        Handlers = Handlers.Where(h => h.Key != Event(name)).ToDictionary();
    }

    internal PageElement Seen() => new(Name!, Component, Commitment(), Attributes, Handlers);

    internal IEnumerable<PageNode> All() => Children.SelectMany(c => c.All()).Prepend(this);

    private int? Commitment()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node.Attributes.TryGetValue("data-commitment", out var number))
            {
                return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var commitment) ? commitment : null;
            }
        }

        return null;
    }

    private static string Event(string attribute) => attribute.StartsWith("on", StringComparison.Ordinal) ? attribute[2..] : attribute;
}
