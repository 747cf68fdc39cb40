using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Conventions;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

/// <summary>The tables that a script makes at a first start are those that the migrations make, and EF is not asked.</summary>
public sealed class FirstTablesTests : IDisposable
{
    // EF makes its lock whenever it migrates.
    private const string All = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND name <> '__EFMigrationsLock' ORDER BY rowid";

    private readonly SeededStore _migrated = SeededStore.Of(null);
    private readonly SeededStore _made = SeededStore.Of(null);
    private readonly SessionStore _sessions;

    public FirstTablesTests() => _sessions = new SessionStore(new Lazy<IDbContextFactory<AccessDb>>(() => throw new InvalidOperationException("EF was asked")), _made.File);

    [Fact]
    public void Of_the_meetings()
    {
        using (var db = _migrated.CreateDbContext())
        {
            db.Database.Migrate();
        }

        new BoardStore(new WithoutEF(_made.File)).Migrate();

        Hold("OgpDashboard.Domain/Storage/OgpDb.sql", "__EFMigrationsHistory");
    }

    [Fact]
    public void Of_accounts_and_sessions()
    {
        using var services = new ServiceCollection().AddLogging().AddAccounts(_migrated.File).BuildServiceProvider();
        using (var db = services.GetRequiredService<IDbContextFactory<AccessDb>>().CreateDbContext())
        {
            db.Database.Migrate();
        }

        _sessions.Migrate();

        Hold("OgpDashboard.App/Access/Accounts/AccessDb.sql", AccessDb.History);
    }

    [Fact]
    public void Both_are_made_in_one_file_also_by_many_at_once()
    {
        Parallel.For(0, 8, i => (i % 2 == 0 ? (Action)_made.Boards.Migrate : _sessions.Migrate)());

        _made.Boards.PendingMigrations().ShouldBeEmpty();
        _sessions.PendingMigrations().ShouldBeEmpty();
        _made.Query("PRAGMA integrity_check").ShouldBe(["ok"]);
    }

    public void Dispose()
    {
        _migrated.Dispose();
        _made.Dispose();
    }

    private void Hold(string script, string history)
    {
        var notes = $"SELECT 'INSERT INTO \"{history}\" VALUES (' || quote(MigrationId) || ', ''of {Path.GetFileName(script)}'')' FROM \"{history}\" ORDER BY rowid";
        var expected = string.Concat(_migrated.Query(All).Concat(_migrated.Query(notes)).Select(s => s.ReplaceLineEndings("\n") + ";\n"));
        var copy = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(script));
        File.WriteAllText(copy, expected);

        File.ReadAllText(Path.Combine(Sources.Root, script)).ShouldBe(expected, $"what the migrations make: copy {copy} over {script}");
        _made.Query(All).ShouldBe(_migrated.Query(All));
        _made.Query(notes).ShouldBe(_migrated.Query(notes));
    }
}
