using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Notifications;
using ShopClean.Domain.Shops;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Indexes that find a part of a text (pg_trgm): one for each text that lists search.</summary>
internal static class TrigramIndexes
{
    public static void UseTrigramIndexes(this ModelBuilder model)
    {
        Add<Product>(model, nameof(Product.Title), nameof(Product.Description), nameof(Product.Brand));
        Add<Shop>(model, nameof(Shop.Name), nameof(Shop.Description));
        Add<Category>(model, nameof(Category.Name), nameof(Category.Description));
        Add<User>(model, nameof(User.Username), nameof(User.Email));
        Add<OutboxMessage>(model, nameof(OutboxMessage.Type), nameof(OutboxMessage.Recipient), nameof(OutboxMessage.LastError));
    }

    private static void Add<T>(ModelBuilder model, params string[] properties)
        where T : class
    {
        foreach (var property in properties)
        {
            var table = model.Entity<T>().Metadata.GetTableName();
            var column = model.Entity<T>().Property(property).Metadata.GetColumnName();
            model.Entity<T>().HasIndex([property], $"ix_{table}_{column}_trgm").HasMethod("gin").HasOperators("gin_trgm_ops");
        }
    }
}
