using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using OgpDashboard.App.Components.Text;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>How letters look.</summary>
/// <param name="Size">Their size.</param>
/// <param name="Colour">Their colour.</param>
/// <param name="Bold">Whether they are of the heavier weight.</param>
internal sealed record Pen(double Size, string Colour, bool Bold = false);

/// <summary>A white sheet to draw on, in user units from its left upper corner; it is written as one SVG that needs nothing from elsewhere.</summary>
internal sealed partial class Sheet
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root;

    /// <summary>Takes a new sheet.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">What it shows, for who does not see it.</param>
    /// <param name="faces">The style that brings the font with it.</param>
    internal Sheet(int width, int height, string title, string faces)
    {
        (Width, Height) = (width, height);
        _root = new XElement(
            Svg + "svg",
            new XAttribute("width", width), new XAttribute("height", height), new XAttribute("viewBox", FormattableString.Invariant($"0 0 {width} {height}")),
            // Its texts have their direction each: on the whole it would move a picture that is larger than its window out of sight.
            new XAttribute(XNamespace.Xml + "lang", "ar"), new XAttribute("role", "img"),
            new XAttribute("font-family", "'IBM Plex Sans Arabic', 'Noto Sans Arabic', 'Segoe UI', Tahoma, sans-serif"),
            new XElement(Svg + "title", Readable(title)),
            new XElement(Svg + "style", faces),
            new XElement(
                Svg + "defs",
                new XElement(
                    Svg + "pattern", new XAttribute("id", "hatched"), new XAttribute("width", 10), new XAttribute("height", 10),
                    new XAttribute("patternUnits", "userSpaceOnUse"), new XAttribute("patternTransform", "rotate(45)"),
                    new XElement(Svg + "rect", new XAttribute("width", 10), new XAttribute("height", 10), new XAttribute("fill", Paint.Surface)),
                    new XElement(Svg + "rect", new XAttribute("width", 5), new XAttribute("height", 10), new XAttribute("fill", Paint.Track)))));
        Box(0, 0, width, height, Paint.Surface);
    }

    /// <summary>The width of the sheet.</summary>
    internal int Width { get; }

    /// <summary>The height of the sheet.</summary>
    internal int Height { get; }

    /// <summary>Marks a part of a text that runs from left to right, whatever stands around it.</summary>
    internal static string LeftToRight(string part) => $"\u2066{part}\u2069";

    /// <summary>Writes the sheet; it can go on being drawn on.</summary>
    internal void Write(Stream output)
    {
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        new XDocument(_root).Save(writer);
    }

    /// <summary>Writes Arabic text on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="x">Its right edge; with another anchor its middle or its left edge.</param>
    /// <param name="y">The line that it stands on.</param>
    /// <param name="pen">How it looks.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>, as one reads.</param>
    internal void Text(string text, double x, double y, Pen pen, string anchor = "start") => Letters("rtl", text, x, y, pen, anchor);

    /// <summary>Writes a signed number, or another text of one run from left to right, in the middle of a place.</summary>
    internal void Number(string text, double x, double y, Pen pen) => Letters("ltr", text, x, y, pen, "middle");

    /// <summary>Fills a box.</summary>
    internal void Box(double x, double y, double width, double height, string fill, double round = 0, string? edge = null) => _root.Add(new XElement(
        Svg + "rect", At("x", x), At("y", y), At("width", width), At("height", height),
        round > 0 ? At("rx", round) : null, new XAttribute("fill", fill), edge is null ? null : new XAttribute("stroke", edge)));

    /// <summary>Draws a line along points.</summary>
    internal void Stroke(string path, string colour, double width) => _root.Add(new XElement(
        Svg + "path", new XAttribute("d", path), new XAttribute("fill", "none"), new XAttribute("stroke", colour), At("stroke-width", width),
        new XAttribute("stroke-linecap", "round"), new XAttribute("stroke-linejoin", "round")));

    /// <summary>Fills a shape, with a thin white edge.</summary>
    internal void Shape(string path, string fill) => _root.Add(new XElement(
        Svg + "path", new XAttribute("d", path), new XAttribute("fill", fill), new XAttribute("stroke", Paint.Surface), At("stroke-width", 3)));

    /// <summary>A number as SVG writes it.</summary>
    internal static string Said(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static XAttribute At(string name, double number) => new(name, Said(number));

    private void Letters(string direction, string text, double x, double y, Pen pen, string anchor) => _root.Add(new XElement(
        Svg + "text", At("x", x), At("y", y), At("font-size", pen.Size), new XAttribute("font-weight", pen.Bold ? 600 : 400), new XAttribute("fill", pen.Colour),
        new XAttribute("direction", direction), new XAttribute("text-anchor", anchor), Runs(Readable(text))));

    // What runs from left to right is set apart, so that it does not upset the line.
    private static IEnumerable<XNode> Runs(string text)
    {
        if (StartsLeftToRight(text))
        {
            // By what a text begins with its anchor is read: this mark has no width, and begins it from the right.
            yield return new XText("\u200F");
        }

        foreach (var part in Marked().Split(text).Where(p => p.Length > 0))
        {
            if (part[0] == '\u2066')
            {
                yield return Isolated(part.Trim('\u2066', '\u2069'));
                continue;
            }

            foreach (var (run, isLatin) in Latin.Split(part.Trim('\u2066', '\u2069')))
            {
                yield return isLatin ? Isolated(run) : new XText(run);
            }
        }
    }

    private static bool StartsLeftToRight(string text) => text.StartsWith('\u2066') || Latin.Split(text).FirstOrDefault().IsLatin;

    private static XElement Isolated(string run) =>
        new(Svg + "tspan", new XAttribute("direction", "ltr"), new XAttribute("unicode-bidi", "isolate"), run);

    // What XML cannot hold: half a sign becomes a sign of replacement, a control nothing.
    private static string Readable(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value >= 0x20 && (r.Value & 0xFFFE) != 0xFFFE).Select(r => r.ToString()));

    [GeneratedRegex("(?<marked>\u2066[^\u2066\u2069]*\u2069)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();
}
