using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Exports.Minutes;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OgpDashboard.Tests.Support;

/// <summary>The minutes as they were written, read back by somebody who knows nothing of how they were made.</summary>
/// <param name="Texts">Every paragraph, item and cell's line that says something, in order.</param>
/// <param name="Tables">Every table: its rows, the head among them; in each the cells, in each the lines.</param>
public sealed record WrittenMinutes(IReadOnlyList<string> Texts, IReadOnlyList<IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>>> Tables)
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();

    private static readonly IStringLocalizer<Texts> Words = Services.GetRequiredService<IStringLocalizer<Texts>>();

    private static readonly WallClock Wall = new(TimeProvider.System, new ConfigurationBuilder().Build());

    /// <summary>The rows of the table under those titles, without its head.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Table(params string[] titles) =>
        [.. Tables.Single(t => t[0].Select(c => string.Concat(c)).SequenceEqual(titles)).Skip(1)];

    public static byte[] Write(Proceedings proceedings)
    {
        using var file = new MemoryStream();
        new DocxMinutes(Words, Wall).Write(proceedings, file);
        return file.ToArray();
    }

    /// <summary>A document of Word.</summary>
    public static WrittenMinutes OfDocx(byte[] file)
    {
        using var document = Open(file);
        var body = document.MainDocumentPart!.Document!.Body!;
        return new(
            Said(body.Descendants<W.Paragraph>().Select(p => p.InnerText)),
            [.. body.Elements<W.Table>().Select(t => (IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>>)[
                .. t.Elements<W.TableRow>().Select(r => (IReadOnlyList<IReadOnlyList<string>>)[
                    .. r.Elements<W.TableCell>().Select(c => (IReadOnlyList<string>)[.. c.Elements<W.Paragraph>().Select(p => p.InnerText)])])])]);
    }

    /// <summary>A page, or the parts of one.</summary>
    public static WrittenMinutes OfPage(string html)
    {
        var article = new HtmlParser().ParseDocument(html).QuerySelector("article")!;
        return new(
            Said(Lines(article)),
            [.. article.QuerySelectorAll("table").Select(t => (IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>>)[
                .. t.QuerySelectorAll("tr").Select(r => (IReadOnlyList<IReadOnlyList<string>>)[.. r.Children.Select(c => (IReadOnlyList<string>)Lines(c))])])]);
    }

    /// <summary>The page's article without a server.</summary>
    public static async Task<WrittenMinutes> Page(Proceedings proceedings)
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parts = new List<string>();
            foreach (var block in new MinutesBuilder(Words, Wall).Of(proceedings).Blocks)
            {
                var root = await renderer.RenderComponentAsync<BlockView>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Block"] = block }));
                parts.Add(root.ToHtmlString());
            }

            return string.Concat(parts);
        });
        return OfPage($"<article>{html}</article>");
    }

    public static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), false);

    /// <summary>What the validator of Office finds wrong in a document.</summary>
    public static List<string> Faults(byte[] file)
    {
        using var document = Open(file);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}")];
    }

    private static IReadOnlyList<string> Said(IEnumerable<string> texts) => [.. texts.Where(t => t.Length > 0)];

    private static List<string> Lines(IElement element)
    {
        var lines = element.QuerySelectorAll("h1, h2, h3, p, li, thead th").ToList();
        return lines.Count == 0 ? [element.TextContent] : [.. lines.Select(l => l.TextContent)];
    }
}
