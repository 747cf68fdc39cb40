using System.Net;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>What stands at the head of every answer, read off the wire.</summary>
public sealed class HeaderTests : AttackBase
{
    // As it is run for people: a developer is shown a fault as a page without these.
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["environment"] = "Production" };

    public static TheoryData<string, int> Answers => new()
    {
        { "/", 200 },
        { "/sign-in", 200 },
        { "/join/x", 403 },
        { "/enter/x", 403 },
        { "/people", 200 },
        { "/account", 200 },
        { "/record", 200 },
        { "/healthz", 200 },
        { "/readyz", 200 },
        { "/favicon.svg", 200 },
        { "/js/board.js", 200 },
        { "/nowhere", 404 },
        { "/not-found", 200 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_says_what_may_run_and_who_may_frame_it(string path, int status)
    {
        using var client = Client(new CookieContainer());

        var answer = await client.GetAsync(path);

        ((int)answer.StatusCode).ShouldBe(status);
        ShouldBeSafe(answer);
    }

    [Fact]
    public async Task The_answer_of_the_circuits_door_and_a_refused_form_are_no_exceptions()
    {
        using var client = Client(new CookieContainer());

        ShouldBeSafe(await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null));
        ShouldBeSafe(await client.PostAsync("/leave", null));
        ShouldBeSafe(await client.PostAsync("/sign-in", new FormUrlEncodedContent([])));
        ShouldBeSafe(await client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/people")));
    }

    [Fact]
    public async Task The_word_by_which_a_script_is_known_is_another_in_each_answer_and_the_pages_own()
    {
        using var client = Client(new CookieContainer());
        var words = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            var answer = await client.GetAsync("/");
            words.Add(Nonce(answer));
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(words[^1]);
        }

        words.Distinct().Count().ShouldBe(20);
        words.ShouldAllBe(w => Convert.FromBase64String(w).Length == 16);
    }

    [Theory]
    [InlineData("/join/x")]
    [InlineData("/enter/x")]
    [InlineData("/JOIN/x")]
    public async Task An_answer_to_a_link_is_kept_by_nobody(string path)
    {
        using var client = Client(new CookieContainer());
        (await client.GetAsync(path)).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_https_nothing_promises_https()
    {
        using var client = Client(new CookieContainer());
        var answer = await client.GetAsync("/");

        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        Policy(answer).ShouldNotContain("upgrade-insecure-requests");
    }

    [Fact]
    public async Task Cookies_over_http_are_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var client = Client(new CookieContainer());

        var cookies = SetCookies(await client.GetAsync("/sign-in"), await client.GetAsync(new Uri(App.CoordinatorLink).PathAndQuery));

        cookies.Select(c => c.Split('=')[0]).Order().ShouldBe(["ogp", "ogp-form"]);
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("; httponly");
            cookie.ShouldContain("; path=/");
            cookie.ShouldContain("; samesite=");
            cookie.ShouldNotContain("samesite=none");
            cookie.ShouldNotContain("domain=");
        }
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("own", HttpStatusCode.OK)]
    [InlineData("own with another scheme", HttpStatusCode.Forbidden)]
    [InlineData("own with another port", HttpStatusCode.Forbidden)]
    [InlineData("own and another", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task A_circuit_is_negotiated_only_with_a_page_of_this_site(string origin, HttpStatusCode expected)
    {
        using var client = Client(new CookieContainer());
        var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        AddOrigin(request, origin);

        (await client.SendAsync(request)).StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("own", HttpStatusCode.SwitchingProtocols)]
    [InlineData("", HttpStatusCode.SwitchingProtocols)]
    public async Task A_socket_is_opened_only_from_a_page_of_this_site(string origin, HttpStatusCode expected)
    {
        using var client = Client(new CookieContainer());
        foreach (var path in new[] { "/_blazor", "/_BLAZOR", "/_blazor/" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
            request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
            request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
            request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", Convert.ToBase64String(new byte[16]));
            AddOrigin(request, origin);

            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            answer.StatusCode.ShouldBe(expected, path);
        }
    }

    private void AddOrigin(HttpRequestMessage request, string origin)
    {
        var own = App.Address.GetLeftPart(UriPartial.Authority);
        var said = origin switch
        {
            "own" => own,
            "own with another scheme" => own.Replace("http:", "https:", StringComparison.Ordinal),
            "own with another port" => $"{own}1",
            "own and another" => $"{own}, https://evil.example",
            _ => origin,
        };
        if (said.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Origin", said);
        }
    }

    private static void ShouldBeSafe(HttpResponseMessage answer)
    {
        var scripts = Policy(answer).Split(';', StringSplitOptions.TrimEntries).Single(d => d.StartsWith("script-src ", StringComparison.Ordinal));
        scripts.ShouldBe($"script-src 'self' 'nonce-{Nonce(answer)}'");
        Policy(answer).ShouldStartWith("default-src 'none'; ");
        Policy(answer).ShouldContain("; frame-ancestors 'none'; ");
        Policy(answer).ShouldNotContain("unsafe-eval");
        Policy(answer).ShouldNotContain("object-src");
        Policy(answer).ShouldNotContain("script-src-");
        Said(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        var isLink = answer.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[1] is "join" or "enter";
        Said(answer, "Referrer-Policy").ShouldBe(isLink ? "no-referrer" : "same-origin");
        Said(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Said(answer, "X-Frame-Options").ShouldBe("DENY");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    // One policy and no second one: two are both kept to, and a page that keeps to two is not the page that was tested.
    private static string Policy(HttpResponseMessage answer) => Said(answer, "Content-Security-Policy");

    private static string Nonce(HttpResponseMessage answer) => Policy(answer).Split("'nonce-")[1].Split('\'')[0];

    private static string Said(HttpResponseMessage answer, string header) => answer.Headers.GetValues(header).Single();

    private static List<string> SetCookies(params HttpResponseMessage[] answers) =>
        [.. answers.SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])];
}
