using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Mappings;

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalTable>
{
    public void Configure(EntityTypeBuilder<JournalTable> builder)
    {
        builder.ToTable("Journal").HasKey(j => j.Number);

        // Given by the writer inside its transaction: the number is part of what is hashed.
        builder.Property(j => j.Number).ValueGeneratedNever();
        builder.HasIndex(j => j.EditId).IsUnique();
        builder.HasOne<MeetingTable>().WithMany().HasForeignKey(j => j.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(j => j.ActorRole).HasConversion<string>();
    }
}
