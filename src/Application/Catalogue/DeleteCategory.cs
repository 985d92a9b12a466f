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

/// <summary>An administrator deletes a category in which nothing stands.</summary>
/// <param name="Id">The category's key.</param>
public sealed record DeleteCategory(long Id) : IRequest<Result>, ITransactional;

/// <summary>Deletes the category. Products that were deleted before leave it; the foreign key keeps the others in it, whoever adds one meanwhile.</summary>
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
    /// <summary>Takes them out of a category that is about to be deleted.</summary>
    Task LeaveCategoryAsync(long categoryId, CancellationToken ct);

    /// <summary>Deletes all products of a shop that is being deleted.</summary>
    Task GoWithShopAsync(ShopDeleted deleted, CancellationToken ct);
}
