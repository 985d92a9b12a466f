using FluentValidation;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>The fields of a product that clients send; absent ones stay as they are, or have their defaults in a new product.</summary>
public abstract record ProductFields
{
    /// <summary>What it is called.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>Its name in addresses; made from the title of a new product where it is absent.</summary>
    public Optional<string?> Slug { get; init; }

    /// <summary>What there is to say about it.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Who makes it.</summary>
    public Optional<string?> Brand { get; init; }

    /// <summary>The points that buying one brings.</summary>
    public Optional<int> Points { get; init; }

    /// <summary>What one costs without the discount, in rupiah.</summary>
    public Optional<decimal?> Price { get; init; }

    /// <summary>What is taken off the price, in percent (0 to 100).</summary>
    public Optional<decimal?> Discount { get; init; }

    /// <summary>Its page elsewhere.</summary>
    public Optional<string?> Url { get; init; }

    /// <summary>The category that it stands in.</summary>
    public Optional<long?> CategoryId { get; init; }

    /// <summary>Whether it is on sale; a new product is unless this says otherwise.</summary>
    public Optional<bool?> IsActive { get; init; }

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

    /// <summary>The description with the values that were sent.</summary>
    internal ProductDescription ApplyTo(ProductDescription current) =>
        current with
        {
            CategoryId = CategoryId.Value ?? current.CategoryId,
            Title = Title.Value ?? current.Title,
            Slug = Slug.Value ?? current.Slug,
            Description = Description.Or(current.Description),
            Brand = Brand.Or(current.Brand),
            Points = Points.Or(current.Points),
            Price = Price.Value is { } price ? Money.Rupiah(price) : current.Price,
            Url = Url.Or(current.Url),
            SortOrder = SortOrder.Or(current.SortOrder),
            MetaTitle = MetaTitle.Or(current.MetaTitle),
            MetaDescription = MetaDescription.Or(current.MetaDescription),
            Attributes = Attributes,
        };

    /// <summary>The display with the values that were sent.</summary>
    internal ProductDisplay ApplyTo(ProductDisplay current) =>
        new(
            IsActive.Value ?? current.IsActive,
            IsFeatured.Or(current.IsFeatured),
            IsBestSeller.Or(current.IsBestSeller),
            IsNewArrivals.Or(current.IsNewArrivals),
            Discount.Value ?? current.Discount,
            StockQuantity.Or(current.StockQuantity)
        );
}

/// <summary>Validates the fields of a product: some must be there in a new one, and can't be cleared by a change.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
internal abstract class ProductFieldsValidator<TRequest> : AbstractValidator<TRequest>
    where TRequest : ProductFields
{
    protected ProductFieldsValidator(bool isNew)
    {
        When(request => isNew || request.Title.IsGiven, () => RuleFor(request => request.Title.Value).MustBeProductTitle());
        RuleFor(request => request.Description.Value).MustHaveAtMost("Description", CatalogueLimits.MaxDescription);
        RuleFor(request => request.Brand.Value).MustBeOneLine("Brand", CatalogueLimits.MaxBrand);
        RuleFor(request => request.Points.Value).MustBeBetween("Points", 0, CatalogueLimits.MaxPoints);
        When(request => isNew || request.Price.IsGiven, () => RuleFor(request => request.Price.Value).MustBePrice());
        RuleFor(request => request.Discount.Value).MustBeDiscount();
        RuleFor(request => request.Url.Value).MustBeWebAddress();
        When(request => isNew || request.CategoryId.IsGiven, () => RuleFor(request => request.CategoryId.Value).MustBeCategory());
        RuleFor(request => request.StockQuantity.Value).MustBeBetween("Stock quantity", 0, CatalogueLimits.MaxStock);
        RuleFor(request => request.MetaTitle.Value).MustBeOneLine("Meta title", CatalogueLimits.MaxMetaTitle);
        RuleFor(request => request.MetaDescription.Value).MustBeOneLine("Meta description", CatalogueLimits.MaxMetaDescription);
        RuleFor(request => request.Attributes).MustBeAttributes();
        if (isNew)
        {
            RuleFor(request => request.Slug.Value).MustBeSlug();
        }
        else
        {
            When(request => request.Slug.IsGiven, () => RuleFor(request => request.Slug.Value).MustBeRequiredSlug());
            When(request => request.IsActive.IsGiven, () => RuleFor(request => request.IsActive.Value).MustNotBeNull("true or false"));
            When(request => request.Discount.IsGiven, () => RuleFor(request => request.Discount.Value).MustNotBeNull("a number"));
        }
    }
}
