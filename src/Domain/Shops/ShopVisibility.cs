using System.Linq.Expressions;
using ShopClean.Domain.Access;

namespace ShopClean.Domain.Shops;

/// <summary>Who sees which shop: written once, run as SQL by lists and in memory by tests.</summary>
public static class ShopVisibility
{
    /// <summary>Everybody sees active shops; a shop's people and administrators see it always.</summary>
    public static Expression<Func<Shop, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAdmin)
        {
            return shop => true;
        }

        var own = actor.ShopIds.ToArray();
        return own.Length == 0 ? shop => shop.IsActive : shop => shop.IsActive || own.Contains(shop.Id);
    }
}
