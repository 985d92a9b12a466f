using System.Globalization;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Which shop a new product goes to: the caller's own. Whoever belongs to several names one.</summary>
public static class ShopChoice
{
    /// <summary>Why the actor may put no product on sale, be it in the shop that the request names or in any of their own; null where they may.</summary>
    /// <param name="actor">Who puts the product on sale.</param>
    /// <param name="named">The shop that the request names; null where it names none.</param>
    public static Error? Refuse(Actor actor, long? named)
    {
        // An administrator without a shop may sell in every one.
        var shops = named is { } shopId ? [shopId] : actor.ShopIds.ToList();
        var decisions = shops.ConvertAll(shop => Rights.Decide(Right.CreateProduct, actor, Concern.OfShop(shop)));
        return
            decisions switch
            {
                [] => Rights.Decide(Right.CreateProduct, actor),
                [var only] => only,
                _ when decisions.TrueForAll(decision => decision.IsRefused) => Rights.Decide(Right.CreateProduct, actor),
                _ => Decision.Allowed,
            }
                is { IsRefused: true } refused
            ? refused.AsError(actor)
            : null;
    }

    /// <summary>What is wrong with naming no shop; null where it is clear which one is meant.</summary>
    public static FieldFault? FindFault(Actor actor, long? named) =>
        (named, actor.Shops.Count) switch
        {
            (null, 0) => new FieldFault("shopId", "You belong to no shop: send the shopId of the shop that sells the product"),
            (null, > 1) => new FieldFault(
                "shopId",
                $"You belong to several shops: send the shopId of one of {string.Join(", ", actor.ShopIds.Order().Select(id => id.ToString(CultureInfo.InvariantCulture)))}"
            ),
            _ => null,
        };

    /// <summary>The shop, where nothing is wrong.</summary>
    public static long Of(Actor actor, long? named) => named ?? actor.ShopIds.Single();
}
