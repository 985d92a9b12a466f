using System.Linq.Expressions;
using Ardalis.Specification;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>Single products.</summary>
internal static class ProductLookups
{
    /// <summary>A product on sale, by its key.</summary>
    public static readonly KeyLookup<Product, long> OnSale = new(product => product.Id, Product.OnSale);

    /// <summary>A product on sale, by its slug.</summary>
    public static readonly KeyLookup<Product, string> OnSaleBySlug = new(product => product.Slug, Product.OnSale);

    /// <summary>Any product, by its key.</summary>
    public static readonly KeyLookup<Product, long> Any = new(product => product.Id);
}

/// <summary>The product with this slug, whoever sees it.</summary>
internal sealed class ProductSlugSpec : SingleResultSpecification<Product>
{
    public ProductSlugSpec(string slug) => Query.Where(product => product.Slug == slug);
}

/// <summary>A product of a shop, whatever its state: the query starts from the shop, so that no other shop's product can be reached.</summary>
internal sealed class ShopProductSpec : SingleResultSpecification<Product>
{
    public ShopProductSpec(long shopId, long id) => Query.Where(product => product.ShopId == shopId && product.Id == id);
}

/// <summary>The product with this key, if it stands in the category.</summary>
internal sealed class ProductInCategorySpec : SingleResultSpecification<Product>
{
    public ProductInCategorySpec(long id, long categoryId) => Query.Where(product => product.Id == id && product.CategoryId == categoryId);
}

/// <summary>What is on sale and featured, in the order that shops gave their products; the newest first among equals.</summary>
internal sealed class FeaturedProductsSpec : Specification<Product>
{
    /// <summary>Creates the specification.</summary>
    /// <param name="limit">How many at most.</param>
    public FeaturedProductsSpec(int limit) =>
        Query
            .Where(Product.OnSale)
            .Where(product => product.IsFeatured)
            .OrderBy(product => product.SortOrder)
            .ThenByDescending(product => product.Id)
            .Take(limit);
}

/// <summary>A page of the products that the actor may know of.</summary>
public sealed class ProductListSpec : ListSpecification<Product>
{
    private const string Views = "viewCount";

    /// <summary>What products can be filtered, sorted and searched by.</summary>
    private static readonly FieldTable<Product> Fields = FieldTable
        .For<Product>(product => product.Id)
        .Field("title", product => product.Title, searchable: true)
        .Field("slug", product => product.Slug)
        .Field("description", product => product.Description, searchable: true, sortable: false)
        .Field("brand", product => product.Brand, searchable: true)
        .Field("points", product => product.Points)
        .Field("price", product => product.Price)
        .Field("discount", product => product.Discount)
        .Field("finalPrice", product => product.FinalPrice)
        .Field("isActive", product => product.IsActive)
        .Field("isFeatured", product => product.IsFeatured)
        .Field("isBestSeller", product => product.IsBestSeller)
        .Field("isNewArrivals", product => product.IsNewArrivals)
        .Field("stockQuantity", product => product.StockQuantity)
        .Field(Views, product => product.Views.Total)
        .Field("sortOrder", product => product.SortOrder)
        .Field("createdAt", product => product.CreatedAt)
        .Field("updatedAt", product => product.UpdatedAt)
        .Field("shop.id", product => product.ShopId)
        .Field("shop.name", product => product.Shop.Name, searchable: true)
        .Field("shop.slug", product => product.Shop.Slug)
        .Field("category.id", product => product.CategoryId)
        .Field("category.name", product => product.Category!.Name, searchable: true)
        .Field("category.slug", product => product.Category!.Slug)
        .Dynamic("attr", ValuesOf)
        .Parameter("categoryId", "category.id")
        .Parameter("shopId", "shop.id")
        .Parameter("minPrice", "price", Operator.Gte)
        .Parameter("maxPrice", "price", Operator.Lte)
        .Parameter("minPoints", "points", Operator.Gte)
        .Parameter("maxPoints", "points", Operator.Lte)
        .Parameter("bestSeller", "isBestSeller")
        .Parameter("newArrivals", "isNewArrivals")
        .Parameter<bool>("discounted", wanted => wanted ? product => product.Discount > 0 : product => product.Discount == 0);

    /// <summary>The fields, for a list that begins with the newest.</summary>
    public static readonly FieldTable<Product> Newest = Fields.SortedBy("createdAt", SortDirection.Descending);

    /// <summary>The fields, for a list that begins with the most viewed.</summary>
    public static readonly FieldTable<Product> MostViewed = Fields.SortedBy(Views, SortDirection.Descending);

    /// <summary>The fields, for a list in the order that shops gave their products.</summary>
    public static readonly FieldTable<Product> Arranged = Fields.SortedBy("sortOrder");

    /// <summary>Creates the specification.</summary>
    /// <param name="request">What the client asked for.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="within">The part of the catalogue that the list is of; null for all of it.</param>
    public ProductListSpec(ListRequest<Product> request, Actor actor, Expression<Func<Product, bool>>? within = null)
    {
        Query.Where(Product.Ownership.VisibleTo(actor));
        if (within is not null)
        {
            Query.Where(within);
        }

        Answer(request);
        // Views are counted without a change of the catalogue: a total that depends on them is not remembered.
        if (!request.Conditions.Any(condition => condition.Field == Views))
        {
            RememberTotal(request, actor);
        }
    }

    private static Expression<Func<Product, IEnumerable<string>>> ValuesOf(string key) =>
        product => product.Attributes.Where(attribute => attribute.Key == key).Select(attribute => attribute.Value);
}
