using System.Net;
using System.Net.Security;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Operations;

/// <summary>docs/nginx.conf in a true nginx, in front of the running product.</summary>
public sealed class NginxTests : AttackBase
{
    private readonly CookieContainer _jar = new();
    private Nginx _nginx = default!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Access:Https"] = "true",
        ["Access:Viewing"] = "link",
        ["Proxy:Known"] = "127.0.0.1, ::1",
        ["Limits:SignInsPerMinute"] = "5",
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _nginx = await Nginx.Before(App.Address);
    }

    public override async Task DisposeAsync()
    {
        await _nginx.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_page_behind_it_lives_and_edits_a_figure()
    {
        var link = new Uri(_nginx.Address, new Uri(App.CoordinatorLink).AbsolutePath);
        await using var coordinator = await CircuitClient.OpenAsync(link, Visitor());
        await using var viewer = await CircuitClient.OpenAsync(_nginx.Address, Visitor(coordinator));

        await coordinator.Click(e => IsPercentButton(e, 4));
        await coordinator.Input(e => IsPercentBox(e, 4), "70");
        await coordinator.Submit(e => IsPercentForm(e, 4));

        await viewer.Until(page => page.Element(e => e["data-field"] == "percent" && e.Commitment == 4)?["data-value"] == "70");
        PercentOf(4).ShouldBe(70);
        viewer.Address.Scheme.ShouldBe(Uri.UriSchemeHttps);
        _jar.GetCookies(_nginx.Address).Select(c => c.Name).ShouldContain("__Host-ogp");
    }

    [Fact]
    public async Task Plain_http_is_led_to_tls_and_tls_is_promised()
    {
        using var client = Web();
        var led = await client.GetAsync(new Uri(_nginx.Plain, "/?view=table"));
        led.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        led.Headers.Location!.Scheme.ShouldBe(Uri.UriSchemeHttps);
        led.Headers.Location.PathAndQuery.ShouldBe("/?view=table");

        // No browser is promised anything of «localhost».
        client.DefaultRequestHeaders.Host = "board.example.org";
        (await client.GetAsync("/sign-in")).Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_reads_the_figures_through_it()
    {
        using var client = Web();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");
        foreach (var path in new[] { "/metrics", "/metrics/", "//metrics", "/METRICS", "/%6detrics", "/metrics?x=1" })
        {
            using var answer = await client.GetAsync(new Uri(_nginx.Address.AbsoluteUri.TrimEnd('/') + path));
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("ogp_edits", Case.Insensitive, path);
        }
    }

    [Fact]
    public async Task What_a_visitor_claims_of_their_address_does_not_count()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            using var client = Web();
            client.DefaultRequestHeaders.Add("X-Forwarded-For", FormattableString.Invariant($"203.0.113.{i}"));
            answers.Add((await Post(client, "/sign-in", "sign-in", ("Name", "nobody"), ("Password", "wrong"))).StatusCode);
        }

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task While_the_program_is_away_whoever_comes_is_told_to_come_again()
    {
        await App.DisposeAsync();

        using var client = Web();
        var answer = await client.GetAsync("/");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.GetValues("Refresh").ShouldBe(["3"]);
        answer.Headers.GetValues("Retry-After").ShouldBe(["3"]);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("تعود هذه الصفحة وحدها");
    }

    private Visitor Visitor(CircuitClient? other = null) => new() { Cookies = other is null ? _jar : Copy(), Trusts = Trusts };

    private CookieContainer Copy()
    {
        var copy = new CookieContainer();
        copy.Add(_jar.GetCookies(_nginx.Address));
        return copy;
    }

    private HttpClient Web() => new(new SocketsHttpHandler { AllowAutoRedirect = false, SslOptions = { RemoteCertificateValidationCallback = Trusts } }) { BaseAddress = _nginx.Address };

    private bool Trusts(object sender, System.Security.Cryptography.X509Certificates.X509Certificate? certificate, System.Security.Cryptography.X509Certificates.X509Chain? chain, SslPolicyErrors errors) => _nginx.Shows(certificate);
}
