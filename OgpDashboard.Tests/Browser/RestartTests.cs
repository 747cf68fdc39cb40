using System.Diagnostics;
using Microsoft.Playwright;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Browser;

/// <summary>A new version is put in while people look on: the process is asked to stop, and another is started in its place.</summary>
[Collection(nameof(SharedBrowser))]
public sealed class RestartTests(SharedBrowser browser, ITestOutputHelper output) : IDisposable
{
    private const int Browsers = 3;
    private const int Pages = 50;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogp-tests-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task Fifty_pages_live_again_by_themselves()
    {
        var server = await OwnProcess.Start(_data.FullName);
        var address = server.Address;
        var people = await Task.WhenAll(Enumerable.Range(0, Browsers).Select(_ => browser.Person(address, 1280, 720)));
        var crowd = await Task.WhenAll(Enumerable.Range(Browsers, Pages - Browsers).Select(_ => CircuitClient.OpenAsync(address, new Visitor { KeepsPage = false })));
        try
        {
            var pages = await Task.WhenAll(people.Select(Open));

            var begin = Stopwatch.GetTimestamp();
            var back = crowd.Select(c => ComeBack(c, address)).Concat(pages.Select(IsAnew)).Select(async coming =>
            {
                await coming;
                return Stopwatch.GetElapsedTime(begin).TotalSeconds;
            }).ToList();
            (await server.Stop()).ShouldBe(0);
            var stopped = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            await server.DisposeAsync();
            server = await OwnProcess.Start(_data.FullName, address.Port);
            var listened = Stopwatch.GetElapsedTime(begin).TotalSeconds;

            var times = await Task.WhenAll(back).WaitAsync(TimeSpan.FromMinutes(1));
            output.WriteLine(FormattableString.Invariant($"Stopped after {stopped:0.0} s, listening again after {listened:0.0} s; of {Pages} pages the last without a browser lived again after {times[..^Browsers].Max():0.0} s, the last of {Browsers} browsers after {times[^Browsers..].Max():0.0} s."));
        }
        finally
        {
            await Task.WhenAll(crowd.Select(c => c.DisposeAsync().AsTask()));
            foreach (var person in people)
            {
                await person.DisposeAsync();
            }

            await server.DisposeAsync();
        }
    }

    private static async Task<IPage> Open(IBrowserContext person)
    {
        var page = await person.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("body[data-live=connected]").WaitForAsync();

        // Goes with the page: without it, it is another.
        await page.EvaluateAsync("document.body.classList.add('before')");
        return page;
    }

    private static Task IsAnew(IPage page) => page.Locator("body[data-live=connected]:not(.before) article[data-commitment='4']").WaitForAsync(new() { Timeout = 60_000 });

    // As live.js does it.
    private static async Task ComeBack(CircuitClient circuit, Uri address)
    {
        await circuit.Closed;
        for (var tries = 0; ; tries++)
        {
            await Task.Delay(Math.Min(250 << Math.Min(tries, 6), 3000));
            try
            {
                await using var again = await CircuitClient.OpenAsync(address, new Visitor { KeepsPage = false });
                return;
            }
            catch (Exception away) when (away is ConnectionRefusedException or ConnectionClosedException or HttpRequestException)
            {
                // The server does not answer yet.
            }
        }
    }
}
