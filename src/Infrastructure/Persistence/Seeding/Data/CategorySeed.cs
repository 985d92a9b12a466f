namespace ShopClean.Infrastructure.Persistence.Seeding.Data;

/// <summary>One category of the seeded tree, and those below it.</summary>
internal sealed record CategorySeed(string Name, string Slug, string Description, params IReadOnlyList<CategorySeed> Below)
{
    public const string Phones = "ponsel";
    public const string Laptops = "laptop";
    public const string Audio = "audio";
    public const string Accessories = "aksesori-elektronik";
    public const string Floor = "lantai";
    public const string Granite = "granit";
    public const string WoodFloor = "lantai-kayu";
    public const string WallTiles = "keramik-dinding";
    public const string Paint = "cat";
    public const string Adhesives = "perekat-nat";
    public const string Batik = "batik";
    public const string Men = "pakaian-pria";
    public const string Women = "pakaian-wanita";
    public const string Shoes = "sepatu";
    public const string Novels = "novel";
    public const string Business = "buku-bisnis";
    public const string Children = "buku-anak";
    public const string Cooking = "peralatan-masak";
    public const string Tableware = "peralatan-makan";
    public const string Coffee = "kopi";
    public const string Spices = "bumbu-rempah";

    /// <summary>The tree, from the top.</summary>
    public static readonly IReadOnlyList<CategorySeed> Tree =
    [
        new(
            "Elektronik",
            "elektronik",
            "Gawai, komputer dan perangkat audio",
            new CategorySeed("Ponsel", Phones, "Ponsel pintar Android dan iOS"),
            new CategorySeed("Laptop", Laptops, "Laptop kerja, kuliah dan gaming"),
            new CategorySeed("Audio", Audio, "Earbuds, headphone dan speaker"),
            new CategorySeed("Aksesori Elektronik", Accessories, "Pengisi daya, kabel dan penyimpanan")
        ),
        new(
            "Lantai",
            Floor,
            "Keramik, granit dan kayu untuk lantai",
            new CategorySeed("Granit", Granite, "Granit lantai berukuran besar"),
            new CategorySeed("Lantai Kayu", WoodFloor, "Keramik bermotif kayu dan vinil")
        ),
        new("Dinding", "dinding", "Pelapis dinding", new CategorySeed("Keramik Dinding", WallTiles, "Keramik kamar mandi dan dapur")),
        new(
            "Bahan Bangunan",
            "bahan-bangunan",
            "Untuk membangun dan merawat rumah",
            new CategorySeed("Cat", Paint, "Cat tembok dan pelapis anti bocor"),
            new CategorySeed("Perekat & Nat", Adhesives, "Perekat keramik dan pengisi nat")
        ),
        new(
            "Fashion",
            "fashion",
            "Pakaian dan sepatu",
            new CategorySeed("Batik", Batik, "Batik tulis, cap dan printing"),
            new CategorySeed("Pakaian Pria", Men, "Kaus, kemeja dan celana pria"),
            new CategorySeed("Pakaian Wanita", Women, "Blus, rok dan hijab"),
            new CategorySeed("Sepatu", Shoes, "Sepatu dan sandal")
        ),
        new(
            "Buku",
            "buku",
            "Bacaan untuk semua umur",
            new CategorySeed("Novel", Novels, "Fiksi Indonesia dan terjemahan"),
            new CategorySeed("Buku Bisnis", Business, "Bisnis, keuangan dan pengembangan diri"),
            new CategorySeed("Buku Anak", Children, "Dongeng dan buku bergambar")
        ),
        new(
            "Dapur",
            "dapur",
            "Peralatan dapur rumah",
            new CategorySeed("Peralatan Masak", Cooking, "Panci, wajan dan pisau"),
            new CategorySeed("Peralatan Makan", Tableware, "Piring, gelas dan kotak bekal")
        ),
        new(
            "Makanan & Minuman",
            "makanan-minuman",
            "Kopi, teh dan bumbu",
            new CategorySeed("Kopi", Coffee, "Biji dan bubuk kopi nusantara"),
            new CategorySeed("Bumbu & Rempah", Spices, "Rempah utuh, bubuk dan bumbu jadi")
        ),
    ];
}
