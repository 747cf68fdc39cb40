using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using OgpDashboard.App.Measures;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Measures;

/// <summary>Whose the figures are: this machine's, or whoever's token it is; never the public's.</summary>
public sealed class MeasuresDoorTests : AttackBase
{
    private const string Token = "a-token-that-nobody-guesses";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Proxy:Known"] = "127.0.0.1, ::1" };

    [Fact]
    public async Task From_this_machine_they_are_given()
    {
        (await Ask()).ShouldBe(HttpStatusCode.OK);
        (await Ask(forwardedFor: "127.0.0.1")).ShouldBe(HttpStatusCode.OK, "the proxy asks for somebody here");
    }

    [Theory]
    [InlineData("203.0.113.5")]
    [InlineData("127.0.0.1, 203.0.113.5")]
    [InlineData("10.0.0.1")]
    public async Task Whom_the_proxy_names_is_who_asks(string forwardedFor) => (await Ask(forwardedFor: forwardedFor)).ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_proxy_that_nobody_named_does_not_open_them()
    {
        await Restart(new Dictionary<string, string>());
        (await Ask()).ShouldBe(HttpStatusCode.OK);
        (await Ask(forwardedFor: "127.0.0.1")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task With_a_token_it_is_the_token_that_counts_and_not_the_place()
    {
        await Restart(new Dictionary<string, string>(Settings) { ["Metrics:Token"] = Token });

        (await Ask()).ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(token: Token + "x")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(token: Token[..^1])).ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(token: Token)).ShouldBe(HttpStatusCode.OK);
        (await Ask(token: Token, forwardedFor: "203.0.113.5")).ShouldBe(HttpStatusCode.OK);
        (await Ask(token: "", forwardedFor: "203.0.113.5")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void A_token_that_could_be_guessed_is_none()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Metrics:Token", "secret")]).Build();

        Should.Throw<InvalidOperationException>(() => new MeasuresDoor(configuration)).Message.ShouldContain("Metrics:Token");
    }

    private async Task<HttpStatusCode> Ask(string? token = null, string? forwardedFor = null)
    {
        using var client = Client(new CookieContainer());
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (forwardedFor is not null)
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        }

        using var answer = await client.GetAsync("/metrics");
        var said = await answer.Content.ReadAsStringAsync();
        said.Contains("ogp_watchers", StringComparison.Ordinal).ShouldBe(answer.StatusCode == HttpStatusCode.OK);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
            said.ShouldBeEmpty();
        }

        return answer.StatusCode;
    }
}
