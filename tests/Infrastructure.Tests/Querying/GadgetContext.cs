using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Tests.Querying.Model;

namespace ShopClean.Infrastructure.Tests.Querying;

public sealed class GadgetContext(DbContextOptions<GadgetContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var gadget = modelBuilder.Entity<Gadget>();
        gadget.Property(row => row.Grade).HasConversion<string>();
        gadget.Property(row => row.Wish).HasConversion<string>();
        gadget.HasMany(row => row.Tags).WithOne().HasForeignKey(tag => tag.GadgetId);
        foreach (var key in modelBuilder.Model.GetEntityTypes().Select(entity => entity.FindProperty("Id")!))
        {
            key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
}
