using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Tests.Persistence;

/// <summary>What an actor sees is the same in SQL as in memory: every relation, and all that is active, withdrawn or deleted.</summary>
public sealed class VisibilityTests(TestServer server)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly Actor Admin = new()
    {
        UserId = 1,
        IsAdmin = true,
        IsVerified = true,
    };

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sql_and_memory_agree_about_who_sees_what()
    {
        await using var database = await TestDatabase.MigratedAsync(server);
        await using (var filled = database.Open())
        {
            await FillAsync(filled);
        }

        await using var context = database.Open();
        var products = await context.Products.IgnoreQueryFilters().Include(product => product.Shop).ToListAsync(Ended);
        var shops = await context.Shops.IgnoreQueryFilters().ToListAsync(Ended);
        var categories = await context.Categories.ToListAsync(Ended);
        (products.Count, shops.Count, categories.Count).ShouldBe((9, 3, 2));

        foreach (var actor in Actors(shops))
        {
            await ShouldAgreeAsync(context, products, Product.Ownership.VisibleTo(actor), actor);
            await ShouldAgreeAsync(context, products, Product.Ownership.OpenTo(Right.TendProduct, actor), actor);
            await ShouldAgreeAsync(context, products, Product.Ownership.OpenTo(Right.UpdateProduct, actor), actor);
            await ShouldAgreeAsync(context, shops, Shop.Ownership.VisibleTo(actor), actor);
            await ShouldAgreeAsync(context, categories, Category.Ownership.VisibleTo(actor), actor);
        }
    }

    private static async Task ShouldAgreeAsync<T>(ShopDbContext context, List<T> all, Expression<Func<T, bool>> visible, Actor actor)
        where T : Entity
    {
        var inSql = await context.Set<T>().Where(visible).Select(row => row.Id).Order().ToListAsync(Ended);

        var inMemory = all.Where(row => row is not ISoftDeletable { DeletedAt: not null })
            .Where(visible.Compile())
            .Select(row => row.Id)
            .Order()
            .ToList();
        inSql.ShouldBe(
            inMemory,
            $"{typeof(T).Name} for {string.Join(", ", actor.DescribeTo(Concern.OfShop(actor.ShopIds.FirstOrDefault())))}"
        );
    }

    private static IEnumerable<Actor> Actors(List<Shop> shops) =>
        [
            Actor.Guest,
            new Actor { UserId = 2 },
            new Actor { UserId = 2, IsVerified = true },
            Admin,
            .. shops.SelectMany(_ => Enum.GetValues<ShopRole>(), (shop, role) => In((shop.Id, role))),
            In([.. shops.Select(shop => (shop.Id, ShopRole.Staff))]),
        ];

    private static Actor In(params (long Shop, ShopRole Role)[] places) =>
        new()
        {
            UserId = 2,
            IsVerified = true,
            Shops = places.ToDictionary(place => place.Shop, place => place.Role),
        };

    // Whoever deletes a shop deletes its products with it.
    private static async Task FillAsync(ShopDbContext context)
    {
        var owner = User.Register("jane", "jane@example.com", null, "-", Noon);
        Shop[] shops = [ShopOf("active", true), ShopOf("withdrawn", false), ShopOf("deleted", true)];
        Category[] categories = [CategoryOf("active", true), CategoryOf("withdrawn", false)];
        context.AddRange(shops);
        context.AddRange(categories);
        await context.SaveChangesAsync(Ended);
        shops[2].Delete(Admin, Noon);

        foreach (var shop in shops)
        {
            Product[] products = [ProductOf(shop, "active", true), ProductOf(shop, "withdrawn", false), ProductOf(shop, "deleted", true)];
            foreach (var product in products.Where(product => shop.DeletedAt is not null || product == products[2]))
            {
                product.Delete(Admin, Noon);
            }

            context.AddRange(products);
        }

        await context.SaveChangesAsync(Ended);

        Shop ShopOf(string name, bool isActive) =>
            Shop.Open(owner, Admin, new ShopDescription(name, name, null, null, null, isActive), Noon).Value;
        Category CategoryOf(string name, bool isActive) =>
            Category.Create(new CategoryDescription(name, name, null, isActive, 0, null), Admin, Noon).Value;
        Product ProductOf(Shop shop, string name, bool isActive) =>
            Product
                .PutOnSale(
                    shop.Id,
                    new ProductDescription
                    {
                        CategoryId = categories[0].Id,
                        Title = name,
                        Slug = $"{shop.Slug}-{name}",
                        Price = Money.Rupiah(1),
                    },
                    new ProductDisplay(isActive, false, false, false, 0, 1),
                    Admin,
                    Noon
                )
                .Value;
    }
}
