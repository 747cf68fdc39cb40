using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Operations;

/// <summary>What an operator sees of a stop: the process, asked as systemd asks.</summary>
public sealed class StoppingTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogp-tests-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task With_fifty_pages_open_all_are_told_and_it_ends_by_itself()
    {
        await using var server = await OwnProcess.Start(_data.FullName, settings: ("Logging__Console__FormatterName", "json"));
        var link = await server.CoordinatorLink;
        var pages = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CircuitClient.OpenAsync(server.Address, new Visitor { KeepsPage = false })));

        var begin = Stopwatch.GetTimestamp();
        var told = pages.Select(async p =>
        {
            await p.Closed;
            return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        }).ToList();
        var ended = await server.Stop();
        var took = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;

        ended.ShouldBe(0, string.Join('\n', server.Said));
        var times = await Task.WhenAll(told).WaitAsync(TimeSpan.FromSeconds(10));
        output.WriteLine(FormattableString.Invariant($"Told to the first page after {times.Min():0} ms, to the last of {times.Length} after {times.Max():0} ms; the process had ended after {took:0} ms."));
        await Task.WhenAll(pages.Select(p => p.DisposeAsync().AsTask()));

        // All that it wrote is JSON, but for the link itself; which is nowhere else.
        var lines = server.Said.Where(l => !l.StartsWith("Coordinator link: ", StringComparison.Ordinal)).ToList();
        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            json.RootElement.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
            line.ShouldNotContain(link.Segments[^1]);
        }
    }

    [Fact]
    public async Task What_was_said_before_stands_after()
    {
        await using (var server = await OwnProcess.Start(_data.FullName))
        {
            await using var coordinator = await CircuitClient.OpenAsync(await server.CoordinatorLink, new Visitor());
            await coordinator.Click(e => e["data-action"] == "open-meeting");
            await coordinator.Click(e => e["data-action"] == "edit-percent" && e.Commitment == 4);
            await coordinator.Input(e => e["data-field"] == "percent-input" && e.Commitment == 4, "70");
            await coordinator.Submit(e => e["class"]?.Contains("percent-editor", StringComparison.Ordinal) == true && e.Commitment == 4);
            await coordinator.Until(page => page.Element(e => e["data-field"] == "percent" && e.Commitment == 4)?["data-value"] == "70");
            (await server.Stop()).ShouldBe(0);
        }

        await using var again = await OwnProcess.Start(_data.FullName);
        await using var viewer = await CircuitClient.OpenAsync(again.Address, new Visitor());
        await viewer.Until(page => page.Element(e => e["data-field"] == "percent" && e.Commitment == 4)?["data-value"] == "70");
    }
}

/// <summary>Whoever comes in the moment between the word to stop and the end.</summary>
public sealed class RefusingTests : AttackBase
{
    private readonly Held _held = new();

    protected override Action<IWebHostBuilder> More => host => host.ConfigureTestServices(services => services.AddSingleton<IHostedService>(_held));

    public override async Task DisposeAsync()
    {
        _held.Go.TrySetResult();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Is_told_to_come_again_and_only_that_the_process_runs_is_answered()
    {
        using var client = Client(new CookieContainer());
        (await client.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var (page, _) = await ComeAs("lasfar");

        App.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await page.Closed.WaitAsync(TimeSpan.FromSeconds(10));

        foreach (var door in new[] { "/", "/people", "/readyz", "/metrics", "/export/latest/board.json", "/favicon.svg", "/js/live.js", "/nowhere" })
        {
            using var answer = await client.GetAsync(door);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, door);
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5), door);
            answer.Headers.GetValues("Refresh").ShouldBe(["5"], door);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("تعود هذه الصفحة وحدها", Case.Sensitive, door);
        }

        (await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Holds the stop in its first moment.</summary>
    private sealed class Held : IHostedLifecycleService
    {
        public TaskCompletionSource Go { get; } = new();

        public Task StoppingAsync(CancellationToken cancellationToken) => Go.Task;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
