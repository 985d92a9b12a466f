using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>The owner replaces what a product says; absent fields stay as they are.</summary>
public sealed record UpdateProduct : IRequest<Result<ProductResponse>>
{
    /// <summary>The product's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>What it is called.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>Its name in addresses.</summary>
    public Optional<string?> Slug { get; init; }

    /// <summary>What there is to say about it.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Who makes it.</summary>
    public Optional<string?> Brand { get; init; }

    /// <summary>The points that buying one brings.</summary>
    public Optional<int> Points { get; init; }

    /// <summary>What one costs without the discount, in rupiah.</summary>
    public Optional<decimal> Price { get; init; }

    /// <summary>What is taken off the price, in percent (0 to 100).</summary>
    public Optional<decimal> Discount { get; init; }

    /// <summary>Its page elsewhere.</summary>
    public Optional<string?> Url { get; init; }

    /// <summary>The category that it stands in.</summary>
    public Optional<long> CategoryId { get; init; }

    /// <summary>Whether it is on sale.</summary>
    public Optional<bool> IsActive { get; init; }

    /// <summary>Whether the marketplace features it.</summary>
    public Optional<bool> IsFeatured { get; init; }

    /// <summary>Whether it is shown among the best sellers.</summary>
    public Optional<bool> IsBestSeller { get; init; }

    /// <summary>Whether it is shown among the new arrivals.</summary>
    public Optional<bool> IsNewArrivals { get; init; }

    /// <summary>How many are there.</summary>
    public Optional<int> StockQuantity { get; init; }

    /// <summary>Its place among the others, ascending.</summary>
    public Optional<int> SortOrder { get; init; }

    /// <summary>The title for search engines.</summary>
    public Optional<string?> MetaTitle { get; init; }

    /// <summary>The description for search engines.</summary>
    public Optional<string?> MetaDescription { get; init; }

    /// <summary>Its properties, all of them anew: one value or several for each key, which are answered as a list.</summary>
    public ProductAttributes? Attributes { get; init; }
}

/// <summary>What a product may say about itself.</summary>
public sealed class UpdateProductValidator : AbstractValidator<UpdateProduct>
{
    /// <summary>Declares the rules.</summary>
    public UpdateProductValidator()
    {
        When(request => request.Title.IsGiven, () => RuleFor(request => request.Title.Value).ATitle());
        When(request => request.Slug.IsGiven, () => RuleFor(request => request.Slug.Value).AGivenSlug());
        When(request => request.Price.IsGiven, () => RuleFor(request => (decimal?)request.Price.Value).APrice());
        RuleFor(request => request.Description.Value).AtMost("Description", CatalogueLimits.MaxDescription);
        RuleFor(request => request.Brand.Value).AtMost("Brand", CatalogueLimits.MaxBrand);
        RuleFor(request => request.Points.Value).SomePoints();
        RuleFor(request => (decimal?)request.Discount.Value).ADiscount();
        RuleFor(request => request.Url.Value).APageAddress();
        RuleFor(request => request.StockQuantity.Value).AStock();
        RuleFor(request => request.MetaTitle.Value).AtMost("Meta title", CatalogueLimits.MaxMetaTitle);
        RuleFor(request => request.MetaDescription.Value).AtMost("Meta description", CatalogueLimits.MaxMetaDescription);
        RuleFor(request => request.Attributes).SomeAttributes();
    }
}

/// <summary>Replaces what the product says.</summary>
public sealed class UpdateProductHandler(
    IRepository<Product> products,
    IRepository<Category> categories,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<UpdateProduct, Result<ProductResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<ProductResponse>> Handle(UpdateProduct request, CancellationToken cancellationToken)
    {
        var product = await products.FirstOrDefaultAsync(
            new VisibleProductSpec(request.Id, current.Actor).WithAttributes(),
            cancellationToken
        );
        if (product is null)
        {
            return CatalogueErrors.ProductNotFound;
        }

        var described = product.Describe(Merged(request, product), Shown(request, product.Display), current.Actor, clock.GetUtcNow());
        if (described.IsFailure)
        {
            return described.Error;
        }

        if (request.CategoryId.IsGiven && await categories.CheckCategoryAsync(request.CategoryId.Value, cancellationToken) is { } fault)
        {
            return fault;
        }

        var saved = await work.SaveAsync(product, cancellationToken);
        return saved.IsFailure ? saved.Error : await reader.ReadProductAsync(product.Id, cancellationToken);
    }

    private static ProductDescription Merged(UpdateProduct request, Product product) =>
        new()
        {
            CategoryId = request.CategoryId.Or(product.CategoryId ?? 0),
            Title = request.Title.Or(product.Title)!.Trim(),
            Slug = request.Slug.Or(product.Slug)!,
            Description = request.Description.Or(product.Description),
            Brand = request.Brand.Or(product.Brand),
            Points = request.Points.Or(product.Points),
            Price = request.Price.Or(product.Price),
            Url = request.Url.Or(product.Url),
            SortOrder = request.SortOrder.Or(product.SortOrder),
            MetaTitle = request.MetaTitle.Or(product.MetaTitle),
            MetaDescription = request.MetaDescription.Or(product.MetaDescription),
            Attributes = request.Attributes,
        };

    private static ProductDisplay Shown(UpdateProduct request, ProductDisplay now) =>
        new(
            request.IsActive.Or(now.IsActive),
            request.IsFeatured.Or(now.IsFeatured),
            request.IsBestSeller.Or(now.IsBestSeller),
            request.IsNewArrivals.Or(now.IsNewArrivals),
            request.Discount.Or(now.Discount),
            request.StockQuantity.Or(now.StockQuantity)
        );
}
