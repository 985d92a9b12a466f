using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Infrastructure.Persistence;

internal sealed class CategoryTrees(ShopDbContext context) : ICategoryTrees
{
    public async Task<CategoryTree> ReadAsync(CancellationToken ct) =>
        new(await context.Categories.ToDictionaryAsync(category => category.Id, category => category.ParentId, ct));

    public async Task<CategoryTree> HoldAsync(CancellationToken ct)
    {
        await context.LockAllAsync("categories", ct);
        return await ReadAsync(ct);
    }
}
