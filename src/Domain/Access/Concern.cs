using System.Runtime.InteropServices;

namespace ShopClean.Domain.Access;

/// <summary>The owner of the thing that an operation concerns: the shop and the user whom the table of rights asks for.</summary>
/// <param name="ShopId">The shop that it belongs to; null where it belongs to none.</param>
/// <param name="UserId">The user whose it is: the account itself, its author, its buyer. Null where it is no user's.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Concern(long? ShopId = null, long? UserId = null)
{
    /// <summary>The marketplace as a whole: no shop and no user.</summary>
    public static readonly Concern Marketplace;

    /// <summary>A thing of a shop.</summary>
    public static Concern OfShop(long shopId) => new(ShopId: shopId);

    /// <summary>A thing of a user.</summary>
    public static Concern OfUser(long userId) => new(UserId: userId);
}
