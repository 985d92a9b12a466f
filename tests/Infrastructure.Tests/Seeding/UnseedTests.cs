using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;
using ShopClean.Infrastructure.Tests.Persistence;

namespace ShopClean.Infrastructure.Tests.Seeding;

public sealed class UnseedTests(TestServer server) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Admin = new()
    {
        UserId = 1,
        IsAdmin = true,
        IsVerified = true,
    };

    private TestDatabase database = null!;
    private ShopDbContext context = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.MigratedAsync(server);
        context = database.Open();
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Rows_of_others_are_left_as_they_were()
    {
        var category = await AddCategoryAsync("Sepeda", parentId: null);
        await AddProductAsync(await AddShopOfAsync(await RegisterAsync("clara")), category.Id);
        var before = await database.RowsAsync();
        await database.SeedAsync();

        var report = await database.UnseedAsync();

        report.Outcome.ShouldBe(SeedOutcome.Done);
        report.Rows[nameof(Product)].ShouldBe(200);
        (await database.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_belongs_to_seeded_people_and_shops_goes_with_them()
    {
        await database.SeedAsync();
        var clara = await RegisterAsync("clara");
        var ceramics = await context.Shops.Include(shop => shop.Members).SingleAsync(shop => shop.Slug == "keramik-jaya", Token);
        var invitation = ceramics.Invite(Invitee.Of(clara), ShopRole.Staff, Admin, Noon, TimeSpan.FromDays(1)).Value;
        _ = ceramics.Accept(invitation.Id, clara, Noon).Value;
        await AddProductAsync(ceramics, (await SeededCategoryAsync()).Id);

        (await database.UnseedAsync()).Outcome.ShouldBe(SeedOutcome.Done);

        (await context.Users.AsNoTracking().Select(user => user.Username).ToListAsync(Token)).ShouldBe(["clara"]);
        (await context.ShopMembers.CountAsync(Token)).ShouldBe(0);
        (await context.Products.IgnoreQueryFilters().CountAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task What_others_built_on_the_seed_is_named_and_keeps_all_of_it()
    {
        await database.SeedAsync();
        var floor = await SeededCategoryAsync();
        await AddProductAsync(await AddShopOfAsync(await RegisterAsync("clara")), floor.Id);
        await AddCategoryAsync("Parket", floor.Id);
        var before = await database.RowsAsync();

        var report = await database.UnseedAsync();

        report.Outcome.ShouldBe(SeedOutcome.Blocked);
        report.Obstacles.ShouldBe([
            "The product sepeda-gunung stands in the seeded category lantai.",
            "The category parket stands below the seeded category lantai.",
        ]);
        (await database.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_renamed_shop_is_still_a_seeded_one_and_a_namesake_is_not()
    {
        await database.SeedAsync();
        var ceramics = await context.Shops.SingleAsync(shop => shop.Slug == "keramik-jaya", Token);
        _ = ceramics.Describe(new ShopDescription("Keramik Abadi", "keramik-abadi", null, null, null, true), Admin, Noon);
        await context.SaveChangesAsync(Token);
        await AddShopOfAsync(await RegisterAsync("clara"), "Keramik Jaya", "keramik-jaya");

        (await database.UnseedAsync()).Outcome.ShouldBe(SeedOutcome.Done);

        (await context.Shops.AsNoTracking().Select(shop => shop.Slug).ToListAsync(Token)).ShouldBe(["keramik-jaya"]);
    }

    [Fact]
    public async Task Seeding_and_undoing_can_be_repeated()
    {
        (await database.UnseedAsync()).Outcome.ShouldBe(SeedOutcome.NothingToDo);
        await database.SeedAsync();
        await database.UnseedAsync();

        (await database.SeedAsync()).Outcome.ShouldBe(SeedOutcome.Done);
        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(database.UnseedAsync)));

        reports.Count(report => report.Outcome == SeedOutcome.Done).ShouldBe(1);
        (await database.RowsAsync()).ShouldBeEmpty();
    }

    private Task<Category> SeededCategoryAsync() => context.Categories.SingleAsync(category => category.Slug == "lantai", Token);

    private Task<User> RegisterAsync(string name) => AddAsync(User.Register(name, $"{name}@example.org", phoneNumber: null, "hash", Noon));

    private Task<Category> AddCategoryAsync(string name, long? parentId) =>
        AddAsync(Category.Create(new(name, name.ToLowerInvariant(), null, IsActive: true, SortOrder: 1, parentId), Admin, Noon).Value);

    private Task<Shop> AddShopOfAsync(User owner, string name = "Toko Clara", string slug = "toko-clara") =>
        AddAsync(Shop.Open(owner, Admin, new(name, slug, null, null, null, IsActive: true), Noon).Value);

    private Task<Product> AddProductAsync(Shop shop, long category)
    {
        var description = new ProductDescription
        {
            CategoryId = category,
            Title = "Sepeda Gunung",
            Slug = "sepeda-gunung",
            Price = Money.Rupiah(2_500_000),
        };
        return AddAsync(Product.PutOnSale(shop.Id, description, new(true, false, false, false, 0m, 5), Admin, Noon).Value);
    }

    private async Task<T> AddAsync<T>(T row)
        where T : class
    {
        context.Add(row);
        await context.SaveChangesAsync(Token);
        return row;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
