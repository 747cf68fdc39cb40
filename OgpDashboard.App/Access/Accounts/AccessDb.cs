using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Access.Accounts;

/// <summary>Accounts and sessions, in the same database file as the meetings. Roles are not here: they belong to the record.</summary>
/// <param name="options">How to reach it.</param>
public sealed class AccessDb(DbContextOptions<AccessDb> options) : IdentityUserContext<Account>(options)
{
    /// <summary>The table of its migrations, beside that of the meetings' tables.</summary>
    internal const string History = "__EFMigrationsHistoryOfAccess";

    /// <summary>The versions of its schema, oldest first, as <see cref="OgpDb.Versions"/>.</summary>
    internal static readonly IReadOnlyList<string> Versions = ["20261125191743_First"];

    internal DbSet<SessionTable> Sessions => Set<SessionTable>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().HasIndex(a => a.PersonKey).IsUnique();
        var sessions = builder.Entity<SessionTable>();
        sessions.ToTable("Sessions").HasKey(s => s.Id);
        sessions.HasIndex(s => s.Person);

        // A personal link signs in one browser, once: the second to try breaks this key.
        sessions.HasIndex(s => s.UsesUp).IsUnique();
    }

    // Passkeys have a table of their own since the third shape of Identity's tables.
    internal static void Configure(DbContextOptionsBuilder builder, string file) => SqliteDatabase.Use(builder, file, History);
}

/// <summary>A sign-in that lasts until it ends or expires.</summary>
internal sealed class SessionTable
{
    public required string Id { get; set; }
    public required string Person { get; set; }
    public required string Name { get; set; }
    public Guid? Invitation { get; set; }
    public Guid? UsesUp { get; set; }
    public DateTimeOffset BegunAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>Lets <c>dotnet ef</c> see the model without starting the app.</summary>
internal sealed class AccessDbForTools : IDesignTimeDbContextFactory<AccessDb>
{
    public AccessDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection();
        services.AddAccounts("tools.db");
        return services.BuildServiceProvider().GetRequiredService<IDbContextFactory<AccessDb>>().CreateDbContext();
    }
}
