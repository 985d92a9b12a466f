using System.Globalization;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Which shop a new product goes to: the caller's own. Whoever belongs to several names one.</summary>
public static class ShopChoice
{
    /// <summary>The shop, or why there is none.</summary>
    /// <param name="actor">Who puts the product on sale.</param>
    /// <param name="named">The shop that the request names; null where it names none.</param>
    public static Result<long> Of(Actor actor, long? named)
    {
        if (named is { } shopId)
        {
            return Rights.Decide(Right.CreateProduct, actor, shopId).AsError(actor) is { } refused ? refused : shopId;
        }

        return actor.ShopIds.ToList() switch
        {
            // An administrator without a shop may sell in every one, and so has to say in which.
            [] when actor.IsAdmin => Error.Validation(
                "shopId",
                "You belong to no shop: send the shopId of the shop that sells the product"
            ),
            [] => Rights.Decide(Right.CreateProduct, actor).AsError(actor)!,
            [var only] => Rights.Decide(Right.CreateProduct, actor, only).AsError(actor) is { } refused ? refused : only,
            var several => Error.Validation(
                "shopId",
                $"You belong to several shops: send the shopId of one of {string.Join(", ", several.Order().Select(id => id.ToString(CultureInfo.InvariantCulture)))}"
            ),
        };
    }
}
