namespace ShopClean.Domain.Access;

/// <summary>The role of a member in a shop.</summary>
public enum ShopRole
{
    /// <summary>Looks after stock, pictures, discounts and flags.</summary>
    Staff,

    /// <summary>As staff, and puts products on sale.</summary>
    Manager,

    /// <summary>Opened the shop, or was given it: may do everything in it. There is exactly one.</summary>
    Owner,
}
