using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Catalogue;

/// <summary>A shop puts a product on sale.</summary>
public sealed record CreateProduct : IRequest<Result<ProductResponse>>, ITransactional
{
    /// <summary>The shop that sells it; whoever belongs to one shop only need not say.</summary>
    public long? ShopId { get; init; }

    /// <summary>What it is called.</summary>
    public string? Title { get; init; }

    /// <summary>Its name in addresses; made from the title where it is absent.</summary>
    public string? Slug { get; init; }

    /// <summary>What there is to say about it.</summary>
    public string? Description { get; init; }

    /// <summary>Who makes it.</summary>
    public string? Brand { get; init; }

    /// <summary>The points that buying one brings.</summary>
    public int Points { get; init; }

    /// <summary>What one costs without the discount, in rupiah.</summary>
    public decimal? Price { get; init; }

    /// <summary>What is taken off the price, in percent (0 to 100).</summary>
    public decimal? Discount { get; init; }

    /// <summary>Its page elsewhere.</summary>
    public string? Url { get; init; }

    /// <summary>The category that it stands in.</summary>
    public long? CategoryId { get; init; }

    /// <summary>Whether it is on sale; it is unless this says otherwise.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether the marketplace features it.</summary>
    public bool IsFeatured { get; init; }

    /// <summary>Whether it is shown among the best sellers.</summary>
    public bool IsBestSeller { get; init; }

    /// <summary>Whether it is shown among the new arrivals.</summary>
    public bool IsNewArrivals { get; init; }

    /// <summary>How many are there.</summary>
    public int StockQuantity { get; init; }

    /// <summary>Its place among the others, ascending.</summary>
    public int SortOrder { get; init; }

    /// <summary>The title for search engines.</summary>
    public string? MetaTitle { get; init; }

    /// <summary>The description for search engines.</summary>
    public string? MetaDescription { get; init; }

    /// <summary>Its properties: one value or several for each key, which are answered as a list.</summary>
    public ProductAttributes? Attributes { get; init; }
}

internal sealed class CreateProductValidator : AbstractValidator<CreateProduct>
{
    public CreateProductValidator()
    {
        RuleFor(request => request.Title).ATitle();
        RuleFor(request => request.Slug).ASlug();
        RuleFor(request => request.Description).AtMost("Description", CatalogueLimits.MaxDescription);
        RuleFor(request => request.Brand).ALineOf("Brand", CatalogueLimits.MaxBrand);
        RuleFor(request => request.Points).SomePoints();
        RuleFor(request => request.Price).APrice();
        RuleFor(request => request.Discount).ADiscount();
        RuleFor(request => request.Url).APageAddress();
        RuleFor(request => request.CategoryId).Must(id => id is not null).WithMessage("Category is required: send the categoryId");
        RuleFor(request => request.StockQuantity).AStock();
        RuleFor(request => request.MetaTitle).ALineOf("Meta title", CatalogueLimits.MaxMetaTitle);
        RuleFor(request => request.MetaDescription).ALineOf("Meta description", CatalogueLimits.MaxMetaDescription);
        RuleFor(request => request.Attributes).SomeAttributes();
    }
}

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
        var category = request.CategoryId is { } id ? await reader.FindCategoryFaultAsync(id, productId: null, current.Actor, ct) : null;
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
        var product = Product.PutOnSale(shopId, description, DisplayOf(request), current.Actor, clock.GetUtcNow());
        if (product.IsFailure)
        {
            return product.Error;
        }

        products.Add(product.Value);
        var saved = await work.SaveAsync(cancellationToken);
        if (saved.IsFailure)
        {
            return saved.Error.WithMadeSlug<Product>(request.Slug is null);
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

    private async Task<ProductDescription> DescribeAsync(CreateProduct request, CancellationToken ct) =>
        new()
        {
            CategoryId = request.CategoryId!.Value,
            Title = request.Title!.Trim(),
            Slug = request.Slug ?? await products.FreeAsync(request.Title!, "product", slug => new ProductSlugSpec(slug), ct),
            Description = request.Description,
            Brand = request.Brand.Tidy(),
            Points = request.Points,
            Price = Money.Rupiah(request.Price!.Value),
            Url = request.Url.Tidy(),
            SortOrder = request.SortOrder,
            MetaTitle = request.MetaTitle.Tidy(),
            MetaDescription = request.MetaDescription.Tidy(),
            Attributes = request.Attributes,
        };

    private static ProductDisplay DisplayOf(CreateProduct request) =>
        new(
            request.IsActive ?? true,
            request.IsFeatured,
            request.IsBestSeller,
            request.IsNewArrivals,
            request.Discount ?? 0,
            request.StockQuantity
        );
}
