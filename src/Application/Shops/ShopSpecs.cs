using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>A shop that the actor may know of.</summary>
public sealed class VisibleShopSpec : Specification<Shop>
{
    /// <summary>The shop with this key.</summary>
    public VisibleShopSpec(long id, Actor actor) => Query.Where(ShopVisibility.VisibleTo(actor)).Where(shop => shop.Id == id);

    /// <summary>The shop with this slug.</summary>
    public VisibleShopSpec(string slug, Actor actor) => Query.Where(ShopVisibility.VisibleTo(actor)).Where(shop => shop.Slug == slug);

    /// <summary>Loads the shop's people along.</summary>
    public VisibleShopSpec WithMembers()
    {
        Query.Include($"{nameof(Shop.Members)}.{nameof(ShopMember.User)}");
        return this;
    }
}

/// <summary>The shop with this slug, whoever sees it.</summary>
public sealed class ShopSlugSpec : Specification<Shop>
{
    /// <summary>Creates the specification.</summary>
    public ShopSlugSpec(string slug) => Query.Where(shop => shop.Slug == slug);
}
