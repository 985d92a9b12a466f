using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>Finds rows of others that depend on seeded ones and keep the undo from running.</summary>
/// <param name="context">The database.</param>
/// <param name="users">The seeded people.</param>
/// <param name="categories">The seeded categories.</param>
/// <param name="shops">The shops that would go.</param>
internal sealed class SeedDependents(ShopDbContext context, IQueryable<long> users, IQueryable<long> categories, IQueryable<long> shops)
{
    // Enough to see what it is about.
    private const int MaxOfEach = 10;

    /// <summary>A sentence for each.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken ct) =>
        [.. await ProductsAsync(ct), .. await CategoriesAsync(ct), .. await ShopsAsync(ct)];

    private Task<List<string>> ProductsAsync(CancellationToken ct) =>
        context
            .Products.Where(product => product.CategoryId != null && categories.Contains(product.CategoryId.Value))
            .Where(product => !shops.Contains(product.ShopId))
            .OrderBy(product => product.Id)
            .Take(MaxOfEach)
            .Select(product => $"The product {product.Slug} stands in the seeded category {product.Category!.Slug}.")
            .ToListAsync(ct);

    private Task<List<string>> CategoriesAsync(CancellationToken ct) =>
        context
            .Categories.Where(category => category.ParentId != null && categories.Contains(category.ParentId.Value))
            .Where(category => !categories.Contains(category.Id))
            .OrderBy(category => category.Id)
            .Take(MaxOfEach)
            .Select(category => $"The category {category.Slug} stands below the seeded category {category.Parent!.Slug}.")
            .ToListAsync(ct);

    private Task<List<string>> ShopsAsync(CancellationToken ct) =>
        context
            .Shops.Where(shop => users.Contains(shop.OwnerId) && !shops.Contains(shop.Id))
            .OrderBy(shop => shop.Id)
            .Take(MaxOfEach)
            .Select(shop => $"The shop {shop.Slug} belongs to the seeded user {shop.Owner.Username}.")
            .ToListAsync(ct);
}
