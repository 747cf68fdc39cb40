using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>A coordinator who lost every key is let in from the machine itself, and by nobody else.</summary>
public sealed class LockedOutTests : AttackBase
{
    private const string Forgotten = "كتاب أزرق فوق السطح القديم";
    private const string Remembered = "قنطرة خضراء تحت المطر الخفيف";

    private readonly Person _person = Person.New(null, "سلمى التازي");

    [Fact]
    public async Task A_new_link_is_made_at_the_start_that_asks_for_it_and_the_record_says_so()
    {
        await Say(new RoleGiven(_person, Role.Coordinator), 0);
        await Restart(new Dictionary<string, string> { ["Access:NewLinkFor"] = "سلمى التازي" });

        await Until(() => Live.Now.Journal[^1].Change is InvitationIssued);

        var entry = Live.Now.Journal[^1];
        entry.Change.ShouldBeOfType<InvitationIssued>().Person.ShouldBe(_person.Key);
        entry.Change.Why.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_link_for_a_role_replaces_a_lost_password_and_one_for_a_meeting_does_not()
    {
        await MakeAccount(_person.Key);
        await MakeAccount("lasfar");
        await Say(new RoleGiven(_person, Role.Coordinator), 0);

        (await Change(await Invitations.Issue(SignedIn(), null, _person.Key))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Change(await Invitations.Issue(SignedIn(), Open.Meeting, "lasfar"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Opens(_person.Key, Remembered)).ShouldBeTrue();
        (await Opens(_person.Key, Forgotten)).ShouldBeFalse();
        (await Opens("lasfar", Forgotten)).ShouldBeTrue();
    }

    // Each time anew: a changed password ends all sessions of its person.
    private Actor SignedIn() =>
        Coordinator with { Key = _person.Key, SignIn = new SignIn(Sessions.Begin(_person.Key, _person.Name, DateTimeOffset.MaxValue)!.Id, null) };

    // As somebody who does not know the old one.
    private async Task<HttpResponseMessage> Change(string token)
    {
        var cookies = new CookieContainer();
        await Join(token, cookies);
        using var client = Client(cookies);
        return await Post(client, "/account", "password", ("New", Remembered));
    }

    private async Task MakeAccount(string person)
    {
        using var scope = App.Services.CreateScope();
        (await scope.ServiceProvider.GetRequiredService<AccountBook>().Make(person, person, Forgotten)).Account.ShouldNotBeNull();
    }

    private async Task<bool> Opens(string name, string password)
    {
        using var scope = App.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<AccountBook>().Check(name, password) is not null;
    }

    private async Task Until(Func<bool> holds)
    {
        var told = new TaskCompletionSource();
        using var watching = Live.Watch(_ => told.TrySetResult());
        if (!holds())
        {
            await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }

        holds().ShouldBeTrue();
    }
}
