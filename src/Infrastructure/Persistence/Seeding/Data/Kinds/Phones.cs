namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Phones, with memory, storage and colours.</summary>
internal static class Phones
{
    private const string Pitch = "Unit baru segel, garansi resmi Indonesia, IMEI terdaftar.";

    // A table: a row on each line.
    // csharpier-ignore
    public static IReadOnlyList<ProductSeed> Products { get; } =
    [
        On("Samsung Galaxy A15 8/256 GB", "Samsung", 2_999_000m, "ram=8GB; storage=256GB; color=black,blue; network=4G"),
        On("Samsung Galaxy A35 5G 8/256 GB", "Samsung", 4_999_000m, "ram=8GB; storage=256GB; color=navy,lilac; network=5G"),
        On("Samsung Galaxy A55 5G 12/256 GB", "Samsung", 6_499_000m, "ram=12GB; storage=256GB; color=navy,white; network=5G"),
        On("Samsung Galaxy S24 FE 8/256 GB", "Samsung", 9_999_000m, "ram=8GB; storage=256GB; color=graphite,mint; network=5G"),
        On("Samsung Galaxy S24 Ultra 12/512 GB", "Samsung", 21_999_000m, "ram=12GB; storage=512GB; color=titanium,black; network=5G"),
        On("Xiaomi Redmi 13 8/128 GB", "Xiaomi", 1_999_000m, "ram=8GB; storage=128GB; color=black,gold; network=4G"),
        On("Xiaomi Redmi Note 13 Pro 8/256 GB", "Xiaomi", 3_599_000m, "ram=8GB; storage=256GB; color=black,green,purple; network=4G"),
        On("Xiaomi 14T 12/256 GB", "Xiaomi", 6_499_000m, "ram=12GB; storage=256GB; color=grey,blue; network=5G"),
        On("POCO X6 Pro 5G 12/512 GB", "POCO", 4_999_000m, "ram=12GB; storage=512GB; color=black,yellow; network=5G"),
        On("OPPO A60 8/128 GB", "OPPO", 2_499_000m, "ram=8GB; storage=128GB; color=purple,blue; network=4G"),
        On("OPPO Reno12 5G 12/256 GB", "OPPO", 6_999_000m, "ram=12GB; storage=256GB; color=brown,silver; network=5G"),
        On("OPPO Find X8 16/512 GB", "OPPO", 14_999_000m, "ram=16GB; storage=512GB; color=black,grey; network=5G"),
        On("vivo Y28 8/128 GB", "vivo", 2_399_000m, "ram=8GB; storage=128GB; color=orange,green; network=4G"),
        On("vivo V40 5G 12/256 GB", "vivo", 6_999_000m, "ram=12GB; storage=256GB; color=purple,silver; network=5G"),
        On("realme C67 8/256 GB", "realme", 2_399_000m, "ram=8GB; storage=256GB; color=green,black; network=4G"),
        On("realme 12 Pro+ 5G 12/512 GB", "realme", 6_499_000m, "ram=12GB; storage=512GB; color=blue,beige; network=5G"),
        On("Infinix Note 40 8/256 GB", "Infinix", 2_799_000m, "ram=8GB; storage=256GB; color=black,gold; network=4G"),
        On("iPhone 13 128 GB", "Apple", 8_999_000m, "ram=4GB; storage=128GB; color=midnight,starlight; network=5G"),
        On("iPhone 15 128 GB", "Apple", 12_999_000m, "ram=6GB; storage=128GB; color=black,blue,pink; network=5G"),
        On("iPhone 15 Pro Max 256 GB", "Apple", 21_999_000m, "ram=8GB; storage=256GB; color=titanium,blue; network=5G"),
    ];

    private static ProductSeed On(string title, string brand, decimal price, string attributes) =>
        new(ShopSeed.Gadgets, CategorySeed.Phones, title, brand, price, attributes) { Pitch = Pitch };
}
