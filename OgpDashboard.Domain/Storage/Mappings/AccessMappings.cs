using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Mappings;

internal sealed class RoleMapping : IEntityTypeConfiguration<RoleTable>
{
    public void Configure(EntityTypeBuilder<RoleTable> builder)
    {
        builder.ToTable("Roles").HasKey(r => r.PersonId);
        builder.HasOne(r => r.Person).WithOne().HasForeignKey<RoleTable>(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(r => r.Role).HasConversion<string>();
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<InvitationTable>
{
    public void Configure(EntityTypeBuilder<InvitationTable> builder)
    {
        builder.ToTable("Invitations").HasIndex(i => i.TokenHash).IsUnique();
        builder.HasOne<MeetingTable>().WithMany().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(i => i.Person).WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
