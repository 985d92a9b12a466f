using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Shops;

namespace ShopClean.Infrastructure.Persistence;

internal sealed class DeletedProducts(ShopDbContext context) : IDeletedProducts
{
    public Task LeaveCategoryAsync(long categoryId, CancellationToken ct) =>
        context
            .Products.IgnoreQueryFilters()
            .Where(product => product.CategoryId == categoryId && product.DeletedAt != null)
            .ExecuteUpdateAsync(product => product.SetProperty(one => one.CategoryId, (long?)null), ct);

    public Task GoWithShopAsync(ShopDeleted deleted, CancellationToken ct) =>
        context
            .Products.Where(product => product.ShopId == deleted.ShopId)
            .ExecuteUpdateAsync(
                product =>
                    product
                        .SetProperty(one => one.DeletedAt, deleted.At)
                        .SetProperty(one => one.UpdatedAt, deleted.At)
                        .SetProperty(one => one.EditorId, deleted.By.UserId)
                        .SetProperty(one => one.Version, one => one.Version + 1),
                ct
            );
}
