using System.Text.Encodings.Web;
using System.Text.Json;

namespace OgpDashboard.App.Components.Kept;

/// <summary>
/// What stands in the boxes of a form, written down as its boxes are: their names (<c>data-field</c>) and values, in the order of the page. The server and the browser
/// (js/typed.js) write the same, so either can give back what was typed.
/// </summary>
public sealed class TypedFields
{
    /// <summary>The name of the hidden box that says on which page the others were typed.</summary>
    internal const string PageBox = "page";

    private const string Yes = "true";

    // The boxes of which a person would say that they wrote something; the others choose.
    private static readonly string[] Written =
    [
        "line-input", "percent-input", "why-input", "remark-input", "reason-text", "reason-input", "awaited-input", "schedule-why", "text", "wanted-input", "owner-input",
    ];

    // Arabic as letters: it is only ever read by us, and as \u0645 six times as long.
    private static readonly JsonSerializerOptions AsLetters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string[]> _pairs;

    /// <summary>No box yet.</summary>
    public TypedFields()
        : this([])
    {
    }

    private TypedFields(List<string[]> pairs) => _pairs = pairs;

    /// <summary>Whether there is no box, but perhaps for the one that names the page.</summary>
    public bool IsEmpty => _pairs.TrueForAll(p => p[0] == PageBox);

    /// <summary>All of it as one text.</summary>
    public string Text => JsonSerializer.Serialize(_pairs, AsLetters);

    /// <summary>The page on which it was typed, or null where that is not said.</summary>
    internal string? Page => this[PageBox];

    /// <summary>What was written, without what was chosen.</summary>
    public IEnumerable<string> Words => _pairs.Where(p => Written.Contains(p[0]) && p[1].Length > 0).Select(p => p[1]);

    /// <summary>The value of the first box of a name, or null when there is none or nothing in it.</summary>
    public string? this[string name] => _pairs.Find(p => p[0] == name) is [_, { Length: > 0 } value] ? value : null;

    /// <summary>Reads a text that was written so; of any other it makes no boxes.</summary>
    public static TypedFields Read(string? text)
    {
        try
        {
            var pairs = JsonSerializer.Deserialize<List<string?[]?>>(text ?? "[]") ?? [];
            return new TypedFields([.. pairs.OfType<string?[]>().Where(p => p.Length == 2 && p.All(s => s is not null)).Select(p => (string[])p!)]);
        }
        catch (JsonException)
        {
            return new TypedFields();
        }
    }

    /// <summary>The same boxes, typed on a page.</summary>
    internal TypedFields On(string page) => new([[PageBox, page], .. _pairs]);

    /// <summary>Another box.</summary>
    public TypedFields With(string name, string? value)
    {
        _pairs.Add([name, value ?? ""]);
        return this;
    }

    /// <summary>Another box with a whole number.</summary>
    public TypedFields With(string name, int? value) => With(name, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Another box that is ticked or not.</summary>
    public TypedFields With(string name, bool ticked) => With(name, ticked ? Yes : "");

    /// <summary>The boxes of each line of a list.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="add">Adds the boxes of one.</param>
    public TypedFields With<TLine>(IEnumerable<TLine> lines, Action<TypedFields, TLine> add)
    {
        foreach (var line in lines)
        {
            add(this, line);
        }

        return this;
    }

    /// <summary>The number in a box, or null.</summary>
    public int? Number(string name) =>
        int.TryParse(this[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a box is ticked.</summary>
    public bool Ticked(string name) => this[name] == Yes;

    /// <summary>The boxes of each line of a list, of which one box begins each line.</summary>
    /// <param name="first">The name of that box.</param>
    public IReadOnlyList<TypedFields> Lines(string first)
    {
        var lines = new List<TypedFields>();
        foreach (var pair in _pairs)
        {
            if (pair[0] == first)
            {
                lines.Add(new TypedFields());
            }

            lines.LastOrDefault()?._pairs.Add(pair);
        }

        return lines;
    }
}
