using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Shops;

namespace ShopClean.Infrastructure.Persistence;

/// <inheritdoc/>
public sealed class DeletedProducts(ShopDbContext context) : IDeletedProducts
{
    /// <inheritdoc/>
    public Task LeaveCategoryAsync(long categoryId, CancellationToken ct) =>
        context
            .Products.IgnoreQueryFilters()
            .Where(product => product.CategoryId == categoryId && product.DeletedAt != null)
            .ExecuteUpdateAsync(product => product.SetProperty(one => one.CategoryId, (long?)null), ct);

    /// <inheritdoc/>
    public Task GoWithShopAsync(Shop shop, long? editorId, CancellationToken ct) =>
        context
            .Products.Where(product => product.ShopId == shop.Id)
            .ExecuteUpdateAsync(
                product =>
                    product
                        .SetProperty(one => one.DeletedAt, shop.DeletedAt)
                        .SetProperty(one => one.UpdatedAt, shop.UpdatedAt)
                        .SetProperty(one => one.EditorId, editorId)
                        .SetProperty(one => one.Version, one => one.Version + 1),
                ct
            );
}
