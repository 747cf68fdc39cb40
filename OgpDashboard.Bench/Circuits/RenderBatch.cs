using System.Buffers.Binary;
using System.Text;

namespace OgpDashboard.Bench.Circuits;

/// <summary>A batch of changes of the page, read in place from the bytes that the server sent (its RenderBatchWriter).</summary>
public readonly struct RenderBatch(ReadOnlyMemory<byte> bytes)
{
    private const int EditSize = 16;
    private const int FrameSize = 20;
    private const int IndexSize = 20;

    /// <summary>How many bytes it is.</summary>
    public int Size => bytes.Length;

    /// <summary>The strings in it: names, attributes, texts.</summary>
    public IEnumerable<string> Strings()
    {
        for (var i = 0; i < StringCount; i++)
        {
            yield return String(i)!;
        }
    }

    /// <summary>Whether one of its strings contains a text, without making strings of them.</summary>
    public bool Mentions(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < StringCount; i++)
        {
            if (Utf8(i).IndexOf(utf8) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of its strings is a text, and nothing else.</summary>
    public bool Says(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < StringCount; i++)
        {
            if (Utf8(i).SequenceEqual(utf8))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The components that changed, each with the place of its edits.</summary>
    internal IEnumerable<(int Component, int FirstEdit, int Edits)> Diffs()
    {
        var table = Section(0);
        for (var i = 0; i < Int(table); i++)
        {
            var diff = Int(table + 4 + 4 * i);
            yield return (Int(diff), diff + 8, Int(diff + 4));
        }
    }

    internal IEnumerable<int> DisposedComponents()
    {
        var section = Section(2);
        for (var i = 0; i < Int(section); i++)
        {
            yield return Int(section + 4 + 4 * i);
        }
    }

    internal BatchEdit Edit(int first, int number)
    {
        var at = first + EditSize * number;
        return new BatchEdit((EditKind)Int(at), Int(at + 4), Int(at + 8), Int(at + 12));
    }

    internal BatchFrame Frame(int number)
    {
        var at = Section(1) + 4 + FrameSize * number;
        return new BatchFrame((FrameKind)Int(at), Int(at + 4), Int(at + 8), BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[(at + 12)..]));
    }

    internal string? String(int number) => number < 0 ? null : Encoding.UTF8.GetString(Utf8(number));

    private int StringCount => (bytes.Length - IndexSize - Section(4)) / 4;

    // The index at the end says where components, frames, disposed components, disposed handlers and strings begin.
    private int Section(int number) => Int(bytes.Length - IndexSize + 4 * number);

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[at..]);

    private ReadOnlySpan<byte> Utf8(int number)
    {
        var at = Int(Section(4) + 4 * number);
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes.Span[at++];
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return bytes.Span.Slice(at, length);
            }
        }
    }
}

/// <summary>A step in the change of a component.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Sibling">To which child of where one stands.</param>
/// <param name="Frame">With which frame, or to which child it moves.</param>
/// <param name="Removed">The string that names the attribute that goes.</param>
internal readonly record struct BatchEdit(EditKind Kind, int Sibling, int Frame, int Removed);

/// <summary>A piece of the page. What the numbers mean depends on the kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its length with all within it; of an attribute, the string of its name; of a text, the string.</param>
/// <param name="Second">An element's name, a component's number, an attribute's value.</param>
/// <param name="Handler">The id of an attribute's event handler, or 0.</param>
internal readonly record struct BatchFrame(FrameKind Kind, int First, int Second, ulong Handler);

internal enum EditKind
{
    PrependFrame = 1, RemoveFrame, SetAttribute, RemoveAttribute, UpdateText, StepIn, StepOut, UpdateMarkup, PermutationEntry, PermutationEnd,
}

internal enum FrameKind
{
    Element = 1, Text, Attribute, Component, Region, ElementReference, ComponentReference, Markup, RenderMode, NamedEvent,
}
