namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Paint, cement and glue.</summary>
internal static class Building
{
    private const string Pitch = "Stok gudang selalu baru; pengiriman memakai kurir kargo.";

    // A table: a row on each line.
    // csharpier-ignore
    public static IReadOnlyList<ProductSeed> Products { get; } =
    [
        On(CategorySeed.Paint, "Dulux Catylac Interior Putih 5 kg", "Dulux", 139_000m, "volume=5kg; surface=interior; color=white; finishing=matte"),
        On(CategorySeed.Paint, "Dulux Weathershield Eksterior 2.5 L", "Dulux", 379_000m, "volume=2.5L; surface=exterior; color=cream,grey; finishing=satin"),
        On(CategorySeed.Paint, "Nippon Vinilex Tembok 5 kg", "Nippon Paint", 119_000m, "volume=5kg; surface=interior; color=white,green,blue; finishing=matte"),
        On(CategorySeed.Paint, "No Drop Pelapis Anti Bocor 4 kg", "Avian", 235_000m, "volume=4kg; surface=exterior; color=grey,white; finishing=matte"),
        On(CategorySeed.Paint, "Avian Cat Kayu dan Besi 1 kg", "Avian", 72_000m, "volume=1kg; surface=wood,metal; color=brown,black,white; finishing=glossy"),
        On(CategorySeed.Adhesives, "Perekat Keramik MU-400 25 kg", "Mortar Utama", 98_000m, "weight=25kg; surface=floor,wall; color=grey"),
        On(CategorySeed.Adhesives, "Perekat Granit AM 42 25 kg", "AM", 145_000m, "weight=25kg; surface=floor,wall; color=white"),
        On(CategorySeed.Adhesives, "Pengisi Nat AM 50 1 kg", "AM", 22_000m, "weight=1kg; surface=floor,wall; color=white,grey,brown"),
        On(CategorySeed.Adhesives, "Semen Tiga Roda 50 kg", "Tiga Roda", 68_000m, "weight=50kg; surface=structure; color=grey"),
        On(CategorySeed.Adhesives, "Lem Kayu Rajawali 1 kg", "Rajawali", 36_000m, "weight=1kg; surface=wood; color=white"),
    ];

    private static ProductSeed On(string category, string title, string brand, decimal price, string attributes) =>
        new(ShopSeed.Building, category, title, brand, price, attributes) { Pitch = Pitch };
}
