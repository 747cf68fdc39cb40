using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Mappings;

// Enumerations are stored by name, so that a person who opens the file reads words.

internal sealed class MeetingMapping : IEntityTypeConfiguration<MeetingTable>
{
    public void Configure(EntityTypeBuilder<MeetingTable> builder)
    {
        builder.ToTable("Meetings").HasIndex(m => m.Code).IsUnique();
        builder.HasOne<PlanTable>().WithMany().HasForeignKey(m => m.PlanId);
        builder.HasOne<MeetingTable>().WithMany().HasForeignKey(m => m.FollowsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Agenda).WithOne().HasForeignKey(a => a.MeetingId);
        builder.HasMany(m => m.Participants).WithOne().HasForeignKey(p => p.MeetingId);
        builder.HasMany(m => m.Reports).WithOne().HasForeignKey(r => r.MeetingId);
        builder.Property(m => m.State).HasConversion<string>();
        builder.Property(m => m.Version).HasDefaultValue(1);
    }
}

internal sealed class AgendaMapping : IEntityTypeConfiguration<AgendaTable>
{
    public void Configure(EntityTypeBuilder<AgendaTable> builder) =>
        builder.ToTable("AgendaItems").HasKey(a => new { a.MeetingId, a.Number });
}

internal sealed class ParticipantMapping : IEntityTypeConfiguration<ParticipantTable>
{
    public void Configure(EntityTypeBuilder<ParticipantTable> builder)
    {
        builder.ToTable("Participants").HasIndex(p => new { p.MeetingId, p.PersonId }).IsUnique();
        builder.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Commitments).WithOne().HasForeignKey(c => c.ParticipantId);
        builder.Property(p => p.Attendance).HasConversion<string>();
    }
}

internal sealed class ResponsibilityMapping : IEntityTypeConfiguration<ResponsibilityTable>
{
    public void Configure(EntityTypeBuilder<ResponsibilityTable> builder)
    {
        builder.ToTable("Responsibilities").HasKey(r => new { r.ParticipantId, r.CommitmentId });
        builder.HasOne(r => r.Commitment).WithMany().HasForeignKey(r => r.CommitmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportMapping : IEntityTypeConfiguration<ReportTable>
{
    public void Configure(EntityTypeBuilder<ReportTable> builder)
    {
        builder.ToTable("Reports", t => t.HasCheckConstraint("CK_Reports_Percent", "\"Percent\" BETWEEN 0 AND 100"));
        builder.HasIndex(r => new { r.MeetingId, r.CommitmentId }).IsUnique();
        builder.HasOne(r => r.Commitment).WithMany().HasForeignKey(r => r.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Actions).WithOne().HasForeignKey(a => a.ReportId);
        builder.HasMany(r => r.Schedule).WithOne().HasForeignKey(s => s.ReportId);
        builder.Property(r => r.Platform).HasConversion<string>();
        builder.Property(r => r.Reason).HasConversion<string>();

        // Kept by us: SQLite has no row version of its own.
        builder.Property(r => r.Version).IsConcurrencyToken();
    }
}

internal sealed class ActionMapping : IEntityTypeConfiguration<ActionTable>
{
    public void Configure(EntityTypeBuilder<ActionTable> builder) =>
        builder.ToTable("ActionLines").HasKey(a => new { a.ReportId, a.Position });
}

internal sealed class ScheduleMapping : IEntityTypeConfiguration<ScheduleTable>
{
    public void Configure(EntityTypeBuilder<ScheduleTable> builder)
    {
        builder.ToTable("ScheduleLines").HasKey(s => new { s.ReportId, s.Position });
        builder.Property(s => s.State).HasConversion<string>();
    }
}
