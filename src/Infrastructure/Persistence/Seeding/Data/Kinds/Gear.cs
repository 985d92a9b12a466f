namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Things to listen with and things to plug in.</summary>
internal static class Gear
{
    private const string Pitch = "Produk asli bergaransi distributor, dicoba sebelum dikirim.";

    // A table: a row on each line.
    // csharpier-ignore
    public static IReadOnlyList<ProductSeed> Products { get; } =
    [
        On(CategorySeed.Audio, "Samsung Galaxy Buds3 Pro", "Samsung", 3_299_000m, "connection=Bluetooth; color=white,silver; noiseCancelling=true"),
        On(CategorySeed.Audio, "Sony WH-1000XM5 Headphone Nirkabel", "Sony", 4_999_000m, "connection=Bluetooth; color=black,silver; noiseCancelling=true"),
        On(CategorySeed.Audio, "Sony SRS-XB100 Speaker Portabel", "Sony", 799_000m, "connection=Bluetooth; color=black,blue,orange; noiseCancelling=false"),
        On(CategorySeed.Audio, "JBL Tune 520BT Headphone", "JBL", 749_000m, "connection=Bluetooth; color=black,purple; noiseCancelling=false"),
        On(CategorySeed.Audio, "JBL Flip 6 Speaker Tahan Air", "JBL", 1_799_000m, "connection=Bluetooth; color=black,red,teal; noiseCancelling=false"),
        On(CategorySeed.Audio, "Soundcore Liberty 4 NC", "Anker", 1_399_000m, "connection=Bluetooth; color=black,white; noiseCancelling=true"),
        On(CategorySeed.Audio, "Xiaomi Redmi Buds 6 Play", "Xiaomi", 169_000m, "connection=Bluetooth; color=black,white,pink; noiseCancelling=false"),
        On(CategorySeed.Audio, "Simbadda CST 1500N Speaker Aktif", "Simbadda", 425_000m, "connection=Bluetooth,kabel; color=black; noiseCancelling=false"),
        On(CategorySeed.Accessories, "Anker Charger GaN 65W", "Anker", 549_000m, "connector=USB-C,USB-A; color=black,white"),
        On(CategorySeed.Accessories, "Baseus Kabel USB-C 100W 2 Meter", "Baseus", 89_000m, "connector=USB-C; color=black,white"),
        On(CategorySeed.Accessories, "Robot Power Bank 10.000 mAh", "Robot", 159_000m, "connector=USB-C,USB-A; color=black,white"),
        On(CategorySeed.Accessories, "UGREEN Hub USB-C 6-in-1", "UGREEN", 429_000m, "connector=USB-C,HDMI,USB-A; color=grey"),
        On(CategorySeed.Accessories, "SanDisk Ultra MicroSD 128 GB", "SanDisk", 185_000m, "connector=MicroSD; color=grey"),
        On(CategorySeed.Accessories, "Samsung T7 SSD Portabel 1 TB", "Samsung", 1_649_000m, "connector=USB-C; color=grey,blue,red"),
        On(CategorySeed.Accessories, "Logitech Mouse Nirkabel M331 Silent", "Logitech", 229_000m, "connector=USB-A; color=black,blue,red"),
        On(CategorySeed.Accessories, "Logitech Keyboard K380 Multi-Device", "Logitech", 429_000m, "connector=Bluetooth; color=graphite,pink"),
    ];

    private static ProductSeed On(string category, string title, string brand, decimal price, string attributes) =>
        new(ShopSeed.Gadgets, category, title, brand, price, attributes) { Pitch = Pitch };
}
