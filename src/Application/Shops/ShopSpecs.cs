using Ardalis.Specification;
using ShopClean.Domain.Access;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>A shop that the actor may know of.</summary>
public sealed class VisibleShopSpec : SingleResultSpecification<Shop>
{
    /// <summary>The shop with this key.</summary>
    public VisibleShopSpec(long id, Actor actor) => Query.Where(ShopVisibility.VisibleTo(actor)).Where(shop => shop.Id == id);

    /// <summary>The shop with this slug.</summary>
    public VisibleShopSpec(string slug, Actor actor) => Query.Where(ShopVisibility.VisibleTo(actor)).Where(shop => shop.Slug == slug);

    /// <summary>Loads the shop's people along.</summary>
    public VisibleShopSpec WithMembers()
    {
        Query.Include(shop => shop.Members).ThenInclude(member => member.User);
        return this;
    }
}

/// <summary>The shop with this key, whoever sees it.</summary>
public sealed class ShopByIdSpec : SingleResultSpecification<Shop>
{
    /// <summary>Creates the specification.</summary>
    public ShopByIdSpec(long id) => Query.Where(shop => shop.Id == id);
}

/// <summary>The shop with this key, if the user is one of its people.</summary>
public sealed class ShopWithMemberSpec : SingleResultSpecification<Shop>
{
    /// <summary>Creates the specification.</summary>
    public ShopWithMemberSpec(long id, long userId) =>
        Query.Where(shop => shop.Id == id && shop.Members.Any(member => member.UserId == userId));
}

/// <summary>The shop with this slug, whoever sees it.</summary>
public sealed class ShopSlugSpec : SingleResultSpecification<Shop>
{
    /// <summary>Creates the specification.</summary>
    public ShopSlugSpec(string slug) => Query.Where(shop => shop.Slug == slug);
}
