namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Pots, pans and what is eaten from.</summary>
internal static class Kitchen
{
    private const string Pitch = "Aman untuk makanan, dikemas dengan pelindung ganda.";

    // A table: a row on each line.
    // csharpier-ignore
    public static IReadOnlyList<ProductSeed> Products { get; } =
    [
        On(CategorySeed.Cooking, "Wajan Anti Lengket Marble 28 cm", "Maxim", 189_000m, "material=aluminium; diameter=28cm; color=grey"),
        On(CategorySeed.Cooking, "Wajan Besi Cor 24 cm", "Debellin", 425_000m, "material=besi cor; diameter=24cm; color=black"),
        On(CategorySeed.Cooking, "Panci Susu Enamel 16 cm", "Maspion", 95_000m, "material=enamel; diameter=16cm; color=white,green"),
        On(CategorySeed.Cooking, "Panci Presto 8 Liter", "Maxim", 389_000m, "material=aluminium; diameter=24cm; color=silver"),
        On(CategorySeed.Cooking, "Dandang Kukus 3 Susun", "Maspion", 265_000m, "material=stainless; diameter=28cm; color=silver"),
        On(CategorySeed.Cooking, "Pisau Dapur Set 5 Buah", "Oxone", 179_000m, "material=stainless; pieces=5; color=black"),
        On(CategorySeed.Cooking, "Cobek Batu Muntilan 25 cm", "Perajin Muntilan", 85_000m, "material=batu; diameter=25cm; color=grey"),
        On(CategorySeed.Cooking, "Rice Cooker Digital 1.8 Liter", "Philips", 899_000m, "material=keramik; capacity=1.8L; color=white,black; power=350W"),
        On(CategorySeed.Cooking, "Blender Kaca 1.5 Liter", "Philips", 649_000m, "material=kaca; capacity=1.5L; color=white; power=350W"),
        On(CategorySeed.Cooking, "Kompor Gas 2 Tungku", "Rinnai", 459_000m, "material=stainless; burners=2; color=silver"),
        On(CategorySeed.Cooking, "Air Fryer 4 Liter", "Mito", 799_000m, "material=plastik; capacity=4L; color=black; power=1200W"),
        On(CategorySeed.Tableware, "Piring Keramik Makan 6 Buah", "Sango", 245_000m, "material=keramik; pieces=6; color=white,blue"),
        On(CategorySeed.Tableware, "Mangkuk Ayam Jago 6 Buah", "Lucky Indah", 75_000m, "material=keramik; pieces=6; color=white"),
        On(CategorySeed.Tableware, "Gelas Belimbing 12 Buah", "Kedaung", 68_000m, "material=kaca; pieces=12; color=clear"),
        On(CategorySeed.Tableware, "Sendok Garpu Stainless 24 Buah", "Vicenza", 159_000m, "material=stainless; pieces=24; color=silver"),
        On(CategorySeed.Tableware, "Kotak Bekal Sekat 3", "Lock&Lock", 135_000m, "material=plastik; pieces=1; color=blue,pink"),
        On(CategorySeed.Tableware, "Tumbler Stainless 750 ml", "Corkcicle", 329_000m, "material=stainless; capacity=750ml; color=black,mint,white"),
        On(CategorySeed.Tableware, "Teko Kaca Borosilikat 1 Liter", "Vicenza", 129_000m, "material=kaca; capacity=1L; color=clear"),
    ];

    private static ProductSeed On(string category, string title, string brand, decimal price, string attributes) =>
        new(ShopSeed.Kitchen, category, title, brand, price, attributes) { Pitch = Pitch };
}
