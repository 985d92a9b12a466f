using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Removes the picture of a category.</summary>
/// <param name="Id">The category's key.</param>
public sealed record RemoveCategoryImage(long Id) : IRequest<Result>;

internal sealed class RemoveCategoryImageHandler(Managed<Category> categories, ShownPictures pictures)
    : IRequestHandler<RemoveCategoryImage, Result>
{
    public async Task<Result> Handle(RemoveCategoryImage request, CancellationToken cancellationToken)
    {
        var found = await categories.FindAsync(Right.ManageCategories, request.Id, cancellationToken);
        var removed = pictures.RemoveAsync(
            found,
            category => category.ImagePath,
            PictureShelf.Categories,
            (category, path, actor, now) => category.Illustrate(path, actor, now),
            cancellationToken
        );
        return await removed.IgnoreValueAsync();
    }
}
