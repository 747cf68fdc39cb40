using System.Net;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Behind a proxy that speaks HTTPS and is named: what the site then promises, and how its cookies are bound.</summary>
public sealed class ProxyTests : AttackBase
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Access:Https"] = "true",
        ["Proxy:Known"] = "127.0.0.1, ::1",
        ["Security:FrameAncestors"] = "https://intranet.example",
        ["Limits:SignInsPerMinute"] = "5",
    };

    [Fact]
    public async Task Over_the_proxys_https_the_site_promises_https_for_a_year()
    {
        using var client = Behind("https");
        var answer = await client.GetAsync("/");

        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("; upgrade-insecure-requests");
    }

    [Fact]
    public async Task Over_plain_http_it_promises_nothing_since_nobody_could_believe_it()
    {
        using var client = Behind("http");
        (await client.GetAsync("/")).Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task Who_may_frame_the_page_is_who_was_named()
    {
        using var client = Behind("https");
        var answer = await client.GetAsync("/");

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("; frame-ancestors https://intranet.example;");
        answer.Headers.Contains("X-Frame-Options").ShouldBeFalse();
    }

    [Fact]
    public async Task Cookies_are_bound_to_this_very_host_and_never_sent_in_the_clear()
    {
        using var client = Behind("https");
        var answers = new[] { await client.GetAsync("/sign-in"), await client.GetAsync(new Uri(App.CoordinatorLink).PathAndQuery) };

        var cookies = answers.SelectMany(a => a.Headers.GetValues("Set-Cookie")).ToList();

        cookies.Select(c => c.Split('=')[0]).Order().ShouldBe(["__Host-ogp", "__Host-ogp-form"]);
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("; secure");
            cookie.ShouldContain("; path=/;");
            cookie.ShouldContain("; httponly");
            cookie.ShouldContain("; samesite=");
            cookie.ShouldNotContain("samesite=none");
            cookie.ShouldNotContain("domain=");
        }
    }

    [Fact]
    public async Task A_page_of_the_https_site_opens_a_circuit_and_one_of_the_http_site_does_not()
    {
        using var client = Behind("https");
        (await Negotiate(client, "https://board.example")).ShouldBe(HttpStatusCode.OK);
        (await Negotiate(client, "http://board.example")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Tries_are_counted_for_the_address_that_the_named_proxy_tells_of()
    {
        (await TriesOf("203.0.113.1", 6)).ShouldBe([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 5), HttpStatusCode.TooManyRequests]);
        (await TriesOf("203.0.113.2", 1)).ShouldBe([HttpStatusCode.Unauthorized]);

        // What a client puts in front of what the proxy adds changes nothing: only the last word is the proxy's.
        (await TriesOf("198.51.100.7, 203.0.113.1", 1)).ShouldBe([HttpStatusCode.TooManyRequests]);
    }

    private async Task<List<HttpStatusCode>> TriesOf(string address, int tries)
    {
        // The form's cookie is not sent in the clear: this client carries it by hand, as a browser does over HTTPS.
        using var client = Behind("https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        var page = await client.GetAsync("/sign-in");
        client.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var form = FormOf(await page.Content.ReadAsStringAsync(), "sign-in", ("Name", "nobody"), ("Password", "wrong"));
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < tries; i++)
        {
            answers.Add((await client.PostAsync("/sign-in", new FormUrlEncodedContent(form))).StatusCode);
        }

        return answers;
    }

    private static async Task<HttpStatusCode> Negotiate(HttpClient client, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        return (await client.SendAsync(request)).StatusCode;
    }

    private HttpClient Behind(string scheme)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = App.Address };
        client.DefaultRequestHeaders.Host = "board.example";
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return client;
    }
}

/// <summary>The same words from a proxy that nobody named.</summary>
public sealed class UnnamedProxyTests : AttackBase
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Proxy:Known"] = "192.0.2.1",
        ["Limits:SignInsPerMinute"] = "5",
    };

    [Fact]
    public async Task Nobody_makes_http_into_https_by_saying_so()
    {
        using var client = Client(new CookieContainer());
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var answer = await client.GetAsync("/people");

        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        var own = App.Address.GetLeftPart(UriPartial.Authority);
        (await Negotiate(client, own)).ShouldBe(HttpStatusCode.OK);
        (await Negotiate(client, own.Replace("http:", "https:", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_escapes_the_limit_by_naming_another_address_each_time()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            using var client = Client(new CookieContainer());
            client.DefaultRequestHeaders.Add("X-Forwarded-For", FormattableString.Invariant($"203.0.113.{i}"));
            answers.Add((await Post(client, "/sign-in", "sign-in", ("Name", "nobody"), ("Password", "wrong"))).StatusCode);
        }

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        answers[..^1].ShouldAllBe(a => a == HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpStatusCode> Negotiate(HttpClient client, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        return (await client.SendAsync(request)).StatusCode;
    }
}
