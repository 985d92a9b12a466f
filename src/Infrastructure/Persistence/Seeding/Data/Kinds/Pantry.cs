namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Coffee, tea and spices, with weight and origin.</summary>
internal static class Pantry
{
    private const string Pitch = "Dipanen dari kebun rakyat dan dikemas segar setiap minggu.";

    // A table: a row on each line.
    // csharpier-ignore
    public static IReadOnlyList<ProductSeed> Products { get; } =
    [
        On(CategorySeed.Coffee, "Kopi Arabika Gayo 250 g", "Kopi Gayo Asli", 85_000m, "weight=250g; roast=medium; grind=biji,bubuk; origin=Aceh"),
        On(CategorySeed.Coffee, "Kopi Arabika Toraja Sapan 250 g", "Toarco", 98_000m, "weight=250g; roast=medium; grind=biji,bubuk; origin=Sulawesi Selatan"),
        On(CategorySeed.Coffee, "Kopi Arabika Kintamani 250 g", "Kintamani Coffee", 89_000m, "weight=250g; roast=light,medium; grind=biji; origin=Bali"),
        On(CategorySeed.Coffee, "Kopi Robusta Lampung 500 g", "Kopi Bubuk Lampung", 65_000m, "weight=500g; roast=dark; grind=bubuk; origin=Lampung"),
        On(CategorySeed.Coffee, "Kopi Luwak Liar Sidikalang 100 g", "Sidikalang", 275_000m, "weight=100g; roast=medium; grind=biji; origin=Sumatra Utara"),
        On(CategorySeed.Coffee, "Kopi Tubruk Kapal Api Special 165 g", "Kapal Api", 15_500m, "weight=165g; roast=dark; grind=bubuk; origin=Jawa Timur"),
        On(CategorySeed.Coffee, "Teh Melati Tubruk 250 g", "Teh Tong Tji", 22_000m, "weight=250g; origin=Jawa Tengah"),
        On(CategorySeed.Spices, "Cengkih Kering Maluku 100 g", "Rempah Banda", 32_000m, "weight=100g; form=utuh; origin=Maluku"),
        On(CategorySeed.Spices, "Pala Banda Utuh 100 g", "Rempah Banda", 38_000m, "weight=100g; form=utuh; origin=Maluku"),
        On(CategorySeed.Spices, "Lada Putih Bangka Bubuk 100 g", "Muntok White", 29_500m, "weight=100g; form=bubuk; origin=Bangka Belitung"),
        On(CategorySeed.Spices, "Kayu Manis Kerinci 250 g", "Kerinci Spice", 45_000m, "weight=250g; form=utuh; origin=Jambi"),
        On(CategorySeed.Spices, "Bumbu Rendang Padang 200 g", "Bamboe", 18_000m, "weight=200g; form=pasta; origin=Sumatra Barat"),
        On(CategorySeed.Spices, "Sambal Roa Manado 150 g", "Sambal Ibu Tin", 42_000m, "weight=150g; form=sambal; origin=Sulawesi Utara"),
        On(CategorySeed.Spices, "Kunyit Bubuk Organik 150 g", "Kerinci Spice", 24_000m, "weight=150g; form=bubuk; origin=Jawa Tengah"),
    ];

    private static ProductSeed On(string category, string title, string brand, decimal price, string attributes) =>
        new(ShopSeed.Coffee, category, title, brand, price, attributes) { Pitch = Pitch };
}
