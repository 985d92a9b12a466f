using Bogus;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Seeding.Data;

namespace ShopClean.Infrastructure.Persistence.Seeding.Making;

/// <summary>Puts the seeded products on sale.</summary>
/// <remarks>
/// What a demonstration must find (a sold-out product, a withdrawn one, a discount) follows from the product's place in the list,
/// so that it is there whatever is drawn; only numbers whose value does not matter are drawn.
/// </remarks>
internal sealed class ProductMaker(
    IReadOnlyDictionary<string, long> shops,
    IReadOnlyDictionary<string, long> categories,
    Actor admin,
    SeedTime time
)
{
    private const int Seed = 1903;
    private const int DaysOfTrade = 160;
    private static readonly decimal[] Discounts = [5m, 10m, 12.5m, 15m, 20m, 25m, 30m, 50m];

    private readonly Randomizer random = new(Seed);

    /// <summary>The products, and how often each was looked at: no operation of the domain sets that.</summary>
    public IReadOnlyList<(Product Product, long Views)> Make() => [.. ProductSeed.All.Select(Make)];

    private (Product Product, long Views) Make(ProductSeed seed, int place)
    {
        // 73 and 160 share no divisor: neighbours of the list appear weeks apart, so the newest products are of every kind.
        var age = place * 73 % DaysOfTrade;
        var createdAt = time.DaysAgo(age, random.Int(0, 600));
        var display = Show(place, age);

        var product = Product.PutOnSale(shops[seed.Shop], Describe(seed, place), display, admin, createdAt).Value;
        product.Tend(display, admin, createdAt.AddMinutes(random.Int(0, (int)(time.Now - createdAt).TotalMinutes)));
        return (product, Views: random.Int(0, 900) * (display.IsBestSeller ? 9 : 1));
    }

    private ProductDisplay Show(int place, int age) =>
        new(
            IsActive: place % 23 != 7,
            IsFeatured: place % 11 == 2,
            IsBestSeller: place % 9 == 4,
            IsNewArrivals: age < 21,
            Discount: place % 4 == 1 ? random.ArrayElement(Discounts) : 0m,
            StockQuantity: place % 17 == 3 ? 0 : random.Int(1, 250)
        );

    private ProductDescription Describe(ProductSeed seed, int place)
    {
        var slug = Slug.From(seed.Title, fallback: "produk");
        return new ProductDescription
        {
            CategoryId = categories[seed.Category],
            Title = seed.Title,
            Slug = slug,
            Description = $"{seed.Title} dari {seed.Brand}. {seed.Pitch}",
            Brand = seed.Brand,
            Points = (int)(seed.Price / 10_000m),
            Price = Money.Rupiah(seed.Price),
            Url = $"https://store.example.com/{slug}",
            SortOrder = place + 1,
            MetaTitle = $"Jual {seed.Title}",
            MetaDescription = $"Beli {seed.Title} {seed.Brand} di ShopClean. {seed.Pitch}",
            Attributes = seed.ReadAttributes(),
        };
    }
}
