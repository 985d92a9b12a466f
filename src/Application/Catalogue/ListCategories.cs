using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Lists categories.</summary>
public sealed record ListCategories : ListQuery<CategoryResponse>
{
    /// <summary>The parameter that asks for counted categories.</summary>
    public const string CountParameter = "includeProductCount";

    /// <summary>What this list has of its own.</summary>
    public static readonly ListOptions Options = new() { Flags = [CountParameter] };
}

/// <summary>Lists categories with the number of their products.</summary>
public sealed record ListCountedCategories : ListQuery<CountedCategoryResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description =>
        CategoryListSpec.Fields.Describe<Category, CountedCategoryResponse>(ListCategories.Options);
}

internal sealed class ListCategoriesHandler(IReadRepository reader, ICurrentActor current)
    : IRequestHandler<ListCategories, Result<Page<CategoryResponse>>>,
        IRequestHandler<ListCountedCategories, Result<Page<CountedCategoryResponse>>>
{
    public Task<Result<Page<CategoryResponse>>> Handle(ListCategories request, CancellationToken cancellationToken) =>
        ListAsync(request, cancellationToken);

    public Task<Result<Page<CountedCategoryResponse>>> Handle(ListCountedCategories request, CancellationToken cancellationToken) =>
        ListAsync(request, cancellationToken);

    private async Task<Result<Page<TItem>>> ListAsync<TItem>(ListQuery<TItem> query, CancellationToken ct)
    {
        var bound = CategoryListSpec.Fields.Bind<TItem>(query.Parameters, ListCategories.Options);
        return bound.IsFailure
            ? bound.Error
            : await reader.PageAsync<Category, TItem>(new CategoryListSpec(bound.Value, current.Actor), ct);
    }
}

/// <summary>Reads all active categories.</summary>
public sealed record ListActiveCategories : IRequest<Result<IReadOnlyList<CategoryResponse>>>;

internal sealed class ListActiveCategoriesHandler(IReadRepository reader)
    : IRequestHandler<ListActiveCategories, Result<IReadOnlyList<CategoryResponse>>>
{
    public async Task<Result<IReadOnlyList<CategoryResponse>>> Handle(ListActiveCategories request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<CategoryResponse>>.Succeeded(
            await reader.ListAsync<Category, CategoryResponse>(new ActiveCategoriesSpec(), cancellationToken)
        );
}
