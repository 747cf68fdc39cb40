using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Mappings;

// Bound to no other table: what is typed must hold up nothing that is recorded.
internal sealed class DraftMapping : IEntityTypeConfiguration<DraftTable>
{
    public void Configure(EntityTypeBuilder<DraftTable> builder) =>
        builder.ToTable("Drafts").HasKey(d => new { d.Person, d.Meeting, d.Commitment, d.Field });
}
