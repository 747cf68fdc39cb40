using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OgpDashboard.App.Protection;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>The log as JSON: one object a line, with its fields, and no more secrets in it than in the plain one.</summary>
public sealed class JsonLogTests : AttackBase
{
    private const string Token = "aTVBvBiUbhxdGzotDPFFCA";

    private static readonly JsonLog Formatter = new(new StoppedClock(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero)));

    private readonly WrittenLog _log = new(Formatter);

    protected override Action<IWebHostBuilder> More => host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(_log));

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
        ["Logging:Console:FormatterName"] = "json",
    };

    [Fact]
    public void An_entry_is_one_object_with_its_time_level_category_message_and_fields()
    {
        using var log = new WrittenLog(Formatter);

        log.CreateLogger("Some.Category").LogWarning("Refused {Count} of {Who} in {Took} s, {Sure}", 3, "نورة\n", 0.25, true);

        using var json = JsonDocument.Parse(log.Lines().ShouldHaveSingleItem());
        var entry = json.RootElement;
        entry.GetProperty("time").GetString().ShouldBe("2026-01-02T03:04:05.678Z");
        entry.GetProperty("level").GetString().ShouldBe("warn");
        entry.GetProperty("category").GetString().ShouldBe("Some.Category");
        entry.GetProperty("message").GetString().ShouldBe("Refused 3 of نورة  in 0.25 s, True");
        var fields = entry.GetProperty("fields");
        fields.GetProperty("Count").GetInt32().ShouldBe(3);
        fields.GetProperty("Who").GetString().ShouldBe("نورة");
        fields.GetProperty("Took").GetDouble().ShouldBe(0.25);
        fields.GetProperty("Sure").GetBoolean().ShouldBeTrue();
        fields.EnumerateObject().Count().ShouldBe(4);
        log.Lines()[0].ShouldContain("نورة", Case.Sensitive, "letters, not escapes");
    }

    [Fact]
    public void What_was_taken_out_of_the_message_does_not_stand_beside_it()
    {
        using var log = new WrittenLog(Formatter);

        log.CreateLogger("Test").LogInformation(new InvalidOperationException($"first\n/enter/{Token}\u202E"), "GET /join/{Token} {Address}", Token, $"/join/{Token}");

        var line = log.Lines().ShouldHaveSingleItem();
        line.ShouldNotContain(Token);
        using var json = JsonDocument.Parse(line);
        json.RootElement.GetProperty("message").GetString().ShouldBe("GET /join/… /join/…");
        json.RootElement.GetProperty("fields").GetProperty("Token").GetString().ShouldBe("…");
        json.RootElement.GetProperty("exception").GetString()!.Split('\n').ShouldContain("/enter/…");
    }

    [Fact]
    public async Task Somebody_who_comes_by_a_link_leaves_no_trace_of_it_however_much_is_logged()
    {
        var token = await Invite("lasfar");
        var first = new Uri(App.CoordinatorLink).PathAndQuery;
        (await Join(token, new CookieContainer())).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Join(token, new CookieContainer())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var client = Client(new CookieContainer());
        (await client.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.Found);
        await client.GetAsync($"/sign-in?return={Uri.EscapeDataString($"/join/{token}")}");
        await client.GetAsync($"/nowhere?code=4/{token}&state={token}");

        var lines = _log.Lines();

        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            json.RootElement.GetProperty("message").ValueKind.ShouldBe(JsonValueKind.String);
        }

        var log = string.Join('\n', lines);
        log.ShouldContain("/join/…");
        log.ShouldContain("/enter/…");
        log.ShouldContain("Signed in lasfar by invitation");
        lines.Where(l => l.Contains(token, StringComparison.Ordinal) || l.Contains(first.Split('/')[^1], StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("json", JsonLog.Name)]
    [InlineData("JSON", JsonLog.Name)]
    [InlineData("simple", PlainLog.Name)]
    [InlineData("systemd", PlainLog.Name)]
    [InlineData("", PlainLog.Name)]
    public async Task Whatever_is_said_the_form_is_one_of_ours(string said, string form)
    {
        await Restart(new Dictionary<string, string> { ["Logging:Console:FormatterName"] = said });

        App.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName.ShouldBe(form);
        App.Services.GetServices<ConsoleFormatter>().Count(f => f.Name == form).ShouldBe(1);
    }
}
