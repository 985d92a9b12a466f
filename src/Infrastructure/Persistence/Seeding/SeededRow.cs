using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>Remembers one row that the seeder made.</summary>
/// <remarks>
/// Names would not do: people rename their shops, and a stranger may have registered as <c>budi</c> before the seeder came.
/// The undo removes what is written here and nothing else.
/// </remarks>
internal sealed class SeededRow
{
    /// <summary>The kind of the one row that stands for the whole seed.</summary>
    public const string Marketplace = "Marketplace";

    /// <summary>What sort of row: the name of its entity.</summary>
    public required string Kind { get; init; }

    /// <summary>The row's key.</summary>
    public required long RowId { get; init; }

    /// <summary>Whoever inserts it seeds: a second node waits on its key, collides with it and leaves. No provider's own lock is needed.</summary>
    public static SeededRow Claim() => new() { Kind = Marketplace, RowId = 0 };

    /// <summary>Remembers a saved row.</summary>
    public static SeededRow Of(Entity row) => new() { Kind = row.GetType().Name, RowId = row.Id };
}

internal sealed class SeededRowConfiguration : EntityDeclaration<SeededRow>
{
    public SeededRowConfiguration() => NotAudited("it remembers what the seeder made");

    public override void Configure(EntityTypeBuilder<SeededRow> builder)
    {
        builder.ToTable("SeededRows");
        builder.HasKey(row => new { row.Kind, row.RowId });
        builder.Property(row => row.Kind).HasMaxLength(20);
        builder.Property(row => row.RowId).ValueGeneratedNever();
    }
}
