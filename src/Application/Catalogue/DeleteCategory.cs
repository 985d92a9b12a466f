using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Notifications;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Catalogue;

/// <summary>Deletes an empty category.</summary>
/// <param name="Id">The category's key.</param>
public sealed record DeleteCategory(long Id) : IRequest<Result>, ITransactional;

/// <summary>Deletes the category. Deleted products are taken out of it first; the foreign key prevents that others lose theirs.</summary>
internal sealed class DeleteCategoryHandler(
    Managed<Category> managed,
    IRepository<Category> categories,
    IDeletedProducts deletedProducts,
    IOutbox outbox,
    IUnitOfWork work
) : IRequestHandler<DeleteCategory, Result>
{
    public async Task<Result> Handle(DeleteCategory request, CancellationToken cancellationToken)
    {
        var found = await managed.FindAsync(Right.ManageCategories, request.Id, cancellationToken);
        if (found.IsFailure)
        {
            return found.Error;
        }

        var category = found.Value;
        await deletedProducts.LeaveCategoryAsync(category.Id, cancellationToken);
        categories.Remove(category);
        outbox.EnqueueRemoval(PictureShelf.Categories, category.Id, category.ImagePath);
        var saved = await work.SaveAsync(category, cancellationToken);
        return saved is { IsFailure: true, Error.Code: ErrorCodes.ResourceInUse } ? CatalogueErrors.CategoryInUse : saved;
    }
}

/// <summary>The products whose rows stay for orders and audit, although no read shows them.</summary>
public interface IDeletedProducts
{
    /// <summary>Removes them from a category before it is deleted.</summary>
    Task LeaveCategoryAsync(long categoryId, CancellationToken ct);

    /// <summary>Deletes all products of a shop that is being deleted.</summary>
    Task GoWithShopAsync(ShopDeleted deleted, CancellationToken ct);
}
