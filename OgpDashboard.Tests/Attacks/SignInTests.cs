using System.Net;
using System.Text.RegularExpressions;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Guessing, stealing and keeping a sign-in; sending somebody elsewhere by it.</summary>
public sealed partial class SignInTests : AccountBase
{
    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_right_one_is_refused_then()
    {
        await MakeAccount(Lead, "lasfar.n");
        for (var i = 0; i < 5; i++)
        {
            (await TryPassword("lasfar.n", FormattableString.Invariant($"{Password}{i}"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await TryPassword("lasfar.n", Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Four_wrong_ones_do_not_lock_it_and_the_right_one_takes_them_back()
    {
        await MakeAccount(Lead, "lasfar.n");
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                await TryPassword("lasfar.n", "wrong");
            }

            (await TryPassword("lasfar.n", Password)).StatusCode.ShouldBe(HttpStatusCode.Found);
        }
    }

    [Fact]
    public async Task An_unknown_name_a_known_one_and_a_locked_one_get_the_same_answer()
    {
        await MakeAccount(Lead, "known");
        var known = await TryPassword("known", "wrong");
        for (var i = 0; i < 5; i++)
        {
            await TryPassword("known", "wrong");
        }

        var locked = await TryPassword("known", Password);
        var unknown = await TryPassword("other", "wrong");

        new[] { known.StatusCode, locked.StatusCode, unknown.StatusCode }.ShouldAllBe(s => s == HttpStatusCode.Unauthorized);
        var words = await Words(known);
        words.ShouldContain("value=\"known\"");
        (await Words(locked)).ShouldBe(words);
        (await Words(unknown)).ShouldBe(words.Replace("value=\"known\"", "value=\"other\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("' OR 1=1 --")]
    [InlineData("\u202Eknown")]
    public async Task A_name_that_is_none_is_a_wrong_name(string? name)
    {
        (await TryPassword(name, "wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryPassword(name, null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryPassword(name, new string('x', 100_000))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_name_with_a_null_in_it_is_not_understood() =>
        (await TryPassword("known\0", "wrong")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Tries_from_one_address_are_limited_whatever_the_name()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++)
        {
            answers.Add((await TryPassword(FormattableString.Invariant($"name{i}"), "wrong")).StatusCode);
        }

        answers.Take(20).ShouldAllBe(a => a == HttpStatusCode.Unauthorized);
        answers.Skip(20).ShouldAllBe(a => a == HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\/evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("https:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("evil.example")]
    [InlineData("/..//evil.example")]
    [InlineData("/.//evil.example")]
    [InlineData("/%2F/evil.example")]
    [InlineData("/@evil.example")]
    [InlineData("/people")]
    public async Task Nobody_is_sent_elsewhere_by_signing_in(string address)
    {
        await MakeAccount(Lead, "lasfar.n");
        using var client = Client(new CookieContainer());

        var answer = await Post(client, $"/sign-in?return={Uri.EscapeDataString(address)}", "sign-in", ("Name", "lasfar.n"), ("Password", Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var to = answer.Headers.GetValues("Location").Single();
        to.ShouldNotStartWith("//");
        new Uri(App.Address, to).Authority.ShouldBe(App.Address.Authority);
        if (address == "/people")
        {
            to.ShouldEndWith("/people");
        }
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password1234")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("qwertyuiop123")]
    [InlineData("ogpdashboard")]
    [InlineData("lasfar.nlasfar.n")]
    [InlineData("morocco2026morocco")]
    [InlineData("")]
    public async Task A_weak_password_is_refused_with_a_sentence_and_makes_no_account(string password)
    {
        var cookies = new CookieContainer();
        await Join(await Invite(Lead), cookies);
        using var client = Client(cookies);

        var answer = await Post(client, "/account", "make", ("Name", "lasfar.n"), ("Password", password));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Alert().Match(await answer.Content.ReadAsStringAsync()).Groups["said"].Value.ShouldMatch(@"\p{IsArabic}{3}");
        (await Accounts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fresh_database_has_no_account_at_all() => (await Accounts()).ShouldBeEmpty();

    [Fact]
    public void The_keys_of_the_cookies_are_their_owners_only()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var keys = Data.EnumerateDirectories("keys").Single();
        keys.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var files = keys.EnumerateFiles().ToList();
        files.ShouldNotBeEmpty();
        files.ShouldAllBe(f => f.UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static async Task<string> Words(HttpResponseMessage answer)
    {
        var page = await answer.Content.ReadAsStringAsync();
        page = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        return page.Replace(TokenOf(page), "", StringComparison.Ordinal);
    }

    [GeneratedRegex("""role="alert"[^>]*>(?<said>.*?)</div>""", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alert();
}
