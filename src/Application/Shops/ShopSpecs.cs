using Ardalis.Specification;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The shop with this key, if the user is one of its people.</summary>
internal sealed class ShopWithMemberSpec : SingleResultSpecification<Shop>
{
    public ShopWithMemberSpec(long id, long userId) =>
        Query.Where(shop => shop.Id == id && shop.Members.Any(member => member.UserId == userId));
}

/// <summary>The shop with this slug, without a check of visibility.</summary>
internal sealed class ShopSlugSpec : SingleResultSpecification<Shop>
{
    public ShopSlugSpec(string slug) => Query.Where(shop => shop.Slug == slug);
}
