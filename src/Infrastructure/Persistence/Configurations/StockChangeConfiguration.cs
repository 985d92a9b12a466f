using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Catalogue;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class StockChangeConfiguration : EntityDeclaration<StockChange>
{
    public StockChangeConfiguration()
    {
        // The stock itself is the product's; this is why it changed.
        AuditedAsPartOf<Product>("stock", owner: change => change.ProductId)
            .LeaveOut(change => change.Quantity, change => change.Balance, change => change.UserId);
        ListedBy(StockChangeListSpec.Fields)
            .OnlyWithin(change => change.ProductId, because: "The lines of one product are few enough to sort and to read through.");
        KeptAfterUser("the ledger of a stock is complete; whoever changed it is an account without a name from then on");
    }

    public override void Configure(EntityTypeBuilder<StockChange> builder)
    {
        builder.ToTable("StockChanges");
        builder.Property(change => change.Reason).HasMaxLength(CatalogueLimits.MaxStockReason);
        builder.HasOne(change => change.User).WithMany().HasForeignKey(change => change.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
