using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>Reads the tree of categories, to move one.</summary>
public interface ICategoryTrees
{
    /// <summary>The whole tree as it is now.</summary>
    Task<CategoryTree> ReadAsync(CancellationToken ct);

    /// <summary>
    /// The whole tree, held for the rest of the transaction: two who each move a category below the other's would both be right alone, and make a circle
    /// together.
    /// </summary>
    Task<CategoryTree> HoldAsync(CancellationToken ct);
}
