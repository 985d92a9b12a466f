using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Catalogue;

/// <summary>A shop puts a product on sale.</summary>
public sealed record CreateProduct : ProductFields, IRequest<Result<ProductResponse>>, ITransactional
{
    /// <summary>The shop that sells it; whoever belongs to one shop only need not say.</summary>
    public long? ShopId { get; init; }
}

internal sealed class CreateProductValidator() : ProductFieldsValidator<CreateProduct>(isNew: true);

internal sealed class CreateProductHandler(
    IRepository<Product> products,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<CreateProduct, Result<ProductResponse>>, IRequestChecks<CreateProduct>
{
    public Task<Error?> RefuseAsync(CreateProduct request, CancellationToken ct) =>
        Task.FromResult(ShopChoice.Refuse(current.Actor, request.ShopId));

    public async Task<IReadOnlyList<FieldFault>> FindFaultsAsync(CreateProduct request, CancellationToken ct)
    {
        var shop = ShopChoice.FindFault(current.Actor, request.ShopId) ?? await FindShopFaultAsync(request.ShopId, ct);
        var category = request.CategoryId.Value is { } id
            ? await reader.FindCategoryFaultAsync(id, productId: null, current.Actor, ct)
            : null;
        return [.. new[] { shop, category }.OfType<FieldFault>()];
    }

    public async Task<Result<ProductResponse>> Handle(CreateProduct request, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(request, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (await FindFaultsAsync(request, cancellationToken) is { Count: > 0 } faults)
        {
            return Error.Validation(faults);
        }

        var shopId = ShopChoice.Of(current.Actor, request.ShopId);
        var description = await DescribeAsync(request, cancellationToken);
        var product = Product.PutOnSale(shopId, description, request.ApplyTo(new ProductDisplay()), current.Actor, clock.GetUtcNow());
        if (product.IsFailure)
        {
            return product.Error;
        }

        products.Add(product.Value);
        var saved = await work.SaveAsync(cancellationToken);
        if (saved.IsFailure)
        {
            return saved.Error.WithMadeSlug<Product>(request.Slug.Value is null);
        }

        // Read before the commit: nobody sees the product of a shop that was deleted while it was put on sale, and then it is not put on sale at all.
        var read = await reader.ReadProductAsync(product.Value.Id, cancellationToken);
        return read.IsFailure ? Error.Validation([NoShop(shopId)]) : read;
    }

    // The caller's own shops are there; an administrator may name any number.
    private async Task<FieldFault?> FindShopFaultAsync(long? named, CancellationToken ct) =>
        named is { } shopId
        && !current.Actor.Shops.ContainsKey(shopId)
        && !await reader.AnyAsync(new VisibleSpec<Shop>(shopId, current.Actor), ct)
            ? NoShop(shopId)
            : null;

    private static FieldFault NoShop(long shopId) => new("shopId", $"Shop {shopId} does not exist", shopId);

    private async Task<ProductDescription> DescribeAsync(CreateProduct request, CancellationToken ct)
    {
        var title = request.Title.Value!;
        return request.ApplyTo(
            new ProductDescription
            {
                CategoryId = request.CategoryId.Value!.Value,
                Title = title,
                Slug = request.Slug.Value ?? await products.FreeAsync(title, "product", slug => new ProductSlugSpec(slug), ct),
                Price = Money.Rupiah(request.Price.Value!.Value),
            }
        );
    }
}
