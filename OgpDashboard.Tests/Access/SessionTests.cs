using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Access;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Access;

/// <summary>Sign-ins that last, end and expire, in a database of their own.</summary>
public sealed class SessionTests : StoreBase
{
    private readonly ManualClock _clock = new();
    private readonly ServiceProvider _services;

    public SessionTests()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization().AddAccounts(Store.File);
        _services = services.BuildServiceProvider();
        _services.GetRequiredService<SessionStore>().Migrate();
        Sessions = Anew();
    }

    private Sessions Sessions { get; }

    [Fact]
    public void A_session_outlives_a_restart_until_it_ends()
    {
        var stays = Begin("lasfar");
        var ends = Begin("lasfar");
        Sessions.End(ends.Id);

        var after = Anew();

        after.Find(stays.Id).ShouldBe(stays);
        after.Find(ends.Id).ShouldBeNull();
    }

    [Fact]
    public void Signing_out_everywhere_ends_all_of_a_person_and_nobody_elses()
    {
        var (one, two, other) = (Begin("lasfar"), Begin("lasfar"), Begin("bouihi"));

        Sessions.EndAll("lasfar");

        Sessions.Find(one.Id).ShouldBeNull();
        Sessions.Find(two.Id).ShouldBeNull();
        Sessions.Find(other.Id).ShouldBe(other);
    }

    [Fact]
    public void A_session_expires_by_itself_and_whoever_watches_is_told()
    {
        var session = Begin("lasfar");
        var told = 0;
        using var watching = Sessions.Watch(() => told++);
        Sessions.EndExpired();
        told.ShouldBe(0);

        _clock.Advance(TimeSpan.FromHours(2));
        Sessions.Find(session.Id).ShouldBeNull();
        Sessions.EndExpired();

        told.ShouldBe(1);
        Anew().Find(session.Id).ShouldBeNull();
    }

    [Fact]
    public void An_invitation_that_is_used_up_begins_no_second_session()
    {
        var invitation = Guid.NewGuid();

        Sessions.Begin("lasfar", "لصفر", Later, invitation, usesUp: true).ShouldNotBeNull();
        Sessions.Begin("lasfar", "لصفر", Later, invitation, usesUp: true).ShouldBeNull();
        Anew().Begin("lasfar", "لصفر", Later, invitation, usesUp: true).ShouldBeNull();
        Sessions.Begin("observers", "ملاحظ", Later, invitation).ShouldNotBeNull();
    }

    [Fact]
    public void Ids_are_long_and_never_the_same()
    {
        var ids = Enumerable.Range(0, 200).Select(_ => Begin("lasfar").Id).ToList();

        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id.Length == 22);
    }

    [Fact]
    public void The_doorkeeper_lets_in_who_is_signed_in_as_themselves()
    {
        using var limit = new ChangeLimit(new ConfigurationBuilder().Build());
        var keeper = new Doorkeeper(Sessions, limit, NullLogger<Doorkeeper>.Instance);
        var session = Begin("lasfar");
        var by = Someone.Lead with { SignIn = new SignIn(session.Id, null) };

        keeper.RequireSignedIn(by);
        ((Action)(() => keeper.RequireSignedIn(by with { Key = "coordinator" }))).ShouldBeRefused(Refusal.SignedOut);
        ((Action)(() => keeper.RequireSignedIn(by with { SignIn = new SignIn(session.Id, Guid.NewGuid()) }))).ShouldBeRefused(Refusal.SignedOut);
        ((Action)(() => keeper.RequireSignedIn(by with { SignIn = null }))).ShouldBeRefused(Refusal.SignedOut);
        Sessions.End(session.Id);
        ((Action)(() => keeper.RequireSignedIn(by))).ShouldBeRefused(Refusal.SignedOut);
    }

    [Fact]
    public void Twenty_changes_at_once_are_taken_from_a_person_and_the_next_person_has_their_own()
    {
        // As slow as it can be told, so that none comes back while the test counts.
        using var limit = new ChangeLimit(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Limits:ChangesPerSecond", (string?)"1")]).Build());
        int Taken(Actor by) => Enumerable.Range(0, 20).Count(_ => limit.Takes(by));

        Taken(Someone.Lead).ShouldBe(20);
        limit.Takes(Someone.Lead).ShouldBeFalse();
        (limit.MaySay(Someone.Lead), limit.MaySay(Someone.Lead)).ShouldBe((true, false));
        Taken(Someone.Deputy).ShouldBe(20);
    }

    [Fact]
    public void A_limit_that_is_no_number_stops_the_start() =>
        Should.Throw<InvalidOperationException>(() => ChangeLimit.Number(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Limits:ChangesAtOnce", (string?)"many")]).Build(), "Limits:ChangesAtOnce", 20));

    [Fact]
    public void The_tables_are_those_of_the_migrations()
    {
        using var db = _services.GetRequiredService<IDbContextFactory<AccessDb>>().CreateDbContext();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
        db.Database.GetPendingMigrations().ShouldBeEmpty();
    }

    private DateTimeOffset Later => _clock.GetUtcNow().AddHours(1);

    private Session Begin(string person) => Sessions.Begin(person, person, Later)!;

    private Sessions Anew()
    {
        var sessions = new Sessions(_services.GetRequiredService<SessionStore>(), _clock);
        sessions.Start();
        return sessions;
    }
}
