using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>What a system sees of the document without opening it: title, language, days. Nothing in it depends on when it is written.</summary>
internal static class DocxProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    internal static void Write(CoreFilePropertiesPart part, MinutesDocument minutes, Proceedings proceedings)
    {
        var meeting = proceedings.Board.Meeting;
        var when = proceedings.Closing?.At ?? new DateTimeOffset(meeting.Details.Date.ToDateTime(meeting.Details.Time ?? TimeOnly.MinValue), TimeSpan.Zero);
        var root = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dublin + "title", LineText.Clean(minutes.Title)),
            new XElement(Dublin + "subject", LineText.Clean(proceedings.Board.Plan.Title)),
            new XElement(Dublin + "language", "ar-MA"),
            new XElement(Core + "version", proceedings.Version.ToString(CultureInfo.InvariantCulture)),
            Moment("created", when),
            Moment("modified", when));
        if (minutes.Draft is { } draft)
        {
            root.Add(new XElement(Core + "contentStatus", draft));
        }

        using var stream = part.GetStream(FileMode.Create);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        root.Save(writer);
    }

    private static XElement Moment(string name, DateTimeOffset when) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), when.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
}
