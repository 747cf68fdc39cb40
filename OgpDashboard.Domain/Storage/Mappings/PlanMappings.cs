using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Mappings;

internal sealed class PlanMapping : IEntityTypeConfiguration<PlanTable>
{
    public void Configure(EntityTypeBuilder<PlanTable> builder)
    {
        builder.ToTable("Plans").HasIndex(p => p.Code).IsUnique();
        builder.HasMany(p => p.Axes).WithOne().HasForeignKey(a => a.PlanId);
        builder.HasMany(p => p.Commitments).WithOne().HasForeignKey(c => c.PlanId);
    }
}

internal sealed class AxisMapping : IEntityTypeConfiguration<AxisTable>
{
    public void Configure(EntityTypeBuilder<AxisTable> builder) =>
        builder.ToTable("Axes").HasIndex(a => new { a.PlanId, a.Number }).IsUnique();
}

internal sealed class CommitmentMapping : IEntityTypeConfiguration<CommitmentTable>
{
    public void Configure(EntityTypeBuilder<CommitmentTable> builder)
    {
        builder.ToTable("Commitments").HasIndex(c => new { c.PlanId, c.Number }).IsUnique();
        builder.HasOne(c => c.Axis).WithMany().HasForeignKey(c => c.AxisId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Wording).HasConversion<string>();
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<PersonTable>
{
    public void Configure(EntityTypeBuilder<PersonTable> builder) =>
        builder.ToTable("People").HasIndex(p => p.Key).IsUnique();
}
