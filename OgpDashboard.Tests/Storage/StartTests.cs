using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Seeds;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

/// <summary>What a start with a database does needs no EF, which takes longer to get ready than all of it.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2020, 9, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly SeededStore _store = new();

    [Fact]
    public void A_start_with_a_database_asks_EF_for_nothing()
    {
        var meeting = _store.OpenMeeting();
        var boards = new BoardStore(new WithoutEF(_store.File));

        boards.RequireFit();
        boards.Migrate();
        boards.PendingMigrations().ShouldBeEmpty();
        boards.LoadBook()!.Find(meeting)!.ShouldSayTheSameAs(_store.Book.Find(meeting)!);
        boards.LoadJournal().Count.ShouldBe((int)_store.Boards.LastNumber());
        new DraftStore(new WithoutEF(_store.File)).Load(Noon).ShouldBeEmpty();
    }

    [Fact]
    public void Nor_does_the_first_start_of_all()
    {
        using var empty = SeededStore.Of(null);
        var boards = new BoardStore(new WithoutEF(empty.File));

        boards.Migrate();
        new SeedLoader(new WithoutEF(empty.File)).Load(SeededStore.SeedsFolder).ShouldBeTrue();
        boards.LoadBook()!.Boards.Single().ShouldSayTheSameAs(_store.Book.Boards.Single());
        new SeedLoader(new WithoutEF(empty.File)).Load(SeededStore.SeedsFolder).ShouldBeFalse("it is there");
    }

    [Fact]
    public void Nor_does_the_first_figure_that_is_said()
    {
        var meeting = _store.OpenMeeting();
        var book = _store.Book;
        using (var session = new BoardStore(new WithoutEF(_store.File)).OpenSession())
        {
            session.Begin();
            session.Write(book, new PercentReported(4, new Percentage(70)), SeededStore.Edit(meeting), Noon);
            session.Commit();
        }

        _store.Book.Find(meeting)!.Find(4)!.Percent.ShouldBe(new Percentage(70));
    }

    [Fact]
    public void Nor_do_those_who_are_signed_in()
    {
        using (var services = new ServiceCollection().AddLogging().AddAccounts(_store.File).BuildServiceProvider())
        {
            var store = services.GetRequiredService<SessionStore>();
            store.Migrate();
            store.Add(new("one", "lasfar", "نور الدين لصفر", null, Noon.AddDays(1)), usesUp: false, Noon);
            store.Add(new("two", "hami", "حامي", Guid.NewGuid(), Noon.AddDays(2)), usesUp: false, Noon);
            store.Add(new("over", "hami", "حامي", null, Noon.AddHours(-1)), usesUp: false, Noon);
            store.Add(new("ended", "hami", "حامي", null, Noon.AddDays(1)), usesUp: false, Noon);
            store.End(["ended"], Noon);
        }

        var accounts = new SessionStore(new Lazy<IDbContextFactory<AccessDb>>(() => throw new InvalidOperationException("EF was asked")), _store.File);

        accounts.Migrate();
        accounts.PendingMigrations().ShouldBeEmpty();
        accounts.Load(Noon).Select(s => (s.Id, s.Person, s.Name, s.Invitation is null, s.ExpiresAt)).Order()
            .ShouldBe([("one", "lasfar", "نور الدين لصفر", true, Noon.AddDays(1)), ("two", "hami", "حامي", false, Noon.AddDays(2))]);
    }

    public void Dispose() => _store.Dispose();
}
