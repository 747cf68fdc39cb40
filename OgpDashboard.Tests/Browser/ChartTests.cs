using System.Buffers.Binary;
using Microsoft.Playwright;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

public sealed class ChartTests(SharedBrowser browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("by-commitment")]
    [InlineData("status")]
    [InlineData("platform")]
    [InlineData("trend")]
    public async Task A_chart_is_saved_as_a_picture_on_white_at_twice_its_size(string name)
    {
        var page = await Viewer("/?view=charts");
        await Until(page, $"globalThis.Chart && Chart.getChart(document.querySelector('[data-chart={name}] canvas'))");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"[data-chart={name}] [data-action=save-chart]").ClickAsync());

        download.SuggestedFilename.ShouldBe($"{name}-2020-06-17.png");
        var picture = await File.ReadAllBytesAsync(await download.PathAsync());
        BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)).ShouldBe(2400);
        BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)).ShouldBe(1350);
        (await Corner(page, picture)).ShouldBe([255, 255, 255, 255]);
        (await Ink(page, picture, 0, 1350)).ShouldBeGreaterThan(0.002);
        (await Ink(page, picture, 150, 200)).ShouldBeGreaterThan(0.02, "the line under the title, of the lighter weight");
    }

    [Fact]
    public async Task Charts_are_disposed_with_their_view()
    {
        var page = await Viewer("/?view=charts");
        await Until(page, "globalThis.Chart && Object.keys(Chart.instances).length === 4");
        await page.Locator(".views a").First.ClickAsync();
        await Until(page, "Object.keys(Chart.instances).length === 1");
    }

    [Fact]
    public async Task A_chart_says_its_numbers_in_a_table()
    {
        var page = await Viewer("/?view=charts");
        var rows = page.Locator("[data-chart=by-commitment] tbody tr");
        (await rows.CountAsync()).ShouldBe(18);
        (await rows.Nth(3).TextContentAsync()).ShouldBe("464");
        (await rows.Nth(6).TextContentAsync()).ShouldBe("7لم يرد");
        (await page.Locator("[data-chart=by-commitment] canvas").GetAttributeAsync("role")).ShouldBe("img");
    }

    private static Task<int[]> Corner(IPage page, byte[] picture) =>
        page.EvaluateAsync<int[]>($"async (png) => {{ {Decode} return [...pixels.slice(0, 4)]; }}", Convert.ToBase64String(picture));

    // How much of the picture is not white: a blank sheet would save as well.
    private static Task<double> Ink(IPage page, byte[] picture, int top, int bottom) =>
        page.EvaluateAsync<double>(FormattableString.Invariant($"async (png) => {{ {Decode} const [from, to] = [{top}, {bottom}].map((y) => y * image.width * 4); let ink = 0; for (let i = from; i < to; i += 4) ink += pixels[i] + pixels[i + 1] + pixels[i + 2] < 600; return ink / ((to - from) / 4); }}"), Convert.ToBase64String(picture));

    private const string Decode = """
        const image = new Image();
        image.src = 'data:image/png;base64,' + png;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const pixels = context.getImageData(0, 0, image.width, image.height).data;
        """;
}
