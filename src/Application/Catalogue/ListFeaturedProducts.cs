using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Somebody wants to see what the marketplace features.</summary>
/// <param name="Limit">How many products at most.</param>
public sealed record ListFeaturedProducts(int Limit) : IRequest<Result<IReadOnlyList<ProductListItem>>>;

internal sealed class ListFeaturedProductsValidator : AbstractValidator<ListFeaturedProducts>
{
    public ListFeaturedProductsValidator() => RuleFor(request => request.Limit).MustBeBetween("Limit", 1, ListLimits.MaxPageSize);
}

internal sealed class ListFeaturedProductsHandler(IReadRepository reader)
    : IRequestHandler<ListFeaturedProducts, Result<IReadOnlyList<ProductListItem>>>
{
    public async Task<Result<IReadOnlyList<ProductListItem>>> Handle(ListFeaturedProducts request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<ProductListItem>>.Succeeded(
            await reader.ListAsync<Product, ProductListItem>(new FeaturedProductsSpec(request.Limit), cancellationToken)
        );
}
