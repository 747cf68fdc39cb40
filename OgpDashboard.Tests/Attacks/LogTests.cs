using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OgpDashboard.App.Protection;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>What a log may not hold: another line than its own, marks that turn it, and secrets that open a door.</summary>
public sealed class LogTests : AttackBase
{
    private static readonly PlainLog Formatter = new(new Plain(), TimeProvider.System);

    private readonly WrittenLog _log = new(Formatter);

    protected override Action<IWebHostBuilder> More => host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(_log));

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
    };

    [Theory]
    [InlineData("two\nlines", "two lines")]
    [InlineData("two\r\n2026-01-01T00:00:00.000Z info Forged: entry", "two  2026-01-01T00:00:00.000Z info Forged: entry")]
    [InlineData("line\u2028separator\u2029paragraph", "line separator paragraph")]
    [InlineData("turned \u202Etxt.exe\u202C \u2066x\u2069 \u200F\u200E\u061C", "turned txt.exe x")]
    [InlineData("bell \a escape \u001B[31m null \0 delete \u007F next \u0085 line", "bell  escape [31m null  delete  next   line")]
    [InlineData("GET http://localhost/enter/aTVBvBiUbhxdGzotDPFFCA - 302", "GET http://localhost/enter/… - 302")]
    [InlineData("GET /join/aTVBvBiUbhxdGzotDPFFC-_ 200", "GET /join/… 200")]
    [InlineData("GET /JOIN/aTVBvBiUbhxdGzotDPFFCA", "GET /JOIN/…")]
    [InlineData("rejected with value 'join/aTVBvBiUbhxdGzotDPFFCA'", "rejected with value 'join/…'")]
    [InlineData("GET /sso/answer?code=4/0AX4-x_y~z.q&state=CfDJ8_-abc%2B+/= - 302", "GET /sso/answer?code=…&state=… - 302")]
    [InlineData("return=%2Fjoin%2FaTVBvBiUbhxdGzotDPFFCA", "return=%2Fjoin%2F…")]
    [InlineData("\"/enter/aTVBvBiUbhxdGzotDPFFCA\"", "\"/enter/…\"")]
    [InlineData("/joi\u200Bn/aTVBvBiUbhxdGzotDPFFCA", "/join/…")]
    [InlineData("?access_token=abc.def&x=1", "?access_token=…&x=1")]
    public void What_is_written_has_neither_lines_of_its_own_nor_secrets(string said, string written)
    {
        var line = _log.Lines(said, null).Single();
        line[(line.IndexOf("Test: ", StringComparison.Ordinal) + "Test: ".Length)..].ShouldBe(written);
    }

    [Fact]
    public void An_exceptions_lines_are_indented_so_that_none_is_taken_for_an_entry()
    {
        var lines = _log.Lines("it failed", new InvalidOperationException("x\n2026-01-01T00:00:00.000Z info Forged: entry\r2026 /enter/aTVBvBiUbhxdGzotDPFFCA\u202E"));

        lines[0].ShouldEndWith("it failed");
        lines.Skip(1).ShouldAllBe(l => l.StartsWith("    ", StringComparison.Ordinal));
        lines.ShouldAllBe(l => !l.Contains('\u202E') && !l.Contains("aTVBvB", StringComparison.Ordinal) && !l.Contains('\r'));
    }

    [Fact]
    public async Task Somebody_who_comes_by_a_link_leaves_no_trace_of_it_in_the_log()
    {
        var token = await Invite("lasfar");
        var first = new Uri(App.CoordinatorLink).PathAndQuery;
        (await Join(token, new CookieContainer())).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Join(token, new CookieContainer())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var client = Client(new CookieContainer());
        (await client.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.Found);
        await client.GetAsync($"/sign-in?return={Uri.EscapeDataString($"/join/{token}")}");
        await client.GetAsync($"/nowhere?code=4/{token}&state={token}");

        var log = string.Join('\n', _log.Lines());

        // It speaks of the requests, and of who came; not by what.
        log.ShouldContain("/join/…");
        log.ShouldContain("/enter/…");
        log.ShouldContain("Signed in lasfar by invitation");
        log.ShouldNotContain(token);
        log.ShouldNotContain(first.Split('/')[^1]);
    }

    [Fact]
    public async Task A_name_that_would_forge_an_entry_is_one_line()
    {
        using var client = Client(new CookieContainer());
        await client.GetAsync("/nowhere%0A2026-01-01T00:00:00.000Z%20info%20Forged:%20entry%E2%80%AE");
        await client.PostAsync("/csp-report", new StringContent("{\"x\":\"\u202E\n2026-01-01T00:00:00.000Z info Forged: entry\"}"));

        var lines = _log.Lines();
        lines.ShouldContain(l => l.Contains("Forged", StringComparison.Ordinal));
        lines.ShouldAllBe(l => !l.StartsWith("2026-01-01", StringComparison.Ordinal) && !l.Contains('\u202E'));
    }

    private sealed class Plain : IOptionsMonitor<PlainLog.Options>
    {
        public PlainLog.Options CurrentValue { get; } = new();

        public PlainLog.Options Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<PlainLog.Options, string?> listener) => null;
    }
}
