using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

/// <summary>A database of each version that there was comes forward to this one, with all that is in it.</summary>
public sealed class MigrationsForwardTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2020, 9, 15, 12, 0, 0, TimeSpan.Zero);

    // What there was to write since the first version: the seeds, and a meeting in which four columns change.
    private readonly SeededStore _source = SeededStore.Empty();
    private readonly SeededStore _old = SeededStore.Of(null);
    private readonly int _meeting;

    public MigrationsForwardTests()
    {
        new OgpDashboard.Domain.Storage.Seeds.SeedLoader(_source).Load(SeededStore.SeedsFolder);
        _meeting = _source.OpenMeeting();
        Say(_source, new PercentReported(4, new Percentage(70)));
        Say(_source, new PercentReported(13, null) { Why = "لم يتأكد" });
        Say(_source, new PlatformReported(3, new PlatformReport(PlatformStatus.Remark, "قيد «التحيين»")));
        Say(_source, new ActionsNoted(7, [new ActionLine("نشر التقرير", false)]));
        Say(_source, new Rescheduled(4, [ScheduleLine.Dated("النشر", new MonthWindow(new Month(2020, 10), new Month(2020, 12)))]));
    }

    public static TheoryData<string> Versions => [.. Migrations(SeededStore.Of(null))];

    public static TheoryData<string> VersionsOfAccess => [.. MigrationsOfAccess()];

    [Fact]
    public void The_versions_that_are_named_are_the_migrations_that_there_are()
    {
        OgpDb.Versions.ShouldBe(Migrations(SeededStore.Of(null)));
        AccessDb.Versions.ShouldBe(MigrationsOfAccess());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void All_that_was_in_it_is_there_and_its_record_holds(string version)
    {
        using (var db = _old.CreateDbContext())
        {
            db.Database.Migrate(version);
        }

        var tables = Fill();
        var before = Dump(tables);

        _old.Boards.RequireFit();
        _old.Boards.Migrate();

        _old.Boards.PendingMigrations().ShouldBeEmpty();
        Dump(tables).ShouldBe(before);
        _old.Book.Find(_meeting)!.ShouldSayTheSameAs(_source.Book.Find(_meeting)!);
        _old.Book.Boards.Length.ShouldBe(2);
        var verdict = new RecordBook(_old).Verify();
        (verdict.Holds, verdict.Entries).ShouldBe((true, _source.Boards.LastNumber()), verdict.ToString());

        // And it goes on from there.
        Say(_old, new PercentReported(4, new Percentage(71)));
        new RecordBook(_old).Verify().Holds.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(VersionsOfAccess))]
    public void So_are_accounts_and_sign_ins(string version)
    {
        using var services = Services(_source);
        var accounts = services.GetRequiredService<IDbContextFactory<AccessDb>>();
        using (var db = accounts.CreateDbContext())
        {
            db.Database.Migrate(version);
        }

        _source.Execute("INSERT INTO AspNetUsers (Id, PersonKey, UserName, NormalizedUserName, EmailConfirmed, PasswordHash, SecurityStamp, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES ('a', 'lasfar', 'lasfar', 'LASFAR', 0, 'hash', 'stamp', 0, 0, 1, 2)");
        _source.Execute("INSERT INTO AspNetUserPasskeys (CredentialId, UserId, Data) VALUES (x'0102', 'a', '{{}}')");
        _source.Execute("INSERT INTO Sessions (Id, Person, Name, BegunAt, ExpiresAt) VALUES ('s', 'lasfar', 'نور الدين لصفر', '2020-09-15 12:00:00+00:00', '2020-09-16 12:00:00+00:00')");
        var before = _source.Query("SELECT Id, PersonKey, PasswordHash, AccessFailedCount FROM AspNetUsers").Concat(_source.Query("SELECT UserId, hex(CredentialId) FROM AspNetUserPasskeys")).ToList();

        var store = services.GetRequiredService<SessionStore>();
        store.Migrate();

        using (var db = accounts.CreateDbContext())
        {
            db.Database.GetPendingMigrations().ShouldBeEmpty();
        }

        _source.Query("SELECT Id, PersonKey, PasswordHash, AccessFailedCount FROM AspNetUsers").Concat(_source.Query("SELECT UserId, hex(CredentialId) FROM AspNetUserPasskeys")).ShouldBe(before);
        var session = store.Load(Noon).ShouldHaveSingleItem();
        (session.Id, session.Person, session.ExpiresAt).ShouldBe(("s", "lasfar", Noon.AddDays(1)));
        _source.Book.Find(_meeting)!.Find(4)!.Percent.ShouldBe(new Percentage(70));
    }

    public void Dispose()
    {
        _source.Dispose();
        _old.Dispose();
    }

    private void Say(SeededStore store, Change change) =>
        store.Boards.Append(store.Book, change, SeededStore.Edit(_meeting, long.MaxValue), Noon);

    /// <summary>Puts into the old tables what they can hold of the source's rows.</summary>
    /// <returns>The tables with those columns.</returns>
    private List<(string Table, string Columns)> Fill()
    {
        using var old = new SqliteConnection($"Data Source={_old.File};Foreign Keys=False;Pooling=False");
        old.Open();
        Run(old, $"ATTACH '{_source.File}' AS source");
        var filled = new List<(string, string)>();
        foreach (var table in _old.Tables())
        {
            var columns = string.Join(", ", Columns(_old, table).Intersect(Columns(_source, table)).Select(c => $"\"{c}\""));
            Run(old, $"INSERT INTO main.\"{table}\" ({columns}) SELECT {columns} FROM source.\"{table}\" ORDER BY rowid");
            filled.Add((table, columns));
        }

        Rows(filled).ShouldBeGreaterThan(100, "else there is little to bring forward");
        _old.Query("PRAGMA foreign_key_check").ShouldBeEmpty();
        return filled;
    }

    private int Rows(List<(string Table, string Columns)> tables) => tables.Sum(t => _old.Count(t.Table));

    // The hashes of a journal that had none come with the seal.
    private List<string> Dump(List<(string Table, string Columns)> tables) => [.. tables.SelectMany(t => _old.Query($"SELECT '{t.Table}', {t.Columns} FROM \"{t.Table}\" ORDER BY rowid"))];

    private static List<string> Columns(SeededStore store, string table) => store.Query($"SELECT name FROM pragma_table_info('{table}')");

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> MigrationsOfAccess()
    {
        using var store = SeededStore.Of(null);
        using var db = Access(store).CreateDbContext();
        return [.. db.Database.GetMigrations()];
    }

    private static List<string> Migrations(SeededStore store)
    {
        using (store)
        {
            using var db = store.CreateDbContext();
            return [.. db.Database.GetMigrations()];
        }
    }

    private static ServiceProvider Services(SeededStore store)
    {
        var services = new ServiceCollection();
        services.AddAccounts(store.File);
        return services.BuildServiceProvider();
    }

    private static IDbContextFactory<AccessDb> Access(SeededStore store) => Services(store).GetRequiredService<IDbContextFactory<AccessDb>>();
}
