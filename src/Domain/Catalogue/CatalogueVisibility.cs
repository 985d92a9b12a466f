using System.Linq.Expressions;
using ShopClean.Domain.Access;

namespace ShopClean.Domain.Catalogue;

/// <summary>Who sees which product and category: written once, run as SQL by lists and in memory by tests.</summary>
public static class CatalogueVisibility
{
    /// <summary>What is on sale: an active product of an active shop.</summary>
    public static readonly Expression<Func<Product, bool>> OnSale = product => product.IsActive && product.Shop.IsActive;

    /// <summary>Whether the actor sees what everybody sees, and nothing else.</summary>
    public static bool IsPublicOnly(Actor actor) => !actor.IsAdmin && actor.Shops.Count == 0;

    /// <summary>Whether somebody who reads a shop's product is the public, whose reads count as views: not the shop's people, not an administrator.</summary>
    public static bool IsPublic(Actor actor, long shopId) => !actor.IsAdmin && !actor.Shops.ContainsKey(shopId);

    /// <summary>Everybody sees what is on sale; a shop's people see all of its products, administrators all there are.</summary>
    public static Expression<Func<Product, bool>> ProductsVisibleTo(Actor actor)
    {
        if (actor.IsAdmin)
        {
            return product => true;
        }

        var own = actor.ShopIds.ToArray();
        return own.Length == 0 ? OnSale : product => (product.IsActive && product.Shop.IsActive) || own.Contains(product.ShopId);
    }

    /// <summary>What the actor may do something with: the products of those of their shops where they may, for administrators of every shop.</summary>
    public static Expression<Func<Product, bool>> ProductsOpenTo(Right right, Actor actor)
    {
        if (!Rights.Decide(right, actor).IsRefused)
        {
            return product => true;
        }

        var shops = actor.ShopIds.Where(shop => !Rights.Decide(right, actor, shop).IsRefused).ToArray();
        return product => shops.Contains(product.ShopId);
    }

    /// <summary>Everybody sees active categories, administrators all.</summary>
    public static Expression<Func<Category, bool>> CategoriesVisibleTo(Actor actor) =>
        actor.IsAdmin ? category => true : category => category.IsActive;
}
