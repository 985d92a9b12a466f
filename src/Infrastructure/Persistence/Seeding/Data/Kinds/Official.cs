namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>What the official shop sells: a little of everything.</summary>
internal static class Official
{
    private const string Pitch = "Pilihan tim ShopClean, dikirim pada hari yang sama dari Jakarta.";

    // A table: a row on each line.
    // csharpier-ignore
    public static IReadOnlyList<ProductSeed> Products { get; } =
    [
        On(CategorySeed.Phones, "Smartphone Android Terbaru", "ShopClean", 5_999_999m, "ram=12GB; storage=256GB; color=black,white; network=5G"),
        On(CategorySeed.Laptops, "Laptop Gaming Pro 16", "ShopClean", 15_999_000m, "cpu=AMD Ryzen 7; ram=32GB; storage=1TB; screen=16 inch; usage=gaming"),
        On(CategorySeed.Accessories, "Mouse Gaming Pro RGB", "ShopClean", 899_999m, "connector=USB-A; color=black"),
        On(CategorySeed.Audio, "Earbuds ShopClean Air", "ShopClean", 399_000m, "connection=Bluetooth; color=white,black; noiseCancelling=true"),
        On(CategorySeed.Men, "Kaus ShopClean Edisi Kolektor", "ShopClean", 119_000m, "size=S,M,L,XL; color=black,white; material=katun"),
        On(CategorySeed.Tableware, "Botol Minum ShopClean 1 Liter", "ShopClean", 99_000m, "material=stainless; capacity=1L; color=black,green"),
        On(CategorySeed.Cooking, "Pembersih Udara Dapur Mini", "ShopClean", 549_000m, "material=plastik; power=25W; color=white"),
        On(CategorySeed.Coffee, "Kopi Susu ShopClean Isi 10", "ShopClean", 49_000m, "weight=200g; roast=medium; origin=Jawa Barat"),
        On(CategorySeed.Business, "Buku Agenda ShopClean 2027", "ShopClean", 65_000m, "pages=240; language=id; cover=hardcover"),
        On(CategorySeed.Accessories, "Kartu Hadiah ShopClean Rp100.000", "ShopClean", 100_000m, "connector=digital; color=green"),
    ];

    private static ProductSeed On(string category, string title, string brand, decimal price, string attributes) =>
        new(ShopSeed.Official, category, title, brand, price, attributes) { Pitch = Pitch };
}
