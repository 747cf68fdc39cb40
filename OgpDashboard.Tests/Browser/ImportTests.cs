using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OgpDashboard.App.Imports;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

public sealed class ImportTests(SharedBrowser browser) : BrowserTest(browser)
{
    // Before the product's own readers: a test says line by line what comes in.
    protected override Action<IWebHostBuilder> More => host => host.ConfigureTestServices(s => s.Insert(0, ServiceDescriptor.Singleton<IIncomingReader, LineReader>()));

    [Fact]
    public async Task A_text_is_pasted_looked_through_and_confirmed_with_the_keyboard_and_the_others_see_it()
    {
        var other = await Viewer();
        var page = await OpenMeeting();
        await page.GotoAsync("/?view=import");
        await Live(page);
        var keys = page.Keyboard;

        // Longer than one message of a circuit may be, and hostile.
        var hostile = "<img src=x onerror=alert(1)> <script>alert(1)</script>";
        var text = $"{LineReader.Beginning}percent 4 70\npercent 3 50\nremark 6 {hostile}\nplace {new string('م', 400)}\n"
            + string.Concat(Enumerable.Repeat($"weekday {new string('خ', 100)} {hostile}\n", 200));
        await page.Locator("[data-field=text]").FocusAsync();
        await keys.InsertTextAsync(text);
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Until(page, "document.activeElement.id === 'review-title'");

        // The lines of what has the focus are marked beside it.
        await page.Locator("[data-proposed='0'] [data-action=choose]").FocusAsync();
        await page.Locator("[data-list=source] mark").GetByText("percent 4 70").WaitForAsync();
        await Axe(page);
        await keys.PressAsync("Space");
        await page.Locator("[data-proposed='1'] [data-action=choose]").FocusAsync();
        await keys.PressAsync("Space");
        await page.Locator("[data-chosen='2']").WaitForAsync();
        await page.Locator("[data-action=confirm-chosen]").FocusAsync();
        await keys.PressAsync("Enter");

        // A fall asks for its reason; nothing was saved and nothing is lost.
        await page.Locator("[data-proposed='1'] [data-refused]").WaitForAsync();
        await Shows(other, 4, 64);
        await page.Locator("[data-field=why-all]").FocusAsync();
        await keys.InsertTextAsync("تصحيح");
        await keys.PressAsync("Tab");
        await Until(page, "document.querySelector('[data-proposed=\"1\"] [data-field=why]').value === 'تصحيح'");
        await keys.PressAsync("Enter");
        await page.Locator("[data-written='2']").WaitForAsync();
        await Shows(other, 4, 70);
        await Shows(other, 3, 50);
        (await page.Locator("[data-field=text]").InputValueAsync()).Length.ShouldBe(text.Length);
        (await page.Locator("[data-proposed='2'] .says").TextContentAsync())!.ShouldContain(hostile);
        Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280, 720, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    public async Task A_file_is_looked_through_on_any_screen(int width, int height, ColorScheme colours)
    {
        var page = await OpenMeeting();
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        await page.GotoAsync("/?view=import");
        await Live(page);
        var lines = $"{LineReader.Beginning}percent 4 50 guessed\naction 4 {new string('س', 200)}|سطر\nremark 6 رابط chafafiya.ma معطل likely\nperson new سعاد العلوي\nagenda 1 نقطة\npercent 5 100\nweekday الخميس الأربعاء\n";
        await page.Locator("[data-field=file]").SetInputFilesAsync(new FilePayload { Name = "minutes.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(lines) });
        await page.Locator("[data-review]").WaitForAsync();
        await page.Locator("[data-action=choose-all]").ClickAsync();
        await page.Locator("[data-proposed='0'] [data-field=why]").FocusAsync();
        await page.Locator("mark").WaitForAsync();
        await page.EvaluateAsync("document.fonts.ready");

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        await Axe(page);

        // The menu of what leaves the meeting: opened by its key, within the screen, closed by Escape.
        await page.Locator("[data-action=exports]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var menu = page.Locator("[data-list=exports]");
        await menu.WaitForAsync();
        var box = (await menu.BoundingBoxAsync())!;
        (box.X >= 0 && box.X + box.Width <= width && box.Y >= 0 && box.Y + box.Height <= height).ShouldBeTrue(FormattableString.Invariant($"{box.X} {box.Y} {box.Width} {box.Height}"));
        await Axe(page);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string?>("document.activeElement.dataset.export")).ShouldBe("minutes");
        await page.Keyboard.PressAsync("Escape");
        await menu.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Complaints.ShouldBeEmpty();
    }

    private static async Task Axe(IPage page)
    {
        await Until(page, "document.getAnimations().every(a => a.playState !== 'running')");
        (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }
}
