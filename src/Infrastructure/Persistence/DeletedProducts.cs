using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Catalogue;

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
}
