using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>What is to change about a product; absent fields stay as they are.</summary>
public abstract record ProductChanges : IRequest<Result<ProductResponse>>, ITransactional
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

    /// <summary>What the caller must be allowed to do.</summary>
    internal abstract Right Right { get; }

    /// <summary>Whether anything changes but how the product is shown, its discount and its stock.</summary>
    internal bool Describes =>
        Title.IsGiven
        || Slug.IsGiven
        || Description.IsGiven
        || Brand.IsGiven
        || Points.IsGiven
        || Price.IsGiven
        || Url.IsGiven
        || CategoryId.IsGiven
        || SortOrder.IsGiven
        || MetaTitle.IsGiven
        || MetaDescription.IsGiven
        || Attributes is not null;

    /// <summary>Makes the product so.</summary>
    internal Result ApplyTo(Product product, Actor actor, DateTimeOffset now) =>
        Right == Right.TendProduct
            ? product.Tend(Over(product.Display), actor, now)
            : product.Describe(Over(product), Over(product.Display), actor, now);

    private ProductDescription Over(Product product) =>
        new()
        {
            CategoryId = CategoryId.Or(product.CategoryId ?? 0),
            Title = Title.Or(product.Title)!.Trim(),
            Slug = Slug.Or(product.Slug)!,
            Description = Description.Or(product.Description),
            Brand = Brand.Or(product.Brand).Tidy(),
            Points = Points.Or(product.Points),
            Price = Price.IsGiven ? Money.Rupiah(Price.Value) : product.Price,
            Url = Url.Or(product.Url).Tidy(),
            SortOrder = SortOrder.Or(product.SortOrder),
            MetaTitle = MetaTitle.Or(product.MetaTitle).Tidy(),
            MetaDescription = MetaDescription.Or(product.MetaDescription).Tidy(),
            Attributes = Attributes,
        };

    private ProductDisplay Over(ProductDisplay now) =>
        new(
            IsActive.Or(now.IsActive),
            IsFeatured.Or(now.IsFeatured),
            IsBestSeller.Or(now.IsBestSeller),
            IsNewArrivals.Or(now.IsNewArrivals),
            Discount.Or(now.Discount),
            StockQuantity.Or(now.StockQuantity)
        );
}

/// <summary>What a product may say about itself.</summary>
/// <typeparam name="TChanges">The request.</typeparam>
internal abstract class ProductChangesValidator<TChanges> : AbstractValidator<TChanges>
    where TChanges : ProductChanges
{
    protected ProductChangesValidator()
    {
        When(request => request.Title.IsGiven, () => RuleFor(request => request.Title.Value).ATitle());
        When(request => request.Slug.IsGiven, () => RuleFor(request => request.Slug.Value).AGivenSlug());
        When(request => request.Price.IsGiven, () => RuleFor(request => (decimal?)request.Price.Value).APrice());
        RuleFor(request => request.Description.Value).AtMost("Description", CatalogueLimits.MaxDescription);
        RuleFor(request => request.Brand.Value).ALineOf("Brand", CatalogueLimits.MaxBrand);
        RuleFor(request => request.Points.Value).SomePoints();
        RuleFor(request => (decimal?)request.Discount.Value).ADiscount();
        RuleFor(request => request.Url.Value).APageAddress();
        RuleFor(request => request.StockQuantity.Value).AStock();
        RuleFor(request => request.MetaTitle.Value).ALineOf("Meta title", CatalogueLimits.MaxMetaTitle);
        RuleFor(request => request.MetaDescription.Value).ALineOf("Meta description", CatalogueLimits.MaxMetaDescription);
        RuleFor(request => request.Attributes).SomeAttributes();
    }
}

/// <summary>Changes the product.</summary>
/// <typeparam name="TChanges">The request.</typeparam>
internal abstract class ProductChangesHandler<TChanges>(
    Managed<Product> products,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<TChanges, Result<ProductResponse>>, IRequestChecks<TChanges>
    where TChanges : ProductChanges
{
    public Task<Error?> RefuseAsync(TChanges request, CancellationToken ct) => products.RefuseAsync(request.Right, request.Id, ct);

    public async Task<IReadOnlyList<FieldFault>> FindFaultsAsync(TChanges request, CancellationToken ct) =>
        request.CategoryId.IsGiven
        && await reader.FindCategoryFaultAsync(request.CategoryId.Value, request.Id, current.Actor, ct) is { } fault
            ? [fault]
            : [];

    public async Task<Result<ProductResponse>> Handle(TChanges request, CancellationToken cancellationToken)
    {
        var held = await products.HoldAsync(request.Right, request.Id, cancellationToken, nameof(Product.Attributes));
        if (held.IsFailure)
        {
            return held.Error;
        }

        if (await FindFaultsAsync(request, cancellationToken) is { Count: > 0 } faults)
        {
            return Error.Validation(faults);
        }

        var changed = request.ApplyTo(held.Value, current.Actor, clock.GetUtcNow());
        if (changed.IsFailure)
        {
            return changed.Error;
        }

        var saved = await work.SaveAsync(held.Value, cancellationToken);
        return saved.IsFailure ? saved.Error : await reader.ReadProductAsync(request.Id, cancellationToken);
    }
}
