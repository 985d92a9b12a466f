using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>An administrator takes a category's picture away.</summary>
/// <param name="Id">The category's key.</param>
public sealed record RemoveCategoryImage(long Id) : IRequest<Result>;

/// <summary>Takes it away, and has it removed from the store.</summary>
public sealed class RemoveCategoryImageHandler(
    IRepository<Category> categories,
    ShownPictures pictures,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<RemoveCategoryImage, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(RemoveCategoryImage request, CancellationToken cancellationToken)
    {
        var category = await categories.FirstOrDefaultAsync(new CategoryByIdSpec(request.Id), cancellationToken);
        if (category is null)
        {
            return CatalogueErrors.CategoryNotFound;
        }

        if (Category.MayManage(current.Actor) is { } refused)
        {
            return refused;
        }

        if (category.ImagePath is null)
        {
            return PictureErrors.NotFound;
        }

        var before = category.Illustrate(path: null, current.Actor, clock.GetUtcNow());
        return await pictures.SaveAsync(PictureShelf.Categories, category, before, cancellationToken);
    }
}
