namespace ShopClean.Domain.Access;

/// <summary>An action that needs a right. <see cref="Rights"/> tells who has it.</summary>
public enum Right
{
    /// <summary>Registering, signing in and everything that happens before it.</summary>
    SignIn,

    /// <summary>Reading and changing one's own account.</summary>
    UseOwnAccount,

    /// <summary>Reading active products, shops and categories.</summary>
    ReadCatalogue,

    /// <summary>Reading a shop's product as its people see it: inactive ones, stock history, who edited.</summary>
    ReadShopProduct,

    /// <summary>Putting a product on sale.</summary>
    CreateProduct,

    /// <summary>Replacing a product's description.</summary>
    UpdateProduct,

    /// <summary>Deleting a product.</summary>
    DeleteProduct,

    /// <summary>Changing a product's stock, images, discount, flags and status.</summary>
    TendProduct,

    /// <summary>Opening a shop.</summary>
    OpenShop,

    /// <summary>Changing a shop's description.</summary>
    UpdateShop,

    /// <summary>Deleting a shop.</summary>
    DeleteShop,

    /// <summary>Reading who belongs to a shop.</summary>
    ReadShopMembers,

    /// <summary>Choosing a shop's members.</summary>
    ChooseShopMembers,

    /// <summary>Ending a membership of a shop.</summary>
    RemoveShopMember,

    /// <summary>Reading who changed what in a shop.</summary>
    ReadShopAudit,

    /// <summary>Creating, changing and deleting categories.</summary>
    ManageCategories,

    /// <summary>Reading and changing users.</summary>
    ManageUsers,

    /// <summary>Reading statistics over everything.</summary>
    ReadStatistics,

    /// <summary>Reading who changed what, when, from where.</summary>
    ReadAudit,

    /// <summary>Watching, repeating and deleting background jobs.</summary>
    OperateJobs,
}
