using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Domain.Catalogue;

/// <summary>Something that a shop sells.</summary>
public sealed partial class Product : Aggregate, ISoftDeletable
{
    private readonly List<ProductAttribute> attributes = [];
    private readonly List<ProductImage> images = [];
    private readonly List<StockChange> stockChanges = [];

    private Product() { }

    /// <summary>The shop that sells it.</summary>
    public long ShopId { get; private init; }

    /// <summary>The shop that sells it.</summary>
    public Shop Shop { get; private init; } = null!;

    /// <summary>The category that it stands in; null only for a deleted product whose category was deleted after it.</summary>
    public long? CategoryId { get; private set; }

    /// <summary>The category that it stands in.</summary>
    public Category? Category { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its name in addresses; unique among the products that are not deleted.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What there is to say about it.</summary>
    public string? Description { get; private set; }

    /// <summary>Who makes it.</summary>
    public string? Brand { get; private set; }

    /// <summary>The points that buying one brings.</summary>
    public int Points { get; private set; }

    /// <summary>What one costs without the discount.</summary>
    public Money Price { get; private set; }

    /// <summary>What is taken off the price, in percent.</summary>
    public decimal Discount { get; private set; }

    /// <summary>What one costs: the price less the discount.</summary>
    public Money FinalPrice { get; private set; }

    /// <summary>Its page elsewhere.</summary>
    public string? Url { get; private set; }

    /// <summary>Where the main picture is in the picture store: that of the gallery which stands for the product. Null where there is none.</summary>
    public string? ImagePath { get; private set; }

    /// <summary>Whether it is on sale, as far as its shop is.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Whether the marketplace features it.</summary>
    public bool IsFeatured { get; private set; }

    /// <summary>Whether it is shown among the best sellers.</summary>
    public bool IsBestSeller { get; private set; }

    /// <summary>Whether it is shown among the new arrivals.</summary>
    public bool IsNewArrivals { get; private set; }

    /// <summary>How many are there; never below zero.</summary>
    public int StockQuantity { get; private set; }

    /// <summary>How often the public looked at it; for queries only, never loaded with it.</summary>
    public ProductViews Views { get; private init; } = null!;

    /// <summary>Its place among the others, ascending.</summary>
    public int SortOrder { get; private set; }

    /// <summary>The title for search engines.</summary>
    public string? MetaTitle { get; private set; }

    /// <summary>The description for search engines.</summary>
    public string? MetaDescription { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Its properties, one row for each value.</summary>
    public IReadOnlyList<ProductAttribute> Attributes => attributes;

    /// <summary>Its gallery.</summary>
    public IReadOnlyList<ProductImage> Images => images;

    /// <summary>The ledger of its stock; for queries only, never loaded with it.</summary>
    public IReadOnlyCollection<StockChange> StockChanges => stockChanges;

    /// <summary>Who changed it last; null where nobody did.</summary>
    public long? EditorId { get; private set; }

    /// <summary>Who changed it last.</summary>
    public User? Editor { get; private set; }

    /// <summary>What the product says about itself now, without its attributes.</summary>
    public ProductDescription Described =>
        new()
        {
            CategoryId = CategoryId ?? 0,
            Title = Title,
            Slug = Slug,
            Description = Description,
            Brand = Brand,
            Points = Points,
            Price = Price,
            Url = Url,
            SortOrder = SortOrder,
            MetaTitle = MetaTitle,
            MetaDescription = MetaDescription,
        };

    /// <summary>A shop puts a product on sale.</summary>
    public static Result<Product> PutOnSale(
        long shopId,
        ProductDescription description,
        ProductDisplay display,
        Actor actor,
        DateTimeOffset now
    )
    {
        if (Rights.Decide(Right.CreateProduct, actor, Concern.OfShop(shopId)).AsError(actor) is { } refused)
        {
            return refused;
        }

        var product = new Product
        {
            ShopId = shopId,
            Views = new ProductViews(),
            CreatedAt = now,
        };
        product.Apply(description);
        product.Apply(display, StockReasons.Opening, actor, now);
        product.Touch(actor, now);
        return product;
    }

    /// <summary>The owner replaces what the product says.</summary>
    public Result Describe(ProductDescription description, ProductDisplay display, Actor actor, DateTimeOffset now)
    {
        if (Ownership.Refuse(Right.UpdateProduct, actor, this) is { } refused)
        {
            return refused;
        }

        if (Matches(description) && display == Display)
        {
            return Result.Success;
        }

        Apply(description);
        Apply(display, StockReasons.Counted, actor, now);
        Touch(actor, now);
        return Result.Success;
    }

    /// <summary>The owner takes the product away for good.</summary>
    public Result Delete(Actor actor, DateTimeOffset now)
    {
        if (Ownership.Refuse(Right.DeleteProduct, actor, this) is { } refused)
        {
            return refused;
        }

        DeletedAt = now;
        Touch(actor, now);
        return Result.Success;
    }

    private void Touch(Actor actor, DateTimeOffset now)
    {
        EditorId = actor.UserId;
        Touch(now);
    }

    private void Apply(ProductDescription description)
    {
        CategoryId = description.CategoryId;
        Title = description.Title;
        Slug = description.Slug;
        Description = description.Description;
        Brand = description.Brand;
        Points = description.Points;
        Price = description.Price;
        Url = description.Url;
        SortOrder = description.SortOrder;
        MetaTitle = description.MetaTitle;
        MetaDescription = description.MetaDescription;
        FinalPrice = Price.Less(Discount);

        if (description.Attributes is { } chosen && !Has(chosen))
        {
            attributes.Clear();
            attributes.AddRange(ValuesOf(chosen).Select(one => new ProductAttribute(one.Key, one.Value)));
        }
    }

    private bool Matches(ProductDescription description) =>
        description with { Attributes = null } == Described && (description.Attributes is null || Has(description.Attributes));

    // Readers see the values of a key in their order; that of the keys is nobody's.
    private bool Has(IReadOnlyDictionary<string, IReadOnlyList<string>> chosen) =>
        attributes
            .OrderBy(attribute => attribute.Id)
            .Select(attribute => (attribute.Key, attribute.Value))
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .SequenceEqual(ValuesOf(chosen).OrderBy(one => one.Key, StringComparer.Ordinal));

    private static IEnumerable<(string Key, string Value)> ValuesOf(IReadOnlyDictionary<string, IReadOnlyList<string>> chosen) =>
        chosen.SelectMany(pair => pair.Value.Distinct(StringComparer.Ordinal), (pair, value) => (pair.Key, value));
}
