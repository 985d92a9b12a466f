using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Auditing;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class AuditEntryConfiguration : EntityDeclaration<AuditEntry>
{
    public AuditEntryConfiguration()
    {
        NotAudited("it is the audit itself");
        ListedBy(AuditListSpec.Fields)
            .Within(entry => entry.UserId)
            .WithoutIndex(
                "entityId",
                because: "A key names nothing without its sort of thing: whoever asks names both, and they have an index."
            );
        KeptAfterUser("what was done stays known; who did it is an account without a name from then on");
    }

    public override void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.Action).HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.Subject).HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.IpAddress).HasMaxLength(ClientTrace.MaxIpAddress);
        builder.Property(entry => entry.UserAgent).HasMaxLength(AuditEntry.MaxUserAgent);
        builder.Property(entry => entry.TraceId).HasMaxLength(AuditEntry.MaxTraceId);
        // What bounds it is the number of its changes and the length of each.
        builder.Property(entry => entry.Changes).Metadata.SetMaxLength(null);
        // The program never deletes a user's row; the undo of the seed does. The shop and the subject are keys and no references, for the same reason.
        builder.HasOne(entry => entry.User).WithMany().HasForeignKey(entry => entry.UserId).OnDelete(DeleteBehavior.SetNull);

        builder.HasIndex(entry => new
        {
            entry.Subject,
            entry.SubjectId,
            entry.CreatedAt,
            entry.Id,
        });
        builder
            .HasIndex(entry => new
            {
                entry.ShopId,
                entry.CreatedAt,
                entry.Id,
            })
            .HasFilter("shop_id IS NOT NULL");
        // A request has so few entries that they need no order.
        builder.HasIndex(entry => entry.TraceId);
    }
}
