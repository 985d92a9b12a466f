using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Uploads the picture of a category, and replaces the one before.</summary>
/// <param name="Id">The category's key.</param>
/// <param name="Upload">The picture.</param>
public sealed record UploadCategoryImage(long Id, IPictureUpload Upload) : IRequest<Result<CategoryPictureResponse>>;

/// <summary>A category with its new picture.</summary>
public sealed record CategoryPictureResponse : IVersioned
{
    /// <summary>The category's key.</summary>
    public long Id { get; init; }

    /// <summary>The category's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where the picture is.</summary>
    public PictureUrl? ImageUrl { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>A category's picture.</summary>
    internal static CategoryPictureResponse Of(Category category) =>
        new()
        {
            Id = category.Id,
            Name = category.Name,
            ImageUrl = PictureUrl.Of(category.ImagePath),
            Version = category.Version,
        };
}

internal sealed class UploadCategoryImageHandler(Managed<Category> categories, ShownPictures pictures)
    : IRequestHandler<UploadCategoryImage, Result<CategoryPictureResponse>>
{
    public async Task<Result<CategoryPictureResponse>> Handle(UploadCategoryImage request, CancellationToken cancellationToken)
    {
        var found = await categories.FindAsync(Right.ManageCategories, request.Id, cancellationToken);
        var replaced = await pictures.ReplaceAsync(
            found,
            request.Upload,
            PictureShelf.Categories,
            (category, path, actor, now) => category.Illustrate(path, actor, now),
            cancellationToken
        );
        return replaced.Map(CategoryPictureResponse.Of);
    }
}
