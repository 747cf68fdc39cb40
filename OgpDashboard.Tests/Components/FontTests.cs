using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components;

/// <summary>The fonts that the style names: a browser that has one does not ask again, and never holds another under its address.</summary>
public sealed partial class FontTests : AttackBase
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["environment"] = "Production" };

    [Fact]
    public async Task Each_is_kept_for_good_under_an_address_that_holds_its_hash()
    {
        using var client = Client(new CookieContainer());
        var named = Named().Matches(await client.GetStringAsync("/css/app.css"));

        named.Count.ShouldBe(8, "two scripts in two weights, what nearly every page needs and the rest");
        foreach (var font in named.Cast<Match>())
        {
            var answer = await client.GetAsync($"/{font.Groups["file"].Value}?v={font.Groups["hash"].Value}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
            var hash = Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync()));
            hash[..8].ShouldBe(font.Groups["hash"].Value, $"what wwwroot/css/app.css must say of {font.Groups["file"].Value}");
        }
    }

    [Fact]
    public async Task Without_it_one_is_asked_for_anew_and_what_is_not_there_is_not_kept()
    {
        using var client = Client(new CookieContainer());

        (await client.GetAsync("/lib/ibm-plex-sans-arabic/core-arabic-400.woff2")).Headers.CacheControl!.NoCache.ShouldBeTrue();
        var missing = await client.GetAsync("/lib/ibm-plex-sans-arabic/core-arabic-500.woff2?v=1");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (missing.Headers.CacheControl?.MaxAge).ShouldBeNull();
    }

    [GeneratedRegex("""url\("\.\./(?<file>lib/[^"?]+)\?v=(?<hash>[0-9a-f]{8})"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
