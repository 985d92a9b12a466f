using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>The owner takes a product away for good.</summary>
/// <param name="Id">The product's key.</param>
public sealed record DeleteProduct(long Id) : IRequest<Result>;

internal sealed class DeleteProductHandler(Managed<Product> products) : IRequestHandler<DeleteProduct, Result>
{
    public Task<Result> Handle(DeleteProduct request, CancellationToken cancellationToken) =>
        products
            .ChangeAsync(Right.DeleteProduct, request.Id, (product, actor, now) => product.Delete(actor, now), cancellationToken)
            .IgnoreValueAsync();
}
