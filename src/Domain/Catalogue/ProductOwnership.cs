using System.Linq.Expressions;
using ShopClean.Domain.Access;

namespace ShopClean.Domain.Catalogue;

/// <content>Whose a product is: its shop's. Everybody sees what is on sale.</content>
public sealed partial class Product : IOwned<Product>
{
    /// <summary>What is on sale: an active product of an active shop.</summary>
    public static readonly Expression<Func<Product, bool>> OnSale = product => product.IsActive && product.Shop.IsActive;

    /// <inheritdoc/>
    public static Ownership<Product> Ownership { get; } =
        new()
        {
            Shop = product => product.ShopId,
            Public = OnSale,
            SeenBy = Relation.ShopPeople | Standing.Admin,
        };
}
