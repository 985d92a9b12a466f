using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing;
using ShopClean.Testing.Api;
using ShopClean.Testing.Databases;

namespace ShopClean.Api.Tests.Processes;

/// <summary>Views are counted in memory: what a crash, a stop and a second server leave of them.</summary>
public sealed class ViewCrashTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly string directory = Directory.CreateTempSubdirectory("shopclean-views-").FullName;
    private TestDatabase database = null!;
    private long productId;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        productId = await FillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Two_servers_count_together_and_what_is_saved_survives_a_kill()
    {
        await using var first = await ServerProcess.StartAsync(database.ConnectionString, directory);
        await using var second = await ServerProcess.StartAsync(database.ConnectionString, directory);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => (n % 2 == 0 ? first : second).Guest.GetAsync($"products/{productId}")));
        await first.UntilAsync(async () => await ViewsAsync() == 40);
        await first.KillAsync();
        await second.KillAsync();

        (await ViewsAsync()).ShouldBe(40);
    }

    [Fact]
    public async Task A_stop_saves_what_is_counted()
    {
        await using (var server = await ServerProcess.StartAsync(database.ConnectionString, directory))
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Guest.GetAsync($"products/{productId}")));
            await server.AskToStopAsync();
            (await server.ExitCodeAsync()).ShouldBe(0);
        }

        (await ViewsAsync()).ShouldBe(20);
    }

    [Fact]
    public async Task A_crash_loses_no_more_than_a_second()
    {
        var clock = new ManualClock();
        await using var services = new ServiceCollection().AddScoped(_ => database.Context()).BuildServiceProvider();
        using var counter = new ViewCounter(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<ViewCounter>.Instance);
        await counter.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() => Task.FromResult(clock.Timers > 0));
        counter.Count(productId);

        clock.Advance(TimeSpan.FromSeconds(1));

        // Saved without a stop, and a clock that stands still.
        await UntilAsync(async () => await ViewsAsync() == 1);
        await counter.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private async Task<long> ViewsAsync()
    {
        await using var context = database.Context();
        return await context.Set<ProductViews>().Select(views => views.Total).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<long> FillAsync()
    {
        await using var context = database.Context();
        var user = User.Register("rina", "rina@example.com", phoneNumber: null, "hash", Noon);
        context.Add(user);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        var admin = new Actor
        {
            UserId = user.Id,
            IsAdmin = true,
            IsVerified = true,
        };
        var shop = Shop.Open(user, admin, new ShopDescription("Ceramics", "ceramics", null, null, null, IsActive: true), Noon).Value;
        var category = Category
            .Create(new CategoryDescription("Tiles", "tiles", null, IsActive: true, SortOrder: 0, null), admin, Noon)
            .Value;
        context.AddRange(shop, category);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        var product = Product
            .PutOnSale(
                shop.Id,
                new ProductDescription
                {
                    CategoryId = category.Id,
                    Title = "Tile",
                    Slug = "tile",
                    Price = Money.Rupiah(10_000),
                },
                new ProductDisplay(
                    IsActive: true,
                    IsFeatured: false,
                    IsBestSeller: false,
                    IsNewArrivals: false,
                    Discount: 0,
                    StockQuantity: 1
                ),
                admin,
                Noon
            )
            .Value;
        context.Add(product);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return product.Id;
    }
}
