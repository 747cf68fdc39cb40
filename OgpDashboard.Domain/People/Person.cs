using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.People;

/// <summary>Somebody who takes part in meetings.</summary>
public sealed record Person
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 120;

    /// <summary>Makes a person.</summary>
    /// <param name="key">A stable short name, for example <c>mouradi</c>.</param>
    /// <param name="honorific">«السيد» or «السيدة», or null when nobody said.</param>
    /// <param name="name">The name as it is printed.</param>
    /// <param name="note">What is doubtful about it in the source, or null.</param>
    /// <exception cref="Changes.RefusedException">The name is empty, or a text is too long.</exception>
    public Person(string key, string? honorific, string? name, string? note) =>
        (Key, Honorific, Name, Note) = (key, LineText.Optional(honorific, LongestName) ?? "", LineText.Required(name, LongestName), LineText.Optional(note));

    /// <summary>A stable short name.</summary>
    public string Key { get; }

    /// <summary>«السيد» or «السيدة», or empty.</summary>
    public string Honorific { get; }

    /// <summary>The name as it is printed.</summary>
    public string Name { get; }

    /// <summary>What is doubtful about it in the source, or null.</summary>
    public string? Note { get; }

    /// <summary>Somebody who was not known before, with a key of their own.</summary>
    /// <param name="honorific">«السيد» or «السيدة», or null.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="Changes.RefusedException">The name is empty or too long.</exception>
    public static Person New(string? honorific, string? name) => new($"p-{Guid.NewGuid():N}"[..14], honorific, name, null);
}
