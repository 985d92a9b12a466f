namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Laptops, with processor, memory and what they are good for.</summary>
internal static class Laptops
{
    private const string Pitch = "Sudah termasuk sistem operasi asli, tas dan garansi resmi dua tahun.";

    // A table: a row on each line.
    // csharpier-ignore
    public static IReadOnlyList<ProductSeed> Products { get; } =
    [
        On("ASUS VivoBook 14 A1404 Core i5", "ASUS", 8_299_000m, "cpu=Intel Core i5; ram=8GB; storage=512GB; screen=14 inch; usage=office,school"),
        On("ASUS Zenbook 14 OLED Ultra 7", "ASUS", 18_999_000m, "cpu=Intel Core Ultra 7; ram=16GB; storage=1TB; screen=14 inch; usage=office,design"),
        On("ASUS TUF Gaming A15 RTX 4050", "ASUS", 15_499_000m, "cpu=AMD Ryzen 7; ram=16GB; storage=512GB; screen=15.6 inch; usage=gaming"),
        On("ASUS ROG Zephyrus G14 RTX 4070", "ASUS", 32_999_000m, "cpu=AMD Ryzen 9; ram=32GB; storage=1TB; screen=14 inch; usage=gaming,design"),
        On("Lenovo IdeaPad Slim 3 Ryzen 5", "Lenovo", 7_499_000m, "cpu=AMD Ryzen 5; ram=8GB; storage=512GB; screen=14 inch; usage=office,school"),
        On("Lenovo ThinkPad E14 Gen 5", "Lenovo", 13_499_000m, "cpu=Intel Core i5; ram=16GB; storage=512GB; screen=14 inch; usage=office"),
        On("Lenovo Yoga Slim 7 OLED", "Lenovo", 17_999_000m, "cpu=AMD Ryzen 7; ram=16GB; storage=1TB; screen=14.5 inch; usage=office,design"),
        On("Lenovo LOQ 15 RTX 4060", "Lenovo", 17_299_000m, "cpu=Intel Core i7; ram=16GB; storage=512GB; screen=15.6 inch; usage=gaming"),
        On("Acer Aspire 5 Slim Core i3", "Acer", 6_199_000m, "cpu=Intel Core i3; ram=8GB; storage=256GB; screen=14 inch; usage=school"),
        On("Acer Swift Go 14 OLED", "Acer", 12_999_000m, "cpu=Intel Core Ultra 5; ram=16GB; storage=512GB; screen=14 inch; usage=office"),
        On("Acer Nitro V 15 RTX 4050 Laptop Gaming", "Acer", 13_999_000m, "cpu=Intel Core i5; ram=16GB; storage=512GB; screen=15.6 inch; usage=gaming"),
        On("HP 14s Ryzen 3", "HP", 5_799_000m, "cpu=AMD Ryzen 3; ram=8GB; storage=256GB; screen=14 inch; usage=school"),
        On("HP Pavilion Plus 14", "HP", 12_499_000m, "cpu=Intel Core i5; ram=16GB; storage=512GB; screen=14 inch; usage=office,design"),
        On("HP Victus 16 RTX 4060", "HP", 18_499_000m, "cpu=AMD Ryzen 7; ram=16GB; storage=512GB; screen=16.1 inch; usage=gaming"),
        On("MacBook Air 13 M3 256 GB", "Apple", 18_499_000m, "cpu=Apple M3; ram=8GB; storage=256GB; screen=13.6 inch; usage=office,design"),
        On("MacBook Pro 14 M3 Pro 512 GB", "Apple", 34_999_000m, "cpu=Apple M3 Pro; ram=18GB; storage=512GB; screen=14.2 inch; usage=design"),
    ];

    private static ProductSeed On(string title, string brand, decimal price, string attributes) =>
        new(ShopSeed.Laptops, CategorySeed.Laptops, title, brand, price, attributes) { Pitch = Pitch };
}
