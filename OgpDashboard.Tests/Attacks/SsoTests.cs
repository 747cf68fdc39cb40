using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Signing in by an institution's account, honestly and not.</summary>
public sealed class SsoTests : AttackBase
{
    private const string Failed = "/sign-in?problem=sso";

    private SsoProvider _provider = default!;

    protected override IReadOnlyDictionary<string, string> Settings => _provider.Settings;

    public override async Task InitializeAsync()
    {
        _provider = await SsoProvider.Start();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_whom_nobody_knows_is_told_so_and_is_not_let_in()
    {
        var cookies = new CookieContainer();

        (await SignIn(cookies)).ShouldBe("/sign-in?problem=sso-unknown");

        using var client = Client(cookies);
        (await client.GetStringAsync("/sign-in?problem=sso-unknown")).ShouldContain("مؤسستي");
        cookies.GetCookies(App.Address)["ogp"].ShouldBeNull();
        (await Accounts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_came_by_a_link_ties_the_account_and_signs_in_by_it_from_then_on()
    {
        (await Tie(await Lead())).ShouldBe("/account?done=sso");

        var elsewhere = new CookieContainer();
        (await SignIn(elsewhere)).ShouldBe("/?lead=lasfar&edit=first");

        using var client = Client(elsewhere);
        (await client.GetStringAsync("/account")).ShouldContain("نور الدين لصفر");
        _provider.Methods.ShouldAllBe(m => m == "S256");
        _provider.Answers.ShouldBe([200, 200]);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_elsewhere_by_it(string address)
    {
        await Tie(await Lead());
        (await SignIn(new CookieContainer(), $"/sso?return={Uri.EscapeDataString(address)}")).ShouldBe("/?lead=lasfar&edit=first");
    }

    [Fact]
    public async Task An_answer_that_comes_twice_is_refused_also_from_a_copy_of_the_browser()
    {
        await Tie(await Lead());
        var cookies = new CookieContainer();
        var answer = await AnswerTo(cookies, "/sso");
        var copy = new CookieContainer();
        copy.Add(cookies.GetCookies(App.Address));

        (await Follow(cookies, answer)).ShouldBe("/?lead=lasfar&edit=first");

        (await Get(cookies, answer)).ShouldBe(Failed);
        (await Get(copy, answer)).ShouldBe(Failed);
        _provider.Answers.Last().ShouldBe(400, "the code itself was spent");
    }

    [Fact]
    public async Task An_answer_with_a_made_up_state_or_without_any_is_refused()
    {
        var cookies = new CookieContainer();
        var answer = await AnswerTo(cookies, "/sso");

        (await Get(cookies, answer[..answer.IndexOf("&state=", StringComparison.Ordinal)])).ShouldBe(Failed);
        (await Get(cookies, answer[..(answer.IndexOf("&state=", StringComparison.Ordinal) + 7)] + "made-up")).ShouldBe(Failed);
        (await Get(cookies, answer[..^5])).ShouldBe(Failed);
        _provider.Answers.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_in_a_browser_that_did_not_ask_is_refused()
    {
        var answer = await AnswerTo(new CookieContainer(), "/sso");

        (await Get(new CookieContainer(), answer)).ShouldBe(Failed);
        var other = new CookieContainer();
        await AnswerTo(other, "/sso");
        (await Get(other, answer)).ShouldBe(Failed);
        _provider.Answers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stolen_code_put_into_the_thiefs_own_answer_is_refused_since_the_verifier_is_another()
    {
        await Tie(await Lead());
        var victims = await AnswerTo(new CookieContainer(), "/sso");
        var thief = new CookieContainer();
        var own = await AnswerTo(thief, "/sso");

        var forged = victims[..victims.IndexOf("&state=", StringComparison.Ordinal)] + own[own.IndexOf("&state=", StringComparison.Ordinal)..];

        (await Get(thief, forged)).ShouldBe(Failed);
        _provider.Answers.Last().ShouldBe(400);
        thief.GetCookies(App.Address)["ogp"].ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_there_and_an_answer_that_names_nobody_end_at_the_sign_in()
    {
        var cookies = new CookieContainer();
        var answer = await AnswerTo(cookies, "/sso");
        var refused = $"/sso/answer?error=access_denied{answer[answer.IndexOf("&state=", StringComparison.Ordinal)..]}";
        (await Get(cookies, refused)).ShouldBe(Failed);

        _provider.Subject = null;
        (await SignIn(new CookieContainer())).ShouldBe(Failed);
    }

    [Fact]
    public async Task An_account_is_tied_only_in_the_session_that_asked_for_it()
    {
        var cookies = await Lead();
        var answer = await AnswerTo(cookies, "/sso/tie", post: true);
        await Join(await Invite("bouihi"), cookies);

        (await Follow(cookies, answer)).ShouldBe("/account?problem=sso");

        (await Accounts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_there_belongs_to_one_person_here()
    {
        await Tie(await Lead());
        var other = new CookieContainer();
        await Join(await Invite("bouihi"), other);

        (await Tie(other)).ShouldBe("/account?problem=sso");

        (await SignIn(new CookieContainer())).ShouldBe("/?lead=lasfar&edit=first");
    }

    [Fact]
    public async Task Those_who_are_nobody_in_particular_tie_nothing()
    {
        var observer = new CookieContainer();
        await Join(await Invite(null), observer);
        (await Tie(observer)).ShouldBe("/account?problem=sso-nobody");

        var first = new CookieContainer();
        using var client = Client(first);
        await client.GetAsync(new Uri(App.CoordinatorLink).PathAndQuery);
        (await Tie(first)).ShouldBe("/account?problem=sso-nobody");

        (await client.GetStringAsync("/account?problem=sso-nobody")).ShouldContain("data-action=\"make-account\"");
        (await Accounts()).ShouldBeEmpty();
    }

    private async Task<CookieContainer> Lead()
    {
        var cookies = new CookieContainer();
        await Join(await Invite("lasfar"), cookies);
        return cookies;
    }

    private async Task<string> SignIn(CookieContainer cookies, string from = "/sso") => await Follow(cookies, await AnswerTo(cookies, from));

    private async Task<string> Tie(CookieContainer cookies) => await Follow(cookies, await AnswerTo(cookies, "/sso/tie", post: true));

    // What the provider sends the browser back with.
    private async Task<string> AnswerTo(CookieContainer cookies, string from, bool post = false)
    {
        using var client = Client(cookies);
        var asked = post
            ? await client.PostAsync(from, new FormUrlEncodedContent(FormOf(await client.GetStringAsync("/"), "")))
            : await client.GetAsync(from);
        asked.StatusCode.ShouldBe(HttpStatusCode.Found);
        var answer = await client.GetAsync(asked.Headers.Location);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return answer.Headers.Location!.PathAndQuery;
    }

    // The answer, and the step after it.
    private async Task<string> Follow(CookieContainer cookies, string answer)
    {
        var back = await Get(cookies, answer);
        back.ShouldStartWith("/sso/back");
        return await Get(cookies, back);
    }

    private async Task<string> Get(CookieContainer cookies, string path)
    {
        using var client = Client(cookies);
        var answer = await client.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return new Uri(App.Address, answer.Headers.Location!).PathAndQuery;
    }

    private async Task<List<string>> Accounts()
    {
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<AccessDb>>().CreateDbContextAsync();
        return await db.Users.Select(u => u.PersonKey).ToListAsync();
    }
}
