using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Mappings;

internal sealed class DecisionMapping : IEntityTypeConfiguration<DecisionTable>
{
    public void Configure(EntityTypeBuilder<DecisionTable> builder)
    {
        builder.ToTable("Decisions").HasIndex(d => d.Position).IsUnique();
        builder.HasOne<MeetingTable>().WithMany(m => m.Decisions).HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MeetingTable>().WithMany().HasForeignKey(d => d.SettledInId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Commitment).WithMany().HasForeignKey(d => d.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.Kind).HasConversion<string>();
    }
}

internal sealed class SnapshotMapping : IEntityTypeConfiguration<SnapshotTable>
{
    public void Configure(EntityTypeBuilder<SnapshotTable> builder)
    {
        builder.ToTable("Snapshots").HasKey(s => new { s.MeetingId, s.Version });
        builder.HasOne<MeetingTable>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}
