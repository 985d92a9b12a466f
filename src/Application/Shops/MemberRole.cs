using ShopClean.Domain.Access;

namespace ShopClean.Application.Shops;

/// <summary>The roles that an owner can give to others: its own is not among them.</summary>
public enum MemberRole
{
    /// <summary>Looks after stock, pictures, discounts and flags.</summary>
    Staff,

    /// <summary>As staff, and puts products on sale.</summary>
    Manager,
}

/// <summary>What such a role is to the shop.</summary>
internal static class MemberRoles
{
    public static ShopRole InShop(this MemberRole role) => role is MemberRole.Manager ? ShopRole.Manager : ShopRole.Staff;
}
