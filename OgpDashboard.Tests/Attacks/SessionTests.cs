using System.Net;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Cookies that were planted, stolen or left behind.</summary>
public sealed class SessionTests : AccountBase
{
    [Fact]
    public async Task Signing_in_begins_a_new_session_and_ends_the_one_that_somebody_may_have_planted()
    {
        await MakeAccount(Lead, "lasfar.n");
        var cookies = new CookieContainer();
        await Join(await Invite("bouihi"), cookies);
        var planted = Copy(cookies);
        (await IsSignedIn(planted)).ShouldBeTrue();

        using var client = Client(cookies);
        (await Post(client, "/sign-in", "sign-in", ("Name", "lasfar.n"), ("Password", Password))).StatusCode.ShouldBe(HttpStatusCode.Found);

        Cookie(cookies).ShouldNotBe(Cookie(planted));
        (await IsSignedIn(planted)).ShouldBeFalse();
        (await IsSignedIn(cookies)).ShouldBeTrue();
    }

    [Fact]
    public async Task Signing_out_ends_a_stolen_copy_of_the_cookie_too()
    {
        var (cookies, other) = await TwoBrowsers();
        var stolen = Copy(cookies);

        using var client = Client(cookies);
        var page = await client.GetStringAsync("/account");
        (await client.PostAsync("/leave", new FormUrlEncodedContent(FormOf(page, "")))).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await IsSignedIn(stolen)).ShouldBeFalse();
        (await IsSignedIn(other)).ShouldBeTrue();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browser()
    {
        var (cookies, other) = await TwoBrowsers();

        using var client = Client(cookies);
        await Post(client, "/account", "everywhere");

        (await IsSignedIn(cookies)).ShouldBeFalse();
        (await IsSignedIn(other)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_password_ends_every_other_browser_and_the_old_password()
    {
        var (cookies, other) = await TwoBrowsers();
        const string next = "تسعة-قوارب-على-النهر-77";

        using var client = Client(cookies);
        (await Post(client, "/account", "password", ("Old", "wrong"), ("New", next))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await IsSignedIn(other)).ShouldBeTrue();
        (await Post(client, "/account", "password", ("Old", Password), ("New", next))).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await IsSignedIn(cookies)).ShouldBeTrue();
        (await IsSignedIn(other)).ShouldBeFalse();
        (await TryPassword("lasfar.n", Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryPassword("lasfar.n", next)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }
}
