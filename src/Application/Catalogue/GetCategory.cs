using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Reads a category.</summary>
/// <param name="Id">The category's key.</param>
/// <param name="IncludeProducts">Whether what is on sale in it is shown too.</param>
public sealed record GetCategory(long Id, bool IncludeProducts = false) : IRequest<Result<CategoryResponse>>;

/// <summary>Reads a category by its slug.</summary>
/// <param name="Slug">The category's slug.</param>
/// <param name="IncludeProducts">Whether what is on sale in it is shown too.</param>
public sealed record GetCategoryBySlug(string Slug, bool IncludeProducts = false) : IRequest<Result<CategoryResponse>>;

internal sealed class GetCategoryHandler(IReadRepository reader, ICurrentActor current)
    : IRequestHandler<GetCategory, Result<CategoryResponse>>,
        IRequestHandler<GetCategoryBySlug, Result<CategoryResponse>>
{
    public Task<Result<CategoryResponse>> Handle(GetCategory request, CancellationToken cancellationToken) =>
        ReadAsync(new VisibleSpec<Category>(request.Id, current.Actor), request.IncludeProducts, cancellationToken);

    public Task<Result<CategoryResponse>> Handle(GetCategoryBySlug request, CancellationToken cancellationToken) =>
        ReadAsync(
            new VisibleSpec<Category>(category => category.Slug == request.Slug, current.Actor),
            request.IncludeProducts,
            cancellationToken
        );

    private async Task<Result<CategoryResponse>> ReadAsync(VisibleSpec<Category> specification, bool includeProducts, CancellationToken ct)
    {
        var category = includeProducts
            ? await reader.FirstAsync<Category, StockedCategoryResponse>(specification, ct)
            : await reader.FirstAsync<Category, CategoryResponse>(specification, ct);
        return category is null ? CatalogueErrors.CategoryNotFound : category;
    }
}
