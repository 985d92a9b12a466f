namespace ShopClean.Infrastructure.Persistence.Seeding.Data;

/// <summary>One shop of the seeded marketplace.</summary>
internal sealed record ShopSeed(string Name, string Slug, string City, string Description, string Owner)
{
    public const string Official = "shopclean-official";
    public const string Ceramics = "keramik-jaya";
    public const string Gadgets = "gadget-nusantara";
    public const string Laptops = "laptop-corner-bandung";
    public const string Batik = "batik-lestari";
    public const string Books = "toko-buku-cakrawala";
    public const string Kitchen = "dapur-ibu";
    public const string Coffee = "kopi-rempah-nusantara";
    public const string Building = "sinar-bangunan";

    /// <summary>Who puts products on sale.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];

    /// <summary>Who looks after the stock.</summary>
    public IReadOnlyList<string> Staff { get; init; } = [];

    /// <summary>
    /// The shops. Andi and Ratna belong to two each, which makes them name the shop when they put something on sale;
    /// Wulan, Yusuf and Intan only buy.
    /// </summary>
    public static readonly IReadOnlyList<ShopSeed> All =
    [
        new("ShopClean Official", Official, "Jakarta Pusat", "Toko resmi ShopClean: pilihan tim kami, garansi resmi.", PeopleSeed.Admin)
        {
            Staff = ["andi.pratama"],
        },
        new("Keramik Jaya", Ceramics, "Mulyosari, Surabaya", "Keramik lantai dan dinding, granit, langsung dari pabrik.", "budi.santoso")
        {
            Managers = ["ratna.sari"],
            Staff = ["bayu.nugroho", "maya.puspita"],
        },
        new("Gadget Nusantara", Gadgets, "Roxy, Jakarta Barat", "Ponsel, audio dan aksesori bergaransi resmi.", "siti.rahayu")
        {
            Managers = ["andi.pratama"],
            Staff = ["eko.saputra"],
        },
        new("Laptop Corner Bandung", Laptops, "Dago, Bandung", "Laptop kerja, kuliah dan gaming; baru dan bergaransi.", "agus.wijaya")
        {
            Staff = ["nur.aini"],
        },
        new("Batik Lestari", Batik, "Laweyan, Surakarta", "Batik tulis dan cap dari perajin Laweyan, sejak 1987.", "dewi.lestari")
        {
            Managers = ["rizky.ramadhan"],
            Staff = ["ratna.sari"],
        },
        new("Toko Buku Cakrawala", Books, "Kotabaru, Yogyakarta", "Novel, buku bisnis dan bacaan anak.", "hendra.gunawan")
        {
            Managers = ["putri.anggraini"],
        },
        new("Dapur Ibu", Kitchen, "Banyumanik, Semarang", "Peralatan masak dan makan untuk dapur rumah.", "rina.marlina")
        {
            Staff = ["dimas.kurniawan"],
        },
        new("Kopi & Rempah Nusantara", Coffee, "Medan Baru, Medan", "Kopi arabika, robusta dan rempah dari kebun rakyat.", "joko.susilo"),
        new("Sinar Bangunan", Building, "Panakkukang, Makassar", "Cat, semen, perekat dan keramik untuk rumah Anda.", "fitri.handayani")
        {
            Managers = ["dimas.kurniawan"],
        },
    ];
}
