using Ardalis.Specification;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

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
