using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using OgpDashboard.App.Exports.Pictures;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>The pictures as a browser shows them and takes them away.</summary>
public sealed class PictureTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const string Long = "إعطاء دينامية جديدة للمسلسل التشاوري (open data) وتعزيز آليات تتبع ومراقبة وتقييم التمويل العمومي للجمعيات عبر بوابة «شراكة» ومن خلال تشجيع المجتمع المدني والتنمية المستدامة";

    [Fact]
    public async Task No_text_leaves_its_picture_or_lies_on_another()
    {
        var page = await Page();
        using var store = new SeededStore();
        var seed = Proceedings.Of(store.Book, store.Book.Current!);
        var meeting = store.OpenMeeting();
        foreach (var row in store.Book.Open!.Rows)
        {
            store.Append(new PercentReported(row.Number, new Percentage((row.Number * 37) % 101)) { Why = "تصحيح" }, SeededStore.Edit(meeting));
        }

        var moved = Proceedings.Of(store.Book, store.Book.Open!);
        Proceedings[] all = [seed, moved, moved.Titled(Long, _ => Long).After(36), seed.Titled("W" + new string('M', 400), c => new string('ش', 20 * c.Number)) with { At = 1 }];
        var faults = new List<string>();
        foreach (var (name, i) in Album.Names.SelectMany(n => Enumerable.Range(0, all.Length).Select(i => (n, i))))
        {
            await page.SetContentAsync(Encoding.UTF8.GetString(Drawing.Bytes(name, all[i])));
            faults.AddRange((await page.EvaluateAsync<string[]>(Faults)).Select(f => FormattableString.Invariant($"{name} {i}: {f}")));
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_pictures_are_saved_in_one_file_each_as_SVG_and_PNG()
    {
        var page = await Viewer("/?view=charts");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-action=save-all-charts]").ClickAsync());

        download.SuggestedFilename.ShouldBe("charts-2020-06-17.zip");
        using var zip = ZipFile.OpenRead(await download.PathAsync());
        zip.Entries.Select(e => e.Name).ShouldBe(Album.Names.Select(n => $"{n}.svg").Concat(Album.Names.Select(n => $"{n}.png")), ignoreOrder: true);
        foreach (var name in Album.Names)
        {
            var served = await (await page.APIRequest.GetAsync(new Uri(App.Address, $"/export/1/{PicturePaper.NameOf(name)}").ToString())).BodyAsync();
            Content(zip.GetEntry($"{name}.svg")!).ShouldBe(served, name);
            Size(Content(zip.GetEntry($"{name}.png")!)).ShouldBe(name == "summary" ? (1920, 1080) : (2400, 1350), name);
        }

        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_summary_is_saved_as_a_slide()
    {
        var page = await Viewer("/?view=charts");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-action=save-summary]").ClickAsync());

        download.SuggestedFilename.ShouldBe("summary-2020-06-17.png");
        Size(await File.ReadAllBytesAsync(await download.PathAsync())).ShouldBe((1920, 1080));
    }

    [Fact]
    public async Task A_chart_is_copied_as_a_picture_and_what_hinders_it_is_said()
    {
        var page = await Viewer("/?view=charts");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var (copy, note) = (page.Locator("[data-chart=status] [data-action=copy-chart]"), page.Locator("[data-chart=status] [role=status]"));

        await copy.ClickAsync();
        await Assertions.Expect(note).ToHaveTextAsync(Drawing.Texts["Picture.Copied"]);
        (await page.EvaluateAsync<string>("async () => { const [item] = await navigator.clipboard.read(); const picture = await createImageBitmap(await item.getType('image/png')); return `${picture.width} x ${picture.height}`; }"))
            .ShouldBe("2400 x 1350");

        await page.EvaluateAsync("() => { navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }");
        await copy.ClickAsync();
        await Assertions.Expect(note).ToHaveTextAsync(Drawing.Texts["Picture.CopyRefused"]);

        await page.RouteAsync("**/export/**", route => route.AbortAsync());
        await page.Locator("[data-chart=status] [data-action=save-chart]").ClickAsync();
        await Assertions.Expect(note).ToHaveTextAsync(Drawing.Texts["Picture.Unreachable"]);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var file = entry.Open();
        file.CopyTo(content);
        return content.ToArray();
    }

    private static (int Width, int Height) Size(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    // The box of a text is as high as the font's tallest sign; what is drawn of it leaves a fifth free above and below.
    private const string Faults = """
        async () => {
            await Promise.all([...document.querySelectorAll('text')].map((t) => document.fonts.load(`${t.getAttribute('font-weight')} 14px "IBM Plex Sans Arabic"`, t.textContent)));
            const { width, height } = document.querySelector('svg').viewBox.baseVal;
            const boxes = [...document.querySelectorAll('text')].filter((t) => t.textContent.trim()).map((t) => {
                const box = t.getBBox();
                return { text: t.textContent, left: box.x, right: box.x + box.width, top: box.y + box.height * 0.2, bottom: box.y + box.height * 0.8 };
            });
            const outside = boxes.filter((b) => b.left < 40 || b.right > width - 40 || b.top < 20 || b.bottom > height - 8).map((b) => `outside: ${b.text} (${Math.round(b.left)} to ${Math.round(b.right)}, ${Math.round(b.bottom)})`);
            const over = boxes.flatMap((a, i) => boxes.slice(i + 1)
                .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom)
                .map((b) => `over: ${a.text} / ${b.text}`));
            return boxes.length === 0 ? ['no text'] : [...outside, ...over];
        }
        """;
}
