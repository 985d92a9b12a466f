using System.Globalization;

namespace ShopClean.Build.Benchmark.Data;

/// <summary>What things are called and described with. Everything follows from a number, so that each run has the same catalogue.</summary>
internal static class Words
{
    public const int PriceRange = 100_000;
    private const int Prices = 1_000_000;
    private const int ShortestPart = 6;

    private static readonly string[] Things =
    [
        "teko",
        "cangkir",
        "mangkuk",
        "piring",
        "vas",
        "lampu",
        "meja",
        "kursi",
        "rak",
        "lemari",
        "batik",
        "sarung",
        "kemeja",
        "celana",
        "topi",
        "sepatu",
        "sandal",
        "dompet",
        "tas",
        "payung",
        "kopi",
        "teh",
        "madu",
        "sambal",
        "kerupuk",
        "buku",
        "pensil",
        "pena",
        "kertas",
        "kalender",
        "gitar",
        "angklung",
        "seruling",
        "gong",
        "sepeda",
        "helm",
        "radio",
        "kamera",
        "kabel",
        "baterai",
    ];

    private static readonly string[] Qualities =
    [
        "jati",
        "bambu",
        "rotan",
        "kaca",
        "keramik",
        "perak",
        "tembaga",
        "katun",
        "sutra",
        "wol",
        "merah",
        "biru",
        "hijau",
        "kuning",
        "putih",
        "hitam",
        "kecil",
        "besar",
        "tinggi",
        "rendah",
        "halus",
        "kasar",
        "ringan",
        "berat",
        "kuno",
        "modern",
        "ukir",
        "polos",
        "lipat",
        "tebal",
    ];

    private static readonly string[] Places =
    [
        "Bandung",
        "Yogyakarta",
        "Solo",
        "Malang",
        "Medan",
        "Padang",
        "Denpasar",
        "Makassar",
        "Manado",
        "Ambon",
        "Kupang",
        "Pontianak",
        "Banjarmasin",
        "Palembang",
        "Jambi",
        "Bogor",
        "Cirebon",
        "Tegal",
        "Kudus",
        "Jepara",
    ];

    private static readonly string[] Brands =
    [
        "Roman",
        "Platinum",
        "Mulia",
        "Asia Tile",
        "Garuda",
        "Nusantara",
        "Cendana",
        "Melati",
        "Kenanga",
        "Mawar",
    ];

    public static string Title(long n) => $"{Capital(Of(Things, n))} {Of(Qualities, n / 7)} {Of(Qualities, n / 211)} {n}";

    public static string? Brand(long n) => n % 10 == 0 ? null : Of(Brands, n / 3);

    public static string Description(long n) =>
        $"Buatan tangan dari {Of(Places, n / 5)}, bahan {Of(Qualities, n / 11)} pilihan dan {Of(Qualities, n / 17)}. Dikirim dalam dua hari, dikemas rapi untuk perjalanan jauh.";

    public static string Category(long n) => $"{Capital(Of(Things, n))} dan lainnya";

    public static string Shop(long n) => string.Create(CultureInfo.InvariantCulture, $"{Of(Things, n)} {Of(Places, n / 3)} {n:000}");

    public static decimal Price(long n) => 10_000 + (Scattered(n, Prices) * 1m);

    public static string Slug(string name) => ShopClean.Domain.Common.Slug.From(name, "product");

    /// <summary>The least price of the nth filter: seldom the same twice.</summary>
    public static long LeastPrice(long n) => 10_000 + Scattered(n + 17, Prices - PriceRange);

    /// <summary>What the nth search looks for.</summary>
    public static string SearchTerm(long n) => Of(Things, n * 13);

    /// <summary>Some part of some shop's name, as people type it.</summary>
    public static string PartOfShopName(long n)
    {
        var name = Shop(1 + Scattered(n, Catalogue.Shops));
        var length = ShortestPart + (int)Scattered(n + 3, name.Length - ShortestPart);
        return name[^length..];
    }

    /// <summary>A product that everybody may see.</summary>
    public static long VisibleProduct(long n, int rows)
    {
        for (var id = 1 + Scattered(n, rows); ; id = (id % rows) + 1)
        {
            if (Catalogue.IsOnSale(id))
            {
                return id;
            }
        }
    }

    public static object NewProduct(long n) =>
        new
        {
            title = $"Barang baru {Environment.ProcessId} {n}",
            description = Description(n),
            brand = Brand(n),
            price = Price(n),
            categoryId = 1 + (n % Catalogue.Categories),
            stockQuantity = 5,
            attributes = new { color = "putih" },
        };

    /// <summary>A number below a limit that looks like chance and is always the same.</summary>
    public static long Scattered(long n, long limit) => (long)((ulong)n * 0x9E3779B97F4A7C15UL >> 20) % limit;

    private static string Of(string[] words, long n) => words[(int)(n % words.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
