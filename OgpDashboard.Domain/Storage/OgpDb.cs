using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>The database. Only this folder knows it; everybody else goes through <see cref="BoardStore"/>.</summary>
/// <param name="options">How to reach it; made by <see cref="SqliteDatabase"/>.</param>
public sealed class OgpDb(DbContextOptions<OgpDb> options) : DbContext(options)
{
    /// <summary>The versions of its schema, oldest first: the names of its migrations, so that nobody has to search the program for them. A test holds it to them.</summary>
    public static readonly IReadOnlyList<string> Versions =
    [
        "20261122162337_First", "20261125190040_Access", "20261125190133_RecordKept", "20261125221946_Course", "20261126074830_Drafts",
    ];

    internal DbSet<PlanTable> Plans => Set<PlanTable>();

    internal DbSet<PersonTable> People => Set<PersonTable>();

    internal DbSet<MeetingTable> Meetings => Set<MeetingTable>();

    internal DbSet<ReportTable> Reports => Set<ReportTable>();

    internal DbSet<DecisionTable> Decisions => Set<DecisionTable>();

    internal DbSet<SnapshotTable> Snapshots => Set<SnapshotTable>();

    internal DbSet<RoleTable> Roles => Set<RoleTable>();

    internal DbSet<InvitationTable> Invitations => Set<InvitationTable>();

    internal DbSet<JournalTable> Journal => Set<JournalTable>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OgpDb).Assembly);
}

/// <summary>Lets <c>dotnet ef</c> see the model without starting the app.</summary>
internal sealed class OgpDbForTools : IDesignTimeDbContextFactory<OgpDb>
{
    public OgpDb CreateDbContext(string[] args) => new(SqliteDatabase.Options("tools.db"));
}
