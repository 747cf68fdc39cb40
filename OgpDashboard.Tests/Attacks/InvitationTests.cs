using System.Net;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Links that are used twice, late, after they were withdrawn, or guessed.</summary>
public sealed class InvitationTests : AttackBase
{
    [Fact]
    public async Task A_link_signs_its_person_in_and_leads_to_their_own_commitments()
    {
        var cookies = new CookieContainer();

        var answer = await Join(await Invite("lasfar"), cookies);

        answer.Headers.Location!.ToString().ShouldEndWith("/?lead=lasfar&edit=first");
        cookies.GetCookies(App.Address).Select(c => c.Name).ShouldContain("ogp");
    }

    [Fact]
    public async Task Looking_at_a_link_uses_nothing_up()
    {
        var token = await Invite("lasfar");
        using (var preview = Client(new CookieContainer()))
        {
            (await preview.GetAsync($"/join/{token}")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await preview.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/join/{token}"))).StatusCode.ShouldNotBe(HttpStatusCode.Found);
        }

        (await Join(token, new CookieContainer())).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_used_link_opens_no_second_browser_and_still_serves_the_first()
    {
        var token = await Invite("lasfar");
        var first = new CookieContainer();
        await Join(token, first);

        (await Join(token, new CookieContainer())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var again = Client(first);
        (await again.GetAsync($"/join/{token}")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Twenty_who_send_the_same_link_at_once_are_one_who_is_in()
    {
        var token = await Invite("lasfar");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Join(token, new CookieContainer())));

        answers.Count(a => a.StatusCode == HttpStatusCode.Found).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Forbidden).ShouldBe(19);
    }

    [Fact]
    public async Task A_new_link_ends_the_earlier_one_and_who_came_by_it()
    {
        var old = await Invite("lasfar");
        var (_, cookies) = await ComeAs("lasfar");

        await Invite("lasfar");

        using var client = Client(new CookieContainer());
        (await client.GetAsync($"/join/{old}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = await Visit(cookies);
        page.Find("click", e => IsPercentButton(e, 4)).ShouldBeNull();
    }

    [Fact]
    public async Task A_withdrawn_link_opens_nothing()
    {
        var token = await Invite("lasfar");
        await Say(new InvitationRevoked(Live.Now.Book.Roster.Invitations[^1].Id));

        using var client = Client(new CookieContainer());
        (await client.GetAsync($"/join/{token}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_expired_link_opens_nothing_and_its_session_ends_with_it()
    {
        var hash = Invitation.Hash("expired-long-ago");
        await Say(new InvitationIssued(Guid.NewGuid(), "lasfar", hash, DateTimeOffset.UnixEpoch));

        Invitations.Find("expired-long-ago").ShouldBeNull();
        using var client = Client(new CookieContainer());
        (await client.GetAsync("/join/expired-long-ago")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Sessions.Find(Sessions.Begin("lasfar", "لصفر", DateTimeOffset.UnixEpoch)!.Id).ShouldBeNull();
    }

    [Fact]
    public async Task An_observers_link_serves_many_changes_nothing_and_dies_with_the_meeting()
    {
        var token = await Invite(null);
        var (one, two) = (new CookieContainer(), new CookieContainer());
        (await Join(token, one)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Join(token, two)).StatusCode.ShouldBe(HttpStatusCode.Found);
        using (var watching = Client(two))
        {
            var board = await watching.GetStringAsync("/");
            board.ShouldContain("data-scene=");
            board.ShouldNotContain("data-action=\"edit-");
        }

        var page = await Visit(one, "/?view=history");
        page.Find("click", e => e["data-action"]?.StartsWith("edit-", StringComparison.Ordinal) == true).ShouldBeNull();

        await Say(new MeetingClosed());

        using var client = Client(new CookieContainer());
        (await client.GetAsync($"/join/{token}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Live.Now.Book.Roster.Invitations.ShouldAllBe(i => i.Person != null || i.RevokedAt != null);
    }

    [Fact]
    public async Task What_is_kept_of_a_link_is_no_link()
    {
        var token = await Invite("lasfar");
        var kept = Live.Now.Book.Roster.Invitations[^1].TokenHash;

        kept.ShouldBe(Invitation.Hash(token));
        Invitations.Find(kept).ShouldBeNull();
        System.Text.Json.JsonSerializer.Serialize(Live.Now.Journal.Select(e => e.Change).OfType<InvitationIssued>()).ShouldNotContain(token);
        Convert.FromBase64String(token.Replace('-', '+').Replace('_', '/') + "==").Length.ShouldBe(16);
    }

    [Fact]
    public async Task Guessing_is_answered_alike_however_near_the_guess_and_is_soon_refused()
    {
        var token = await Invite("lasfar");
        using var client = Client(new CookieContainer());
        var near = token[..^1] + (token[^1] == 'A' ? 'Q' : 'A');

        // A secret is looked up by its hash, so how near a guess comes cannot be told from the answer: same status, same words.
        var far = await client.GetAsync("/join/AAAAAAAAAAAAAAAAAAAAAA");
        var close = await client.GetAsync($"/join/{near}");
        (close.StatusCode, Words(await close.Content.ReadAsStringAsync())).ShouldBe((far.StatusCode, Words(await far.Content.ReadAsStringAsync())));

        var guesses = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => client.GetAsync(FormattableString.Invariant($"/join/guess{i}"))));
        guesses.Count(g => g.StatusCode == HttpStatusCode.TooManyRequests).ShouldBeGreaterThan(50);
    }

    private static string Words(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
}
