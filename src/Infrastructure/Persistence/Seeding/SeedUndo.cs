using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Shops;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>Removes what was seeded, inside the transaction of its caller.</summary>
/// <remarks>
/// With a seeded shop go all of its products, with a seeded person the sessions, tokens and memberships. What others built on the
/// seed (their product in a seeded category, a seeded person's later shop) is not ours to remove: then everything stays.
/// </remarks>
internal sealed class SeedUndo(ShopDbContext context)
{
    private IQueryable<long> Users => Seeded(nameof(User));

    private IQueryable<long> Categories => Seeded(nameof(Category));

    // A seeded person's own shop that is deleted is a row that nobody sees and that would keep its owner for ever.
    private IQueryable<Shop> Shops =>
        context
            .Shops.IgnoreQueryFilters()
            .Where(shop => Seeded(nameof(Shop)).Contains(shop.Id) || (shop.DeletedAt != null && Users.Contains(shop.OwnerId)));

    /// <summary>Removes it.</summary>
    public async Task<SeedReport> RunAsync(CancellationToken ct)
    {
        if (await context.Set<SeededRow>().Where(row => row.Kind == SeededRow.Marketplace).ExecuteDeleteAsync(ct) == 0)
        {
            return SeedReport.NothingToDo;
        }

        var obstacles = await new SeedDependents(context, Users, Categories, Shops.Select(shop => shop.Id)).FindAsync(ct);
        if (obstacles.Count > 0)
        {
            return SeedReport.Blocked(obstacles);
        }

        try
        {
            return SeedReport.Done(await RemoveAsync(ct));
        }
        // Class 23 of the SQL standard: a table that came after this code refers to a seeded row.
        catch (DbException refused) when (refused.SqlState?.StartsWith("23", StringComparison.Ordinal) == true)
        {
            return SeedReport.Blocked([$"Rows of others need seeded ones: {refused.Message}"]);
        }
    }

    private async Task<Dictionary<string, int>> RemoveAsync(CancellationToken ct)
    {
        var removed = new Dictionary<string, int>(StringComparer.Ordinal);
        var shops = Shops.Select(shop => shop.Id);
        var products = context.Products.IgnoreQueryFilters();

        removed[nameof(Product)] = await products.Where(product => shops.Contains(product.ShopId)).ExecuteDeleteAsync(ct);
        await products
            .Where(product => product.DeletedAt != null && product.CategoryId != null && Categories.Contains(product.CategoryId.Value))
            .ExecuteUpdateAsync(product => product.SetProperty(row => row.CategoryId, (long?)null), ct);
        removed[nameof(Category)] = await RemoveCategoriesAsync(ct);
        removed[nameof(Shop)] = await Shops.ExecuteDeleteAsync(ct);
        removed[nameof(User)] = await context.Users.Where(user => Users.Contains(user.Id)).ExecuteDeleteAsync(ct);
        await context.Set<SeededRow>().ExecuteDeleteAsync(ct);
        return removed;
    }

    // From the leaves up, as deep as somebody may have moved them.
    private async Task<int> RemoveCategoriesAsync(CancellationToken ct)
    {
        var leaves = context.Categories.Where(category =>
            Categories.Contains(category.Id) && !context.Categories.Any(child => child.ParentId == category.Id)
        );
        var all = 0;
        while (await leaves.ExecuteDeleteAsync(ct) is > 0 and var removed)
        {
            all += removed;
        }

        return all;
    }

    private IQueryable<long> Seeded(string kind) => context.Set<SeededRow>().Where(row => row.Kind == kind).Select(row => row.RowId);
}
