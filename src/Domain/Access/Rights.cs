using System.Collections.Frozen;

namespace ShopClean.Domain.Access;

/// <summary>Who may do what: the whole table, as pure facts. The check, the OpenAPI document, the table in the docs and the tests read it.</summary>
public static class Rights
{
    private static readonly FrozenDictionary<Right, Rule> Table = new Dictionary<Right, Rule>
    {
        [Right.SignIn] = new("sign-in", Standing.Anyone),
        [Right.UseOwnAccount] = new("use-own-account", Standing.Self),
        [Right.ReadCatalogue] = new("read-catalogue", Standing.Anyone),

        [Right.ReadShopProduct] = new("read-shop-product", Standing.Owner | Standing.Manager | Standing.Staff | Standing.Admin),
        [Right.CreateProduct] = new("create-product", Standing.Owner | Standing.Manager | Standing.Admin),
        [Right.UpdateProduct] = new("update-product", Standing.Owner | Standing.Admin),
        [Right.DeleteProduct] = new("delete-product", Standing.Owner | Standing.Admin),
        [Right.TendProduct] = new("tend-product", Standing.Owner | Standing.Manager | Standing.Staff | Standing.Admin),

        [Right.OpenShop] = new("open-shop", Standing.VerifiedUser),
        [Right.UpdateShop] = new("update-shop", Standing.Owner | Standing.Admin),
        [Right.DeleteShop] = new("delete-shop", Standing.Owner | Standing.Admin),
        [Right.ReadShopMembers] = new("read-shop-members", Standing.Owner | Standing.Manager | Standing.Staff | Standing.Admin),
        [Right.ChooseShopMembers] = new("choose-shop-members", Standing.Owner | Standing.Admin),
        [Right.RemoveShopMember] = new("remove-shop-member", Standing.Owner | Standing.Admin | Standing.Self),
        [Right.ReadShopAudit] = new("read-shop-audit", Standing.Owner | Standing.Admin),

        [Right.ManageCategories] = new("manage-categories", Standing.Admin),
        [Right.ManageUsers] = new("manage-users", Standing.Admin),
        [Right.ReadStatistics] = new("read-statistics", Standing.Admin),
        [Right.ReadAudit] = new("read-audit", Standing.Admin),
        [Right.OperateJobs] = new("operate-jobs", Standing.Admin),
    }.ToFrozenDictionary();

    /// <summary>The rule of a right.</summary>
    public static Rule RuleOf(Right right) => Table[right];

    /// <summary>Whether the actor may, and if not, why.</summary>
    /// <param name="right">What the actor wants to do.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="concern">Whose thing it is; the default for the marketplace as a whole.</param>
    public static Decision Decide(Right right, Actor actor, Concern concern = default) => RuleOf(right).Decide(actor, concern);
}
