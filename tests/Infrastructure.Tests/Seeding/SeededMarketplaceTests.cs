using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Tests.Persistence;

namespace ShopClean.Infrastructure.Tests.Seeding;

/// <summary>What somebody who looks at the seeded marketplace finds.</summary>
public sealed class SeededMarketplaceTests(TestServer server) : IAsyncLifetime
{
    private static readonly FrozenSet<string> TileProperties = FrozenSet.Create(
        StringComparer.Ordinal,
        "size",
        "application",
        "design",
        "color",
        "finishing",
        "texture",
        "isWaterResistant",
        "isSlipResistant",
        "tilesPerBox"
    );

    private TestDatabase database = null!;
    private ShopDbContext shop = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.MigratedAsync(server);
        await database.SeedAsync();
        shop = database.Open();
    }

    public async ValueTask DisposeAsync()
    {
        await shop.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task The_administrator_owns_the_official_shop()
    {
        var official = await shop.Shops.Include(row => row.Owner).SingleAsync(row => row.Slug == "shopclean-official", Token);

        official.Owner.Username.ShouldBe("admin");
        official.Owner.Role.ShouldBe(GlobalRole.Admin);
        official.Owner.PasswordHash.ShouldBe("hash of admin123!");
    }

    [Fact]
    public async Task There_are_20_verified_people_beside_the_administrator()
    {
        var people = await shop.Users.Where(user => user.Role == GlobalRole.User).ToListAsync(Token);

        people.Count.ShouldBe(20);
        people.ShouldAllBe(user => user.IsVerified && user.PasswordHash == "hash of SecurePass123!");
        people.ShouldAllBe(user => user.PhoneNumber!.StartsWith("+62"));
    }

    [Fact]
    public async Task There_are_8_shops_beside_the_official_one_with_managers_and_staff()
    {
        (await shop.Shops.CountAsync(Token)).ShouldBe(9);
        (await shop.ShopMembers.CountAsync(member => member.Role == ShopRole.Owner, Token)).ShouldBe(9);
        (await shop.ShopMembers.CountAsync(member => member.Role == ShopRole.Manager, Token)).ShouldBeGreaterThan(4);
        (await shop.ShopMembers.CountAsync(member => member.Role == ShopRole.Staff, Token)).ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task There_are_200_products_some_inactive_some_sold_out_some_discounted()
    {
        (await shop.Products.CountAsync(Token)).ShouldBe(200);
        (await shop.Products.CountAsync(product => !product.IsActive, Token)).ShouldBeInRange(5, 15);
        (await shop.Products.CountAsync(product => product.StockQuantity == 0, Token)).ShouldBeInRange(5, 20);
        (await shop.Products.CountAsync(product => product.Discount > 0, Token)).ShouldBeInRange(30, 70);
        (await shop.Products.CountAsync(product => product.FinalPrice > product.Price, Token)).ShouldBe(0);
        (await shop.Categories.CountAsync(category => category.ParentId == null, Token)).ShouldBe(8);
    }

    [Fact]
    public async Task Nothing_happens_before_its_time()
    {
        (await shop.Products.CountAsync(product => product.CreatedAt < product.Shop.CreatedAt, Token)).ShouldBe(0);
        (await shop.Products.CountAsync(product => product.UpdatedAt < product.CreatedAt, Token)).ShouldBe(0);
        (await shop.ShopMembers.CountAsync(member => member.JoinedAt < member.User.CreatedAt, Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Tiles_have_the_properties_of_the_ceramics_contract()
    {
        var tiles = await shop
            .Products.Include(product => product.Attributes)
            .Where(product => product.Shop.Slug == "keramik-jaya")
            .ToListAsync(Token);

        tiles.Count.ShouldBeGreaterThan(30);
        tiles.ShouldAllBe(tile => HasTileProperties(tile));
        (
            await shop.Products.CountAsync(product => product.Brand == "Roman" && product.Category!.Slug == "lantai", Token)
        ).ShouldBeGreaterThan(3);
    }

    private static bool HasTileProperties(Product tile) => TileProperties.SetEquals(tile.Attributes.Select(attribute => attribute.Key));

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
